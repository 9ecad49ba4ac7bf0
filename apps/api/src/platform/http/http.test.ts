import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testApp } from '../../../test/app.ts';
import { createApp } from '../../app.ts';
import { readConfig } from '../../config.ts';
import { isSameOrigin } from './security.ts';

describe('who sends a request', () => {
  it.each([
    [{ host: 'qlvb.example' }, true],
    [{ host: 'qlvb.example', origin: 'https://qlvb.example', 'sec-fetch-site': 'same-origin' }, true],
    [{ host: '10.0.0.1:4000', 'x-forwarded-host': 'qlvb.example', origin: 'https://qlvb.example' }, true],
    [{ host: 'qlvb.example', origin: 'https://kexau.example' }, false],
    [{ host: 'qlvb.example', origin: 'null' }, false],
    [{ host: 'qlvb.example', 'sec-fetch-site': 'same-site' }, false],
    [{ host: 'qlvb.example', 'sec-fetch-site': 'cross-site' }, false],
  ])('%j is our own page: %s', (headers, own) => {
    expect(isSameOrigin(headers)).toBe(own);
  });
});

describe('settings', () => {
  it('are read once, and every wrong one is named', () => {
    expect(readConfig({ DATABASE_URL: 'mysql://x/y' })).toMatchObject({
      port: 4000,
      host: '127.0.0.1',
      seedDemo: null,
      maxUploadMegabytes: 50,
    });
    expect(readConfig({ DATABASE_URL: 'mysql://x/y', SEED_DEMO: '1' }).seedDemo).toBe('whole');
    expect(readConfig({ DATABASE_URL: 'mysql://x/y', SEED_DEMO: 'small' }).seedDemo).toBe('small');
    expect(() => readConfig({ PORT: 'bốn nghìn', SEED_DEMO: 'maybe' })).toThrow(/DATABASE_URL.*PORT.*SEED_DEMO/);
  });
});

describe('the built web application', () => {
  it('is served from the same origin, its routes all the same page', async () => {
    const { config, clock } = await testApp();
    const webDist = mkdtempSync(join(tmpdir(), 'qlvb-web-'));
    mkdirSync(join(webDist, 'assets'));
    writeFileSync(join(webDist, 'index.html'), '<!doctype html><title>QLVB</title>');
    writeFileSync(join(webDist, 'assets', 'app-1a2b.js'), 'export {}');
    const app = await createApp({ ...config, webDist }, { clock });
    const get = async (url: string, accept = 'text/html') => await app.http.inject({ url, headers: { accept } });
    expect((await get('/')).body).toContain('QLVB');
    const page = await get('/van-ban-den/12');
    expect([page.statusCode, page.headers['cache-control']]).toEqual([200, 'no-cache']);
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    expect((await get('/assets/app-1a2b.js', '*/*')).headers['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    );
    expect((await get('/assets/missing.js', '*/*')).statusCode).toBe(404);
    expect((await get('/health', '*/*')).json()).toMatchObject({
      status: 'ok',
      database: expect.stringContaining('MariaDB'),
    });
    await app.close();
  });
});

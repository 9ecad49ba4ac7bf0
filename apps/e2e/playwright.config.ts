import { defineConfig } from '@playwright/test';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressOf, PROVINCES } from './office/provinces.ts';

const root = join(import.meta.dirname, '../..');
const server = process.env.TEST_DATABASE_URL;
if (!server) throw new Error('TEST_DATABASE_URL names the database server to test on; `pnpm check` sets it.');

/** A database of this run's own, so that every run starts with untouched provinces. */
function ownDatabase(province: number): string {
  const url = new URL(server ?? '');
  url.pathname = `/qlvb_e2e_${process.pid}_${province}`;
  return url.toString();
}

export default defineConfig({
  testDir: 'tests',
  // The pictures of the README are taken when they are wanted, not tested: SCREENSHOTS=1.
  testMatch: process.env.SCREENSHOTS === '1' ? 'screens.spec.ts' : /\/(?!screens)[\w-]+\.spec\.ts$/,
  // A journey mostly waits: two at a time, each worker in a province of its own that nobody else changes.
  workers: PROVINCES.length,
  // Generous, so that a busy machine makes a run slow and not red; nothing waits longer than it must.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  retries: 0,
  outputDir: join(root, '.data/e2e/results'),
  reporter: process.env.E2E_REPORT ? [['line'], ['json', { outputFile: process.env.E2E_REPORT }]] : [['list']],
  use: {
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1440, height: 900 },
    actionTimeout: 20_000,
    screenshot: 'only-on-failure',
    // A trace of ten browsers costs a third of the run: E2E_TRACE=1 when a failure needs one.
    trace: process.env.E2E_TRACE === '1' ? 'retain-on-failure' : 'off',
    launchOptions: {
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-dev-shm-usage',
      ],
    },
  },
  webServer: PROVINCES.map((province) => ({
    command: 'node --enable-source-maps dist/main.js',
    cwd: join(root, 'apps/api'),
    url: `${addressOf(province)}/health`,
    timeout: 240_000,
    gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 10_000 },
    env: {
      DATABASE_URL: ownDatabase(province),
      DATA_DIR: mkdtempSync(join(tmpdir(), 'qlvb-e2e-')),
      WEB_DIST: join(root, 'apps/web/dist'),
      PORT: new URL(addressOf(province)).port,
      SEED_DEMO: 'small',
      LOG_LEVEL: 'error',
      SIGN_IN_PER_MINUTE: '1000',
    },
  })),
});

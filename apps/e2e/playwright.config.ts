import { defineConfig } from '@playwright/test';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const port = Number(process.env.E2E_PORT ?? 4290);
const server = process.env.TEST_DATABASE_URL;
if (!server) throw new Error('TEST_DATABASE_URL names the database server to test on; `pnpm check` sets it.');

/** A database and a data folder of this run's own, so that every run starts with the untouched province. */
function ownDatabase(): string {
  const url = new URL(server ?? '');
  url.pathname = `/qlvb_e2e_${process.pid}`;
  return url.toString();
}

export default defineConfig({
  testDir: 'tests',
  // The pictures of the README are taken when they are wanted, not tested: SCREENSHOTS=1.
  testMatch: process.env.SCREENSHOTS === '1' ? 'screens.spec.ts' : /\/(?!screens)[\w-]+\.spec\.ts$/,
  // The journeys tell one story on one province; the machine has two cores and the server needs one.
  workers: 1,
  // Generous, so that a busy machine makes a run slow and not red; nothing waits longer than it must.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  retries: 0,
  outputDir: join(root, '.data/e2e/results'),
  reporter: process.env.E2E_REPORT ? [['line'], ['json', { outputFile: process.env.E2E_REPORT }]] : [['list']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
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
  webServer: {
    command: 'node --enable-source-maps dist/main.js',
    cwd: join(root, 'apps/api'),
    url: `http://127.0.0.1:${port}/health`,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    env: {
      DATABASE_URL: ownDatabase(),
      DATA_DIR: mkdtempSync(join(tmpdir(), 'qlvb-e2e-')),
      WEB_DIST: join(root, 'apps/web/dist'),
      PORT: String(port),
      SEED_DEMO: 'small',
      LOG_LEVEL: 'error',
      SIGN_IN_PER_MINUTE: '1000',
    },
  },
});

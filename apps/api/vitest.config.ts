import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Node gives everybody the CommonJS build; Vite would give our files the other one, and a schema belongs to one.
  resolve: { alias: { graphql: createRequire(import.meta.url).resolve('graphql') } },
  test: {
    globalSetup: ['test/database.ts'],
    setupFiles: ['test/every-file.ts'],
    isolate: false,
    // Two cores shared with a database and other suites: slow is not broken.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});

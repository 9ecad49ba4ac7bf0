import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  test: {
    environment: 'jsdom',
    setupFiles: ['./test/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
    // Files of one worker share what they load and one document; each file evaluates the sources anew.
    isolate: false,
    restoreMocks: true,
    unstubGlobals: true,
    // Two cores shared with a browser and a database: slow is not broken.
    testTimeout: 30_000,
  },
});

import { defineConfig } from 'vitest/config';

// Reading the first PDF of a process loads the reader.
export default defineConfig({ test: { testTimeout: 30_000 } });

import { afterAll } from 'vitest';
import { closeTestApp } from './app.ts';

// A worker keeps its modules from file to file: loading the whole API 80 times was half of the run. What a file
// started ends with it.
afterAll(closeTestApp);

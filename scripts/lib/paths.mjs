import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's top folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

/** Where everything that is not source lives: database, files, tools, logs. `DATA_DIR` may be relative to the top. */
export const dataDir = resolve(root, process.env.DATA_DIR || '.data');

export const at = (...parts) => resolve(root, ...parts);
export const inData = (...parts) => resolve(dataDir, ...parts);

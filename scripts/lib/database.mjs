import { provideMariaDb } from './mariadb-binaries.mjs';
import { startMariaDb } from './mariadb.mjs';
import { inData } from './paths.mjs';

/** The embedded database of `npm start` and `pnpm dev`. */
export async function startEmbeddedDatabase() {
  return startMariaDb(await provideMariaDb(), {
    datadir: inData('mariadb'),
    runDir: inData('run'),
    logFile: inData('logs', 'mariadb.log'),
    databases: ['qlvb'],
  });
}

// `npm test`: sets up a fresh machine, then checks everything.
import { runChecks } from './lib/checks.mjs';
import { provideChromium } from './lib/chromium.mjs';
import { installDependencies } from './lib/install.mjs';
import { provideMariaDb } from './lib/mariadb-binaries.mjs';
import { complain, step } from './lib/output.mjs';
import { providePnpm } from './lib/pnpm.mjs';
import { requireDataFolder } from './lib/preconditions.mjs';

try {
  requireDataFolder();
  await step('pnpm', providePnpm);
  await step('Cài thư viện (install)', installDependencies);
  await step('MariaDB', async () => (await provideMariaDb()).server);
  await step('Chromium', provideChromium);
  process.exitCode = (await runChecks()) ? 0 : 1;
} catch (error) {
  complain(error);
  process.stdout.write('\n0 passed, 1 failed\n');
  process.exitCode = 1;
}

// `pnpm check [stage …]`: everything that must hold, without set-up. `npm test` is this with set-up.
import { runChecks } from './lib/checks.mjs';
import { complain } from './lib/output.mjs';
import { requireDataFolder } from './lib/preconditions.mjs';

try {
  requireDataFolder();
  process.exitCode = (await runChecks(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  complain(error);
  process.exitCode = 1;
}

import { run } from './run.mjs';

/** Builds packages and what they need; what has not changed since comes from turbo's cache. */
export async function build(...packages) {
  const env = { ...process.env, NO_COLOR: '1', TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' };
  const filters = packages.map((name) => `--filter=@qlvb/${name}`);
  await run('pnpm', ['exec', 'turbo', 'run', 'build', ...filters, '--output-logs=new-only'], {
    env,
    what: `build ${packages.join(', ')}`,
  });
}

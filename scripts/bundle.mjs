// `node ../../scripts/bundle.mjs src/main.ts …`, run in a package: its programs as plain JavaScript in dist/.
// Why and what it costs: docs/adr/0010-built-api.md.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { basename } from 'node:path';
import { build } from 'esbuild';
import { complain, say } from './lib/output.mjs';

const { name, dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));

/**
 * The packages of this repository are TypeScript and go into the bundle; what comes from npm stays outside and is
 * looked up from dist/. It must therefore be a dependency of the program, also when only a bundled package uses it.
 */
const fromNpm = {
  name: 'from-npm',
  setup(on) {
    on.onResolve({ filter: /^[^./]/ }, ({ path, kind, importer }) => {
      if (kind === 'entry-point' || path.startsWith('@qlvb/')) return undefined;
      const owner = path.split('/', path.startsWith('@') ? 2 : 1).join('/');
      if (isBuiltin(path) || owner in dependencies) return { path, external: true };
      return { errors: [{ text: `${importer} needs ${owner}: it must be a dependency of ${name}, too` }] };
    });
  },
};

try {
  rmSync('dist', { recursive: true, force: true });
  const { metafile } = await build({
    entryPoints: process.argv.slice(2).map((file) => ({ in: file, out: basename(file, '.ts') })),
    outdir: 'dist',
    bundle: true,
    // What is only needed to fill a demonstration stays in files of its own, loaded when it is asked for.
    splitting: true,
    // Flat, as deep as src/main.ts: `../package.json` is the same file from both.
    chunkNames: '[name]-[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // Names of functions would be kept by a call for each closure; nothing is minified, so they stay anyway.
    keepNames: false,
    sourcemap: true,
    sourcesContent: false,
    metafile: true,
    logLevel: 'warning',
    plugins: [fromNpm],
  });
  writeFileSync('dist/meta.json', JSON.stringify(metafile));
  const bytes = Object.entries(metafile.outputs).reduce(
    (sum, [file, out]) => sum + (file.endsWith('.js') ? out.bytes : 0),
    0,
  );
  say(`${name}: dist/ with ${Math.round(bytes / 1000)} kB of JavaScript`);
} catch (error) {
  if (!error.errors) complain(error); // esbuild has said its own
  process.exitCode = 1;
}

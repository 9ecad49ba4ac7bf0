// Checks every import of the workspace against lib/import-rules.mjs.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { refusals } from './lib/import-rules.mjs';
import { at, root } from './lib/paths.mjs';
import { readImports } from './lib/read-imports.mjs';

const skipped = new Set(['node_modules', 'dist', 'generated', '.turbo']);

function* sources(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !skipped.has(entry.name)) yield* sources(path);
    else if (/(?<!\.generated)\.tsx?$/.test(entry.name)) yield path;
  }
}

const files = ['apps', 'packages'].flatMap((folder) => [...sources(at(folder))]);
const found = files.flatMap((file) => {
  const path = relative(root, file).split(sep).join('/');
  return refusals(path, readImports(path, readFileSync(file, 'utf8')));
});
for (const line of found) process.stdout.write(`${line}\n`);
process.stdout.write(`imports: ${files.length} files, ${found.length} refused\n`);
process.exitCode = found.length === 0 ? 0 : 1;

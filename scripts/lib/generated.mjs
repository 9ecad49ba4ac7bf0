import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { at, root } from './paths.mjs';

const skipped = new Set(['node_modules', 'dist', '.turbo', 'test-results', 'playwright-report', 'coverage']);

/** Every file under apps, packages and docs with its content. */
export function readTree() {
  const tree = new Map();
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (skipped.has(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile()) tree.set(path, readFileSync(path));
    }
  };
  for (const folder of ['apps', 'packages', 'docs']) if (existsSync(at(folder))) walk(at(folder));
  return tree;
}

/** Files that differ from an earlier reading; they are put back, so that a check never changes the tree. */
export function restoreChanged(before) {
  const after = readTree();
  const changed = [];
  for (const [path, content] of after) {
    const old = before.get(path);
    if (old?.equals(content)) continue;
    changed.push(relative(root, path));
    if (old === undefined) rmSync(path);
    else writeFileSync(path, old);
  }
  for (const [path, content] of before) {
    if (after.has(path)) continue;
    changed.push(relative(root, path));
    writeFileSync(path, content);
  }
  return changed.sort((a, b) => (a < b ? -1 : 1));
}

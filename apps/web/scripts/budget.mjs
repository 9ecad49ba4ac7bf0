// The weight of what is delivered, gzip, against the budget: what a commune on 3G has to wait for.
// Reads the manifest of `vite build`; prints a table; exits 1 when something is over.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const KB = 1000;
const SHELL_KB = 200;
const ROUTE_KB = 60;
const CSS_KB = 45;
/** Never part of a page: fetched when the first document is opened, or when the language is switched. */
const ON_DEMAND = /pdf-canvas|pdf\.worker|sentences-en/;
/** The sentences a Vietnamese screen needs before its first paint. */
const FIRST_SENTENCES = /\/sentences-vi/;
/** What every page brings along: the component library's root and the sentences of refusals and of the journal. */
const WITH_PAGES = /\/(page-sentences-vi|component-area)/;

const dist = new URL('../dist/', import.meta.url).pathname;
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
const sizes = new Map();

function gzipped(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(join(dist, file)), { level: 9 }).length);
  return sizes.get(file);
}

/** A chunk and everything it imports statically. */
function closure(keys, into = new Set()) {
  for (const key of keys) {
    if (into.has(key)) continue;
    into.add(key);
    closure(manifest[key].imports ?? [], into);
  }
  return into;
}

/** Files that import each other run before what they need is there, and the page stays white: the first such circle. */
function circle(key, path = [], done = new Set()) {
  if (path.includes(key)) return [...path.slice(path.indexOf(key)), key];
  if (done.has(key)) return null;
  for (const next of manifest[key].imports ?? []) {
    const found = circle(next, [...path, key], done);
    if (found) return found;
  }
  done.add(key);
  return null;
}

function weight(keys) {
  return [...keys].reduce(
    (sum, key) => sum + (manifest[key].file.endsWith('.js') ? gzipped(manifest[key].file) : 0),
    0,
  );
}

function styles(keys) {
  return new Set([...keys].flatMap((key) => manifest[key].css ?? []));
}

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const sentences = Object.keys(manifest).filter((key) => FIRST_SENTENCES.test(manifest[key].file));
const shell = closure([entry, ...sentences]);
const shellCss = styles(shell);

const rows = [['shell (first load)', weight(shell), SHELL_KB]];
rows.push(['shell css', [...shellCss].reduce((sum, file) => sum + gzipped(file), 0), CSS_KB]);

const withPages = Object.keys(manifest).filter((key) => WITH_PAGES.test(manifest[key].file));
const routes = Object.keys(manifest).filter(
  (key) => /\/(pages\/.*|sign-in-page)\.tsx$/.test(key) && manifest[key].isDynamicEntry,
);
for (const key of routes) {
  const own = [...closure([key, ...withPages])].filter((chunk) => !shell.has(chunk));
  rows.push([key.replace(/^src\/features\//, ''), weight(own), ROUTE_KB]);
}
const routeCss = new Set(routes.flatMap((key) => [...styles(closure([key]))]).filter((file) => !shellCss.has(file)));
rows.push([
  'css of all routes together',
  [...shellCss, ...routeCss].reduce((sum, file) => sum + gzipped(file), 0),
  CSS_KB,
]);

let over = 0;
for (const [name, bytes, limit] of rows) {
  const fits = bytes <= limit * KB;
  if (!fits) over += 1;
  console.log(
    `${fits ? 'ok  ' : 'OVER'} ${(bytes / KB).toFixed(1).padStart(7)} kB of ${String(limit).padStart(3)}  ${name}`,
  );
}
for (const { file } of Object.values(manifest))
  if (ON_DEMAND.test(file) && /\.m?js$/.test(file))
    console.log(`     ${(gzipped(file) / KB).toFixed(1).padStart(7)} kB on demand  ${file}`);

const inShell = [...shell].some((key) => ON_DEMAND.test(manifest[key].file));
if (inShell) console.error('The PDF reader or the second language has slipped into the first load.');
if (routes.length === 0) console.error('No routes in the manifest: the budget would prove nothing.');
const checked = new Set();
const round = Object.keys(manifest)
  .map((key) => circle(key, [], checked))
  .find((found) => found !== null);
if (round) console.error(`Files import each other: ${round.map((key) => manifest[key].file).join(' → ')}`);
process.exit(over > 0 || inShell || round || routes.length === 0 ? 1 : 0);

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Figure } from './report.ts';

type Chunk = {
  readonly file: string;
  readonly src?: string;
  readonly imports?: readonly string[];
  readonly isEntry?: boolean;
  readonly css?: readonly string[];
};

const dist = join(import.meta.dirname, '../../web/dist');

/** What a browser has to fetch: the shell, each route beyond the shell, and that the PDF viewer is in neither. */
export function measureBundle(): Figure[] {
  const path = join(dist, '.vite/manifest.json');
  if (!existsSync(path)) throw new Error('The web application is not built; run `pnpm build` first.');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, Chunk>;
  const shell = reach(
    manifest,
    Object.keys(manifest).filter((key) => manifest[key]?.isEntry),
  );
  const routes = Object.keys(manifest).filter((key) => /features\/[^/]+\/pages\//.test(key));
  const beyond = routes.map((key) => ({
    key,
    size: weigh([...reach(manifest, [key])].filter((file) => !shell.has(file))),
  }));
  const heaviest = beyond.toSorted((a, b) => b.size - a.size)[0];
  const withViewer = [...shell, ...routes.flatMap((key) => [...reach(manifest, [key])])].filter((file) =>
    /pdfjs|pdf\.worker/.test(file),
  ).length;
  return [
    {
      name: 'web: shell, kB gzip JavaScript',
      value: weigh([...shell]),
      bound: { atMost: 200 },
      detail: { files: shell.size },
    },
    {
      name: `web: heaviest route, kB gzip JavaScript (${heaviest?.key ?? 'none'})`,
      value: heaviest?.size ?? Number.NaN,
      bound: { atMost: 60 },
      detail: { routes: routes.length },
    },
    {
      name: 'web: PDF viewer chunks loaded before they are wanted',
      value: withViewer,
      bound: { atMost: 0 },
      detail: {},
    },
  ];
}

/** Every script a chunk loads at once, itself included. */
function reach(manifest: Record<string, Chunk>, keys: readonly string[], seen = new Set<string>()): Set<string> {
  for (const key of keys) {
    const chunk = manifest[key];
    if (!chunk || seen.has(chunk.file)) continue;
    if (chunk.file.endsWith('.js')) seen.add(chunk.file);
    reach(manifest, chunk.imports ?? [], seen);
  }
  return seen;
}

const weigh = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0) / 1000;

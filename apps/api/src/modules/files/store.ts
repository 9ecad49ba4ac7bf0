import { createHash, randomUUID } from 'node:crypto';
import { constants, createWriteStream } from 'node:fs';
import { access, chmod, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A content on its way in: hashed and on the disk, not yet in its place. */
export type Received = { readonly path: string; readonly sha256: string; readonly size: number };

export const contentPath = (dataDir: string, sha256: string): string =>
  join(dataDir, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256);

const temporaryDir = (dataDir: string): string => join(dataDir, 'files', 'tmp');

/** Streams to a temporary file and hashes on the way; memory does not grow with the file. */
export async function receive(dataDir: string, content: Readable): Promise<Received> {
  await mkdir(temporaryDir(dataDir), { recursive: true });
  const path = join(temporaryDir(dataDir), randomUUID());
  const hash = createHash('sha256');
  let size = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  try {
    await pipeline(content, measure, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    await sync(path);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return { path, sha256: hash.digest('hex'), size };
}

/** Moves a received content to its place, read-only; one that is there already is the same by its hash. */
export async function keep(dataDir: string, { path, sha256, size }: Received): Promise<void> {
  const place = contentPath(dataDir, sha256);
  if (await isThere(place, size)) return;
  await mkdir(dirname(place), { recursive: true });
  await chmod(path, 0o444);
  await rename(path, place);
  await sync(dirname(place));
}

export async function discard({ path }: Received): Promise<void> {
  await rm(path, { force: true });
}

/** Removes a content nobody refers to any more. */
export async function forget(dataDir: string, sha256: string): Promise<void> {
  await rm(contentPath(dataDir, sha256), { force: true });
}

/** What a process that was killed left half received. */
export async function sweepTemporary(dataDir: string, olderThanMs: number): Promise<void> {
  const folder = temporaryDir(dataDir);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const path = join(folder, name);
    const age = await stat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > olderThanMs) await rm(path, { force: true });
  }
}

export async function isReadable(path: string): Promise<boolean> {
  return await access(path, constants.R_OK).then(
    () => true,
    () => false,
  );
}

async function isThere(path: string, size: number): Promise<boolean> {
  return await stat(path).then(
    (found) => found.size === size,
    () => false,
  );
}

/** To the disk, not only to the kernel: after this a power cut loses nothing. */
async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

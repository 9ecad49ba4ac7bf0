import { readFile } from 'node:fs/promises';
import { refuse } from '../../platform/errors.ts';
import type { FileAttachmentRow } from '../files/files.entity.ts';
import { contentPath, isReadable } from '../files/store.ts';

/** A copy needs the whole file in memory several times over. */
const MOST_BYTES = 30 * 1024 * 1024;

/** The stored content, which is only read. @throws RefusalError COPY_SOURCE_UNREADABLE */
export async function readPdf(dataDir: string, { sha256, size }: FileAttachmentRow): Promise<Uint8Array> {
  const path = contentPath(dataDir, sha256);
  if (Number(size) > MOST_BYTES || !(await isReadable(path))) return refuse('COPY_SOURCE_UNREADABLE');
  return await readFile(path);
}

/** Runs what reads or writes the pages; what is no PDF inside, or is locked with a password, is refused. */
export async function onPages<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && error.name === 'UnreadablePdf') return refuse('COPY_SOURCE_UNREADABLE');
    throw error;
  }
}

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { LIMITS } from '@qlvb/formcheck/limits';
import type { SignedContext } from '../../platform/graphql/context.ts';
import type { FileAttachmentRow } from '../files/files.entity.ts';
import { contentPath } from '../files/store.ts';
import type { PaperJob, PaperJobs, Question, Refused } from './paper-worker.ts';

/** An office file takes well under a second; what takes so long is made to. */
const LONGEST_MS = 20_000;
/** Of the reader's heap: what would need more is given up, and only the reader ends. */
const MEGABYTES = 384;
/** Further questions are told that it takes too long, instead of waiting in the dark. */
const MOST_WAITING = 50;

type Found = PaperJobs[PaperJob]['answer'] | Refused;
type Waiting = Omit<Question<PaperJob>, 'id'> & { answer(found: Found): void };
const TOO_SLOW: Refused = { unreadable: 'TOO_SLOW' };

const waiting: Waiting[] = [];
let reader: Worker | null = null;
let busy = false;
let lastId = 0;

/** Asks the reader's thread, one question after the other; never throws for what is in a file. */
export async function askReader<J extends PaperJob>(
  job: J,
  ask: PaperJobs[J]['ask'],
): Promise<PaperJobs[J]['answer'] | Refused> {
  if (waiting.length >= MOST_WAITING) return TOO_SLOW;
  return await new Promise((answer) => {
    waiting.push({ job, ask, answer });
    next();
  });
}

/** The content of a file for the reader; null when it is larger than what is read. */
export async function contentOf({ config }: SignedContext, file: FileAttachmentRow): Promise<Uint8Array | null> {
  if (Number(file.size) > LIMITS.fileBytes) return null;
  return new Uint8Array(await readFile(contentPath(config.dataDir, file.sha256)));
}

function next(): void {
  const first = busy ? undefined : waiting.shift();
  if (first === undefined) return;
  busy = true;
  const own = (reader ??= startReader());
  const id = (lastId += 1);
  // While there is something to answer the process stays; an idle reader does not keep it.
  own.ref();
  const finish = (found: Found, isSpent: boolean) => {
    clearTimeout(timer);
    own.off('message', onMessage).off('error', onEnd).off('exit', onEnd);
    own.unref();
    if (isSpent) {
      reader = null;
      void own.terminate();
    }
    busy = false;
    first.answer(found);
    next();
  };
  const onMessage = (message: { readonly id: number; readonly found: Found }) => {
    if (message.id === id) finish(message.found, false);
  };
  // Out of the memory it was given, or ended by the file in some other way.
  const onEnd = (cause: unknown) => {
    const isOutOfMemory = cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
    finish({ unreadable: isOutOfMemory ? 'TOO_LARGE' : 'BROKEN' }, true);
  };
  const timer = setTimeout(() => finish(TOO_SLOW, true), LONGEST_MS);
  own.on('message', onMessage).once('error', onEnd).once('exit', onEnd);
  own.postMessage({ id, job: first.job, ask: first.ask } satisfies Question<PaperJob>);
}

function startReader(): Worker {
  const limits = { resourceLimits: { maxOldGenerationSizeMb: MEGABYTES } };
  // Built, all programs lie in one folder; from TypeScript the thread registers the loader the process has.
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./paper-worker.js', import.meta.url), limits);
  // Asked for as CommonJS, answered with that form; the thread wants the other.
  const loader = pathToFileURL(
    createRequire(import.meta.url)
      .resolve('tsx/esm/api')
      .replace(/cjs$/, 'mjs'),
  ).href;
  const file = new URL('./paper-worker.ts', import.meta.url).href;
  const begin = `import(${JSON.stringify(loader)}).then(({ register }) => { register(); return import(${JSON.stringify(file)}); })`;
  return new Worker(begin, { ...limits, eval: true });
}

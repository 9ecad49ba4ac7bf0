import { parentPort } from 'node:worker_threads';
import { checkForm } from '@qlvb/formcheck/check';
import { mendDocx } from '@qlvb/formcheck/docx/mend';
import type { DraftFacts } from '@qlvb/formcheck/facts';
import type { Finding } from '@qlvb/formcheck/findings';
import { type Unreadable, UnreadableError } from '@qlvb/formcheck/paper';

export type FormJob = {
  readonly bytes: Uint8Array;
  readonly facts: DraftFacts;
  readonly mend: readonly string[] | null;
};
export type FormAnswer =
  | { readonly unreadable: Unreadable }
  /** `bytes` is the corrected copy, when one was asked for. */
  | { readonly findings: readonly Finding[]; readonly bytes: Uint8Array | null };

/** Runs in a thread of its own: whatever a file does to its reader, requests go on being answered. */
parentPort?.on('message', ({ id, job }: { readonly id: number; readonly job: FormJob }) => {
  void answer(job).then((found) => parentPort?.postMessage({ id, found }));
});

async function answer({ bytes, facts, mend }: FormJob): Promise<FormAnswer> {
  try {
    if (mend === null) return { findings: await checkForm(bytes, facts), bytes: null };
    const mended = mendDocx(bytes, facts, mend);
    return { findings: mended.changes, bytes: mended.bytes };
  } catch (error) {
    return { unreadable: error instanceof UnreadableError ? error.why : 'BROKEN' };
  }
}

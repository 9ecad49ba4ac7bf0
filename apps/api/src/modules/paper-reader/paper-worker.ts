import { parentPort } from 'node:worker_threads';
import { checkForm } from '@qlvb/formcheck/check';
import { type ComparedParagraph, compareParagraphs, type PaperText, textOfPaper } from '@qlvb/formcheck/compare';
import { mendDocx } from '@qlvb/formcheck/docx/mend';
import type { DraftFacts } from '@qlvb/formcheck/facts';
import type { Finding } from '@qlvb/formcheck/findings';
import type { TemplateValues } from '@qlvb/domain/templates/fields';
import { faultsOf, type TemplateFault } from '@qlvb/templates/fields-of-template';
import { mergeTemplate } from '@qlvb/templates/merge-template';
import { type Unreadable, UnreadableError } from '@qlvb/formcheck/paper';

/** What can be asked of the reader, and what it answers. */
export type PaperJobs = {
  /** The form against NĐ 30/2020 Phụ lục I. */
  CHECK: {
    ask: { readonly bytes: Uint8Array; readonly facts: DraftFacts };
    answer: { readonly findings: readonly Finding[] };
  };
  /** A corrected copy, with what was corrected. */
  MEND: {
    ask: { readonly bytes: Uint8Array; readonly facts: DraftFacts; readonly rules: readonly string[] };
    answer: { readonly findings: readonly Finding[]; readonly bytes: Uint8Array };
  };
  TEXT: { ask: { readonly bytes: Uint8Array }; answer: PaperText };
  /** Everything that is wrong with a template. */
  TEMPLATE: { ask: { readonly bytes: Uint8Array }; answer: { readonly faults: readonly TemplateFault[] } };
  /** A template with the values in it. */
  MERGE: {
    ask: { readonly bytes: Uint8Array; readonly values: TemplateValues };
    answer: { readonly bytes: Uint8Array };
  };
  COMPARE: {
    ask: { readonly older: readonly string[]; readonly newer: readonly string[] };
    answer: { readonly paragraphs: readonly ComparedParagraph[] };
  };
};
export type PaperJob = keyof PaperJobs;
export type Refused = { readonly unreadable: Unreadable };

const DO: { readonly [J in PaperJob]: (ask: PaperJobs[J]['ask']) => Promise<PaperJobs[J]['answer']> } = {
  CHECK: async ({ bytes, facts }) => ({ findings: await checkForm(bytes, facts) }),
  MEND: async ({ bytes, facts, rules }) => {
    const mended = mendDocx(bytes, facts, rules);
    return { findings: mended.changes, bytes: mended.bytes };
  },
  TEXT: async ({ bytes }) => await textOfPaper(bytes),
  TEMPLATE: async ({ bytes }) => ({ faults: faultsOf(bytes) }),
  MERGE: async ({ bytes, values }) => ({ bytes: mergeTemplate(bytes, values) }),
  COMPARE: async ({ older, newer }) => ({ paragraphs: compareParagraphs(older, newer) }),
};

export type Question<J extends PaperJob> = { readonly id: number; readonly job: J; readonly ask: PaperJobs[J]['ask'] };

/** Runs in a thread of its own: whatever a file does to its reader, requests go on being answered. */
parentPort?.on('message', <J extends PaperJob>({ id, job, ask }: Question<J>) => {
  void answer(job, ask).then((found) => parentPort?.postMessage({ id, found }));
});

async function answer<J extends PaperJob>(job: J, ask: PaperJobs[J]['ask']): Promise<PaperJobs[J]['answer'] | Refused> {
  try {
    return await DO[job](ask);
  } catch (error) {
    return { unreadable: error instanceof UnreadableError ? error.why : 'BROKEN' };
  }
}

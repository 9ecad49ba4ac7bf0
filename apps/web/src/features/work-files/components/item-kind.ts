import type { WorkFileItemInput, WorkFileItemKind } from '@qlvb/contract/types';

const KINDS: readonly WorkFileItemKind[] = ['INCOMING', 'OUTGOING', 'DIRECTIVE'];

/** Reads `INCOMING:12` of the address; null when it is not of that form. */
export function itemOf(text: string | null): WorkFileItemInput | null {
  const [name, id] = text?.split(':') ?? [];
  const kind = KINDS.find((known) => known === name);
  return kind && id ? { kind, id } : null;
}

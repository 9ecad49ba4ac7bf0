import type { DocumentTypeCode } from '@qlvb/contract/types';

/** What is known of a draft beside its file. */
export type DraftFacts = {
  readonly typeCode: DocumentTypeCode;
  /** Head of the agency's paper: the superior agency, null without one, and its own name. */
  readonly letterhead: { readonly superior: string | null; readonly name: string } | null;
  /** Lines above the signature by the signer's authority; empty while there is none. */
  readonly signatureBlock: readonly string[];
  readonly signerName: string | null;
};

import type { CreateCopyInput, DocumentTypeCode } from '@qlvb/contract/types';
import { letterPdf } from '@qlvb/demo/letter-pdf';
import { letter } from '@qlvb/demo/letters';
import type { Person } from '../office.ts';
import * as incoming from './incoming.ts';
import { giveNumber, issue, type Outcome, type Outgoing, seal, sign } from './outgoing.ts';

/** What the tests look at of a copy beside what every outgoing document has. */
export type Making = {
  readonly source: { readonly id: string } | null;
  readonly pages: string | null;
  readonly part: string | null;
  readonly paperCopies: number;
  readonly purpose: string | null;
  readonly units: readonly { readonly id: string }[];
};
export type Copied = {
  readonly files: readonly { readonly id: string; readonly url: string; readonly sha256: string }[];
  readonly copyForms: readonly {
    readonly typeCode: DocumentTypeCode;
    readonly available: boolean;
    readonly reason: { readonly code: string | null };
  }[];
  readonly copies: readonly { readonly id: string; readonly symbol: string | null; readonly copy: Making | null }[];
};

const OUTCOME = `__typename
  ... on OutgoingActSuccess { outgoing { id version state subject typeCode symbol
    draftVersions { versionNumber note file { url sha256 } } } }
  ... on ValidationFailed { problems { path code } }
  ... on RuleRefused { code params { name value } }`;
const MAKING = 'source { id } pages part paperCopies purpose units { id }';

/** A letter with real text on pages of its own, registered on paper. */
export async function registeredPdf(clerk: Person, over: Parameters<typeof incoming.register>[1] = {}) {
  const uploadId = (await clerk.upload('Công văn.pdf', await letterPdf(letter({ number: Date.now() % 1_000_000 })))).id;
  return await incoming.register(clerk, { uploadId, ...over });
}

export const copyInput = (
  documentId: string,
  signer: Person,
  over: Partial<CreateCopyInput> = {},
): CreateCopyInput => ({
  documentId,
  typeCode: 'SY',
  paperCopies: 2,
  recipientAgencyIds: [],
  unitIds: [],
  signerPositionId: signer.positionId,
  ...over,
});

export async function tryToCopy(person: Person, input: CreateCopyInput): Promise<Outcome> {
  const { outcome } = await person.gql<{ outcome: Outcome }>(
    `mutation ($input: CreateCopyInput!) { outcome: createCopy(input: $input) { ${OUTCOME} } }`,
    { input },
  );
  return outcome;
}

export async function copy(person: Person, input: CreateCopyInput): Promise<Outgoing> {
  const outcome = await tryToCopy(person, input);
  if (outcome.outgoing === undefined) throw new Error(`${person.fullName} createCopy: ${JSON.stringify(outcome)}`);
  return outcome.outgoing;
}

/** From the signer's hand to everybody it goes to. */
export async function issueCopy(clerk: Person, signer: Person, made: Outgoing): Promise<Outgoing> {
  return await issue(clerk, await seal(clerk, await giveNumber(clerk, await sign(signer, made))));
}

/** The document with what is copied of it, as the person sees it. */
export async function copiedDocument(person: Person, id: string): Promise<Copied> {
  const { document } = await person.gql<{ document: Copied }>(
    `query ($id: ID!) { document(id: $id) { files { id url sha256 } copyForms { typeCode available reason { code } }
      copies { id symbol copy { ${MAKING} } } } }`,
    { id },
  );
  return document;
}

/** How an outgoing document was copied, as the person sees it. */
export async function copyOf(person: Person, id: string): Promise<Making | null> {
  const { outgoingDocument } = await person.gql<{ outgoingDocument: { readonly copy: Making | null } }>(
    `query ($id: ID!) { outgoingDocument(id: $id) { copy { ${MAKING} } } }`,
    { id },
  );
  return outgoingDocument.copy;
}

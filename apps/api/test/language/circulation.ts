import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import fontkit from '@pdf-lib/fontkit';
import { PDFDocument } from 'pdf-lib';
import type { AccessFilter, AccessKind, AccessObjectType } from '@qlvb/contract/types';
import type { Agency, Person } from '../office.ts';
import { pdf } from './files.ts';
import { direct, type Incoming, register, toPerson } from './incoming.ts';
import type { TestApp } from '../app.ts';

const FONT = createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf');

/** A PDF whose first page has these lines as text. */
export async function writtenPdf(lines: readonly string[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  const font = await document.embedFont(await readFile(FONT), { subset: true });
  const page = document.addPage();
  for (const [at, line] of lines.entries()) page.drawText(line, { x: 60, y: 760 - at * 24, size: 14, font });
  return await document.save();
}

export type AccessEntry = {
  readonly kind: AccessKind;
  readonly objectType: AccessObjectType;
  readonly objectId: string | null;
  readonly label: string | null;
  readonly personName: string;
  readonly personTitle: string;
  readonly address: string;
};

type AccessPage = {
  readonly edges: readonly { readonly node: AccessEntry }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
};

const ACCESS = `query ($filter: AccessFilter, $first: Int!, $after: String) {
  accessRecord(filter: $filter, first: $first, after: $after) {
    edges { node { kind objectType objectId label personName personTitle address } } pageInfo { endCursor hasNextPage } } }`;

export async function accessPage(
  person: Person,
  filter: AccessFilter = {},
  { first = 50, after = null }: { readonly first?: number; readonly after?: string | null } = {},
): Promise<AccessPage> {
  const { accessRecord } = await person.gql<{ accessRecord: AccessPage }>(ACCESS, { filter, first, after });
  return accessRecord;
}

/** Who read what, after what is still waiting has been written. */
export async function readersShown(app: TestApp, person: Person, filter: AccessFilter = {}): Promise<AccessEntry[]> {
  await app.services.access.flush();
  return (await accessPage(person, filter)).edges.map(({ node }) => node);
}

/** The code of the error when the record is not shown. */
export async function refusedRecord(person: Person, filter: AccessFilter = {}): Promise<string | null> {
  const { errors } = await person.raw(ACCESS, { filter, first: 10, after: null });
  return errors?.[0]?.extensions.code ?? null;
}

/** `returned`, or the code of the refusal or error. */
export async function giveBack(person: Person, incomingId: string): Promise<string> {
  const { data, errors } = await person.raw<{ outcome: { __typename: string; code?: string } }>(
    `mutation ($id: ID!) { outcome: returnAfterReading(incomingId: $id) { __typename ... on RuleRefused { code } } }`,
    { id: incomingId },
  );
  if (errors !== undefined) return errors[0]?.extensions.code ?? '';
  return data?.outcome.code ?? 'returned';
}

export type Readings = {
  readonly stillOut: number;
  readonly readings: readonly { readonly reader: { readonly id: string }; readonly returnedAt: string | null }[];
};

export async function readingsOf(person: Person, id: string): Promise<Readings> {
  const { incomingDocument } = await person.gql<{ incomingDocument: Readings }>(
    'query ($id: ID!) { incomingDocument(id: $id) { stillOut readings { reader { id } returnedAt } } }',
    { id },
  );
  return incomingDocument;
}

/** A letter marked XEM XONG TRẢ LẠI that the head leads, the specialist helps with and the colleague is to know; with the address of its file. */
export async function lentOut({
  clerk,
  leader,
  head,
  specialist,
  colleague,
}: Agency): Promise<Incoming & { readonly url: string }> {
  const upload = await clerk.upload('Xem xong trả lại.pdf', pdf(`trả lại ${Math.random()}`));
  const letter = await register(clerk, { circulation: 'RETURN_AFTER_READING', uploadId: upload.id });
  const directed = await direct(leader, letter, toPerson(head), {
    coop: [toPerson(specialist)],
    info: [toPerson(colleague)],
  });
  return { ...directed, url: directed.document.files[0]?.url ?? '' };
}

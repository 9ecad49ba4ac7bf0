import type { FormFinding } from '@qlvb/contract/types';
import type { PaperSpec } from '@qlvb/demo/draft/paper-spec';
import { writeDocx } from '@qlvb/forms/paper/write-docx';
import type { Person } from '../office.ts';
import { draft, type Outcome, type Outgoing, tryTo } from './outgoing.ts';

const FINDING = 'rule must article page quote places found asked mendable';
export type FormOfDraft = {
  readonly unreadable: string | null;
  readonly draftVersion: { readonly versionNumber: number } | null;
  readonly findings: readonly FormFinding[];
};
export type FormRecord = {
  readonly unreadable: string | null;
  readonly reason: string | null;
  readonly draftVersion: { readonly versionNumber: number };
  readonly checkedBy: { readonly id: string };
  readonly findings: readonly { readonly rule: string }[];
};

/** A draft whose file is a Word file laid out by the spec. */
export async function wordDraft(person: Person, signer: Person, spec: PaperSpec): Promise<Outgoing> {
  const { id: uploadId } = await person.upload('Dự thảo.docx', await writeDocx(spec));
  return await draft(person, signer, { uploadId, typeCode: spec.facts.typeCode });
}

export const FORM_CHECK = `query ($id: ID!) { formCheck(outgoingId: $id) { unreadable draftVersion { versionNumber } findings { ${FINDING} } } }`;

export async function formOf(person: Person, id: string): Promise<FormOfDraft> {
  return (await person.gql<{ formCheck: FormOfDraft }>(FORM_CHECK, { id })).formCheck;
}

export const rulesOf = ({ findings }: FormOfDraft): string[] => findings.map(({ rule }) => rule);

export async function formRecords(person: Person, id: string): Promise<readonly FormRecord[]> {
  const { outgoingDocument } = await person.gql<{ outgoingDocument: { formCheckRecords: readonly FormRecord[] } }>(
    `query ($id: ID!) { outgoingDocument(id: $id) {
      formCheckRecords { unreadable reason draftVersion { versionNumber } checkedBy { id } findings { rule } } } }`,
    { id },
  );
  return outgoingDocument.formCheckRecords;
}

/** What a program changed to make each version. */
export async function mendedIn(person: Person, id: string): Promise<readonly string[][]> {
  const { outgoingDocument } = await person.gql<{
    outgoingDocument: { draftVersions: { formMended: { rule: string }[] }[] };
  }>('query ($id: ID!) { outgoingDocument(id: $id) { draftVersions { formMended { rule } } } }', { id });
  return outgoingDocument.draftVersions.map(({ formMended }) => formMended.map(({ rule }) => rule));
}

export const tryToMend = async (
  person: Person,
  { id, version }: Pick<Outgoing, 'id' | 'version'>,
  rules: readonly string[],
): Promise<Outcome> => await tryTo(person, 'mendForm', { outgoingId: id, version, rules: [...rules] });

/** The act of the form checker, with why what was found is let pass. */
export async function passForm(
  person: Person,
  { id, version }: Pick<Outgoing, 'id' | 'version'>,
  overruleReason: string | null,
): Promise<{ __typename: string; problems?: { path: string; code: string }[] }> {
  const { checkForm } = await person.gql<{ checkForm: { __typename: string } }>(
    `mutation ($input: OutgoingActInput!, $overruleReason: String) { checkForm(input: $input, overruleReason: $overruleReason) {
      __typename ... on ValidationFailed { problems { path code } } } }`,
    { input: { outgoingId: id, version }, overruleReason },
  );
  return checkForm;
}

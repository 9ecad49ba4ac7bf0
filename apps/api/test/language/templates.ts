import type { AddTemplateInput, ChangeTemplateInput, RetireTemplateInput, TemplateFilter } from '@qlvb/contract/types';
import { textOfPaper } from '@qlvb/formcheck/compare';
import { light, type PaperLayout, text } from '@qlvb/forms/paper/layout';
import { writeDocx } from '@qlvb/forms/paper/write-docx';
import type { Person } from '../person.ts';

export type Template = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly typeCodes: readonly string[];
  readonly retiredAt: string | null;
  readonly versions: readonly {
    readonly id: string;
    readonly versionNumber: number;
    readonly file: { readonly url: string };
  }[];
};
export type TemplateOutcome = {
  readonly __typename: string;
  readonly template?: Template;
  readonly code?: string;
  readonly params?: readonly { readonly name: string; readonly value: string }[];
  readonly problems?: readonly {
    readonly path: string;
    readonly code: string;
    readonly params: readonly { readonly value: string }[];
  }[];
};

const TEMPLATE = 'id version name typeCodes retiredAt versions { id versionNumber file { url } }';
const OUTCOME = `__typename ... on TemplateActSuccess { template { ${TEMPLATE} } }
  ... on ValidationFailed { problems { path code params { value } } } ... on RuleRefused { code params { name value } }`;

const act = async (person: Person, mutation: string, type: string, input: object): Promise<TemplateOutcome> =>
  (
    await person.gql<{ outcome: TemplateOutcome }>(
      `mutation ($input: ${type}!) { outcome: ${mutation}(input: $input) { ${OUTCOME} } }`,
      { input },
    )
  ).outcome;

export const tryToAdd = async (person: Person, input: AddTemplateInput) =>
  await act(person, 'addTemplate', 'AddTemplateInput', input);
export const tryToChange = async (person: Person, input: ChangeTemplateInput) =>
  await act(person, 'changeTemplate', 'ChangeTemplateInput', input);
export const tryToRetire = async (person: Person, { id, version }: Template) =>
  await act(person, 'retireTemplate', 'RetireTemplateInput', {
    templateId: id,
    version,
  } satisfies RetireTemplateInput);

export async function templatesOf(person: Person, filter: TemplateFilter = { retired: false }): Promise<Template[]> {
  const { documentTemplates } = await person.gql<{ documentTemplates: { edges: { node: Template }[] } }>(
    `query ($filter: TemplateFilter) { documentTemplates(filter: $filter) { edges { node { ${TEMPLATE} } } } }`,
    { filter },
  );
  return documentTemplates.edges.map(({ node }) => node);
}

/** A Word file with those paragraphs. */
export const wordWith = async (...paragraphs: string[]): Promise<Uint8Array> =>
  await writeDocx({
    width: 210,
    height: 297,
    margins: { top: 20, bottom: 20, left: 30, right: 15 },
    agencyLine: false,
    mottoLine: false,
    left: [light('{coQuan}', 12)],
    right: [light('Độc lập', 12)],
    across: paragraphs.map((words) => text(words)),
    subjectLine: null,
    endLeft: [],
    endRight: [],
    appendix: [],
    pageNumber: null,
  } satisfies PaperLayout);

export const uploadOf = async (person: Person, content: Uint8Array, name = 'Mẫu.docx'): Promise<string> =>
  (await person.upload(name, content)).id;

/** A template for công văn, in force. */
export async function addTemplate(person: Person, name: string, ...paragraphs: string[]): Promise<Template> {
  const uploadId = await uploadOf(person, await wordWith(...paragraphs));
  const { template, ...refused } = await tryToAdd(person, { name, typeCodes: ['CV'], uploadId });
  if (template === undefined) throw new Error(JSON.stringify(refused));
  return template;
}

/** What a Word file says, paragraph by paragraph. */
export async function paragraphsOf(person: Person, url: string): Promise<readonly string[]> {
  const { rawPayload } = await person.get(url);
  return (await textOfPaper(new Uint8Array(rawPayload))).paragraphs;
}

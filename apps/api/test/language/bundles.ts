import { readXlsx, writeXlsx, type CellValue } from 'hucre/xlsx';
import { multipart, type Person } from '../person.ts';
import type { Office } from '../office.ts';

type Rows = Record<string, unknown>[];
export type Bundle = {
  agency: { code: string };
  units: Rows;
  people: Rows;
  posts: Rows;
  signing: Rows;
  books: Rows;
} & Record<string, unknown>;

/** Of the own agency, or for the administrator of the province of another. */
export const exported = async (admin: Person, agencyId?: string): Promise<Bundle> =>
  (await admin.get(`/bundles/agency.json${agencyOf(agencyId)}`)).json<Bundle>();

const agencyOf = (id: string | undefined): string => (id === undefined ? '' : `?agency=${id}`);

export const send = async (
  { app }: Pick<Office, 'app'>,
  who: Person,
  content: Uint8Array | object,
  { name = 'Cơ quan.json', agencyId }: { readonly name?: string; readonly agencyId?: string } = {},
) => {
  const bytes = content instanceof Uint8Array ? content : Buffer.from(JSON.stringify(content), 'utf8');
  const { body, contentType } = multipart(name, bytes);
  return await app.http.inject({
    method: 'POST',
    url: `/bundles${agencyOf(agencyId)}`,
    headers: { cookie: await who.signIn(), 'content-type': contentType, 'x-qlvb-request': '1' },
    payload: body,
  });
};

export type Preview = {
  readonly id: string;
  readonly fingerprint: string;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly problems: readonly { sheet: string; row: number; column: string; code: string }[];
  readonly lines: readonly { sheet: string; row: number; kind: string; label: string }[];
};

export const PREVIEW = `query ($id: ID!) { bundlePreview(bundleId: $id) { id fingerprint added changed unchanged
  problems { sheet row column code } lines { sheet row kind label } } }`;

export async function preview(
  at: Pick<Office, 'app'>,
  who: Person,
  content: Uint8Array | object,
  agencyId?: string,
): Promise<Preview> {
  const answer = await send(at, who, content, agencyId === undefined ? {} : { agencyId });
  if (answer.statusCode !== 201) throw new Error(`upload answered ${answer.statusCode} ${answer.body}`);
  const { id } = answer.json<{ id: string }>();
  return (await who.gql<{ bundlePreview: Preview }>(PREVIEW, { id })).bundlePreview;
}

export type Imported = {
  readonly __typename: string;
  readonly written?: number;
  readonly code?: string;
  readonly problems?: readonly { path: string; code: string }[];
  readonly accounts?: readonly { username: string; fullName: string; oneTimePassword: string }[];
};

export const importSeen = async (who: Person, { id, fingerprint }: Preview): Promise<Imported> =>
  (
    await who.gql<{ importBundle: Imported }>(
      `mutation ($input: ImportBundleInput!) { importBundle(input: $input) { __typename
        ... on ImportBundleSuccess { written accounts { username fullName oneTimePassword } validUntil }
        ... on RuleRefused { code } ... on ValidationFailed { problems { path code } } } }`,
      { input: { bundleId: id, fingerprint } },
    )
  ).importBundle;

/** The Excel template as somebody leaves it who has worked in it. */
export async function edited(
  admin: Person,
  edit: (sheets: Readonly<Record<string, CellValue[][]>>) => void,
): Promise<Uint8Array> {
  const { sheets } = await readXlsx((await admin.get('/bundles/agency.xlsx')).rawPayload);
  edit(Object.fromEntries(sheets.map(({ name, rows }) => [name, rows])));
  return await writeXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, rows })) });
}

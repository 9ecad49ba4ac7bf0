import type { TestApp } from '../app.ts';
import type { Agency } from '../office.ts';
import { filling, operationOf } from './acts.ts';
import type { Secrets } from './secrets.ts';
import { answered } from './sightings.ts';

type Given = Readonly<Record<string, unknown>>;
type Kept = { readonly id: string; readonly version: number };
type Acts = {
  /** An act of the administrator; gives the object of its success. */
  readonly act: (mutation: string, given: Given, knows: string) => Promise<unknown>;
  /** The same, however it ends. */
  readonly ask: (mutation: string, given: Given) => Promise<unknown>;
  /** A draft of the colleague. */
  readonly draft: () => Promise<unknown>;
  readonly told: (answer: unknown) => void;
};

/** Colleagues do not know of it yet: what they are told stays as it is. */
const FROM = '2026-12-01';
const END = '2026-12-31';

/** What the administrator does with people, posts and signing authorities. */
export async function keepPeople(
  app: TestApp,
  { checker, colleague, specialist, leader, id }: Agency,
  secrets: Secrets,
  { act, ask, draft, told }: Acts,
): Promise<void> {
  const of = (done: unknown) => done as Kept;
  // The basis of roles is on record for the administrator, and on no list.
  const post = () => ({
    'post.roles': ['SPECIALIST'],
    'post.validFrom': FROM,
    'post.basis': secrets.hide('addPost:NewPostInput.basis', ''),
  });
  const identifier = `KG-${id}`;
  // Called otherwise afterwards.
  const fullName = secrets.hide('addPerson:AddPersonInput.fullName', '');
  const added = { fullName, username: `quach.y.${id}`, identifier, ...post() };
  await act('addPerson', added, 'A');
  await ask('addPerson', { ...added, username: `quach.y2.${id}`, 'post.title': 'Văn thư' });
  const [row] = await app.db.query<{ id: string }>('SELECT id FROM persons WHERE identifier = ?', [identifier]);
  const personId = String(row?.id);
  const second = of(await act('addPost', { personId, knownBy: null, ...post() }, 'A'));
  const main = of(await act('makeMainPost', { positionId: second.id, version: second.version }, ''));
  // Later still, and shown on no list before that.
  const changed = of(await act('changePost', { positionId: main.id, version: main.version, from: '2026-12-10' }, ''));
  await act('endPost', { positionId: changed.id, version: changed.version, lastDay: END }, '');
  await act('orderPosts', { positionIds: [changed.id] }, '');
  await act('renamePerson', { personId, version: 1, identifier }, 'A');
  await act('disableAccount', { personId, disabled: true }, '');

  await draft();
  const open =
    '{ openWorkOf(positionId: "@") { __typename kind count mustBeHandedOver items { __typename objectType id label } } }';
  told(await leader.gql(open.replace('@', colleague.positionId)));
  const receiver = { 'receivers.kind': 'DRAFT', 'receivers.positionId': specialist.positionId };
  await act('handOver', { positionId: colleague.positionId, version: 1, lastDay: null, ...receiver }, 'OA');

  const grant = { typeCodes: ['CV'], validFrom: FROM, validTo: END };
  const given = of(await act('grantSigningAuthority', { positionId: checker.positionId, form: 'TL', ...grant }, 'A'));
  await act('endSigningAuthority', { authorityId: given.id, version: given.version, lastDay: '2026-12-15' }, '');

  const days = { validTo: END };
  const made = { agencyId: null, scopes: ['INCOMING_READ'], books: ['ARRIVAL'], ...days, addresses: [] };
  const key = of(await act('createIntegrationKey', made, 'A'));
  const renewed = of(await act('renewIntegrationKey', { keyId: key.id, version: key.version, ...days }, 'A'));
  await act('revokeIntegrationKey', { keyId: renewed.id }, 'A');
}

/** Units are in the directory, fields of work on every draft: what the administrator does with them, everybody of the agency may know. Gives what was told. */
export async function keepUnits({ admin }: Agency): Promise<ReadonlySet<string>> {
  const told = new Set<string>();
  const act = async (mutation: string, given: Given): Promise<Kept> => {
    const { query, variables } = operationOf(
      mutation,
      filling(() => 'Tổ Lưu trữ'),
      given,
      5,
    );
    const { done } = await admin.gql<{ done: { readonly card?: Kept; readonly field?: Kept } }>(query, variables);
    answered(done, told);
    const kept = done.card ?? done.field;
    if (kept === undefined) throw new Error(`${mutation}: ${JSON.stringify(done)}`);
    return kept;
  };
  const unit = await act('addUnit', { from: '2026-11-01' });
  const called = { name: 'Tổ Lưu trữ và Thư viện', abbreviation: 'TLTV', from: '2026-11-15' };
  const renamed = await act('renameUnit', { unitId: unit.id, version: unit.version, ...called });
  await act('endUnit', { unitId: renamed.id, version: renamed.version, lastDay: END });
  const field = await act('addAgencyField', { name: 'Lưu trữ' });
  await act('changeAgencyField', {
    fieldId: field.id,
    version: field.version,
    name: 'Văn thư, lưu trữ',
    retired: false,
  });
  for (const [mutation, given] of [
    ['keepOfficeHours', {}],
    ['keepReminderSettings', { version: 0, beforeDays: [3, 1] }],
    ['keepInstructionPhrases', { for: 'AGENCY', version: 0, phrases: ['Chuyển phòng chuyên môn.'] }],
  ] as const) {
    const { query, variables } = operationOf(mutation, filling(String), given, 5);
    answered((await admin.gql<{ done: unknown }>(query, variables)).done, told);
  }
  return told;
}

/** The acts of keepUnits. */
export const OF_UNITS = [
  'addUnit',
  'renameUnit',
  'endUnit',
  'addAgencyField',
  'changeAgencyField',
  'keepOfficeHours',
  'keepReminderSettings',
] as const;

import type { Role, SigningForm } from '@qlvb/contract/types';
import type { Person } from '../person.ts';

const REFUSED = `... on RuleRefused { code params { name value } } ... on ValidationFailed { problems { path code } }`;
const CONFLICT = '... on VersionConflict { currentVersion changedBy }';
const POST = `id version validFrom validTo main position { id title unit { id } roles person { id } } terms { title validFrom validTo unit { id } }`;

export type Post = {
  readonly id: string;
  readonly version: number;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly main: boolean;
  readonly position: { title: string; unit: { id: string } | null; roles: Role[]; person: { id: string } };
  readonly terms: readonly { title: string; validFrom: string; validTo: string | null }[];
};
export type Result = {
  readonly __typename: string;
  readonly code?: string;
  readonly params?: readonly { name: string; value: string }[];
  readonly problems?: readonly { path: string; code: string }[];
  readonly post?: Post;
  readonly changedBy?: string | null;
};

async function act<T extends Result>(who: Person, name: string, type: string, fields: string, input: object) {
  const { result } = await who.gql<{ result: T }>(
    `mutation ($input: ${type}!) { result: ${name}(input: $input) { __typename ${fields} ${REFUSED} } }`,
    { input },
  );
  return result;
}

export type Hired = Result & {
  readonly person?: { id: string };
  readonly username?: string;
  readonly oneTimePassword?: string;
};

export const hire = async (admin: Person, input: object): Promise<Hired> =>
  await act<Hired>(
    admin,
    'addPerson',
    'AddPersonInput',
    `... on AddPersonSuccess { person { id } username oneTimePassword post { ${POST} } } ... on NamesakesFound { people { person { id fullName } } }`,
    withBasis(input),
  );

/** Every post has a basis; those of tests the same one, unless they say another. */
const withBasis = (input: object): object =>
  'post' in input && typeof input.post === 'object' ? { ...input, post: { basis: BASIS, ...input.post } } : input;
const BASIS = 'QĐ 55/QĐ-STC ngày 01/11/2026';

const onPost = (name: string, type: string) => async (admin: Person, input: object) =>
  await act<Result>(admin, name, type, `... on PostSuccess { post { ${POST} } } ${CONFLICT}`, withBasis(input));

export const addPost = onPost('addPost', 'AddPostInput');
export const changePost = onPost('changePost', 'ChangePostInput');
export const endPost = onPost('endPost', 'EndPostInput');
export const makeMainPost = onPost('makeMainPost', 'MainPostInput');

export const orderPosts = async (admin: Person, positionIds: readonly string[]) =>
  await act<Result & { moved?: number }>(admin, 'orderPosts', 'OrderPostsInput', '... on OrderPostsSuccess { moved }', {
    positionIds,
  });

export const disable = async (admin: Person, personId: string, disabled = true) =>
  (
    await admin.gql<{ result: Result & { ended?: number } }>(
      `mutation ($input: DisableAccountInput!) { result: disableAccount(input: $input) { __typename ... on DisableAccountSuccess { disabled ended } ... on RuleRefused { code } } }`,
      { input: { personId, disabled } },
    )
  ).result;

export const rename = async (admin: Person, input: object) =>
  await act<Result & { card?: { fullName: string; version: number } }>(
    admin,
    'renamePerson',
    'RenamePersonInput',
    `... on PersonSuccess { card { id version fullName identifier birthOn } } ${CONFLICT}`,
    input,
  );

export type Card = {
  readonly version: number;
  readonly fullName: string;
  readonly identifier: string | null;
  readonly birthOn: string | null;
  readonly posts: readonly Post[];
};
export const personCard = async (admin: Person, personId: string): Promise<Card> =>
  (
    await admin.gql<{ personCard: Card }>(
      `query ($id: ID!) { personCard(personId: $id) { version fullName identifier birthOn posts { ${POST} } } }`,
      { id: personId },
    )
  ).personCard;

export const findPerson = async (admin: Person, knownBy: string) =>
  (
    await admin.gql<{ findPerson: { id: string; fullName: string } | null }>(
      `query ($knownBy: String!) { findPerson(knownBy: $knownBy) { id fullName } }`,
      { knownBy },
    )
  ).findPerson;

export type Unit = {
  readonly id: string;
  readonly version: number;
  readonly posts: number;
  readonly unit: { name: string };
  readonly names: readonly { name: string; validFrom: string; validTo: string | null }[];
};
const UNIT = 'id version posts unit { name validTo } names { name validFrom validTo }';
const onUnit = (name: string, type: string) => async (admin: Person, input: object) =>
  await act<Result & { card?: Unit }>(admin, name, type, `... on UnitSuccess { card { ${UNIT} } } ${CONFLICT}`, input);

export const addUnit = onUnit('addUnit', 'AddUnitInput');
export const renameUnit = onUnit('renameUnit', 'RenameUnitInput');
export const endUnit = onUnit('endUnit', 'EndUnitInput');
export const unitCards = async (admin: Person, agencyId: string | null = null): Promise<readonly Unit[]> =>
  (
    await admin.gql<{ unitCards: Unit[] }>(`query ($agencyId: ID) { unitCards(agencyId: $agencyId) { ${UNIT} } }`, {
      agencyId,
    })
  ).unitCards;

export type Authority = { readonly id: string; readonly version: number; readonly holds: boolean };
const AUTHORITY = 'id version form holds validTo typeCodes basis position { id } onBehalfOf { id } grantedBy { id }';
const onAuthority = (name: string, type: string) => async (admin: Person, input: object) =>
  await act<Result & { authority?: Authority }>(
    admin,
    name,
    type,
    `... on SigningAuthoritySuccess { authority { ${AUTHORITY} } } ${CONFLICT}`,
    input,
  );
export const grantSigning = onAuthority('grantSigningAuthority', 'GrantSigningAuthorityInput');
export const endSigning = onAuthority('endSigningAuthority', 'EndSigningAuthorityInput');

/** Heads of the agencies right below the own one. */
export const headsBelow = async (who: Person): Promise<readonly { id: string }[]> =>
  (await who.gql<{ headsBelow: { id: string }[] }>('{ headsBelow { id } }')).headsBelow;

export type Signer = {
  readonly position: { id: string };
  readonly choices: readonly { form: SigningForm; lines: string[]; validTo: string | null }[];
};
export const signers = async (
  who: Person,
  typeCode: string | null = null,
  fieldId: string | null = null,
): Promise<readonly Signer[]> =>
  (
    await who.gql<{ signers: Signer[] }>(
      `query ($typeCode: DocumentTypeCode, $fieldId: ID) { signers(typeCode: $typeCode, fieldId: $fieldId) { position { id } choices { form lines validTo } } }`,
      { typeCode, fieldId },
    )
  ).signers;

/** What the document says above the signature. */
export const signatureOf = async (who: Person, id: string) =>
  (
    await who.gql<{ outgoingDocument: { signingForm: SigningForm | null; signatureBlock: string[] } }>(
      `query ($id: ID!) { outgoingDocument(id: $id) { signingForm signatureBlock } }`,
      { id },
    )
  ).outgoingDocument;

export type Field = { readonly id: string; readonly version: number; readonly name: string; readonly retired: boolean };
const onField = (name: string, type: string) => async (admin: Person, input: object) =>
  await act<Result & { field?: Field }>(
    admin,
    name,
    type,
    `... on AgencyFieldSuccess { field { id version name retired } } ${CONFLICT}`,
    input,
  );
export const addField = onField('addAgencyField', 'AddAgencyFieldInput');
export const changeField = onField('changeAgencyField', 'ChangeAgencyFieldInput');
export const agencyFields = async (who: Person): Promise<readonly Field[]> =>
  (await who.gql<{ agencyFields: Field[] }>('{ agencyFields { id version name retired } }')).agencyFields;

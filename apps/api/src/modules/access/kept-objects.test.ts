import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { buildSchema, isNonNullType, isObjectType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ExplainedList, ExplainedType } from '@qlvb/contract/types';
import { KEPT_ACTIONS, type KeptType } from '@qlvb/domain/kept-objects';
import { BASIS, grant, grantIdOf, rulesOf, why } from '../../../test/language/access.ts';
import { personIdOf } from '../../../test/language/accounts.ts';
import { delegate, tryToEnd } from '../../../test/language/delegations.ts';
import { direct, register, toPerson } from '../../../test/language/incoming.ts';
import { endPost, grantSigning } from '../../../test/language/people.ts';
import { newAgency, office, type Person, STAFF_NAMES } from '../../../test/office.ts';

/**
 * What “Vì sao?” is asked about, for every type of the schema that has an identifier: by itself, through the list that
 * alone shows it, or as part of another object. A new type needs its line here.
 */
const OBJECTS: Readonly<Record<string, ExplainedType | `list ${ExplainedList}` | `part of ${string}`>> = {
  IncomingDocument: 'INCOMING',
  OutgoingDocument: 'OUTGOING',
  Directive: 'DIRECTIVE',
  WorkFile: 'WORK_FILE',
  Document: 'DOCUMENT',
  FileAttachment: 'FILE',
  PersonalEnvelope: 'ENVELOPE',
  Delegation: 'DELEGATION',
  Person: 'PERSON',
  Position: 'POSITION',
  Agency: 'AGENCY',
  RoleGrant: 'ROLE_GRANT',
  SigningAuthority: 'SIGNING_AUTHORITY',
  IntegrationKey: 'list KEYS',
  Session: 'list SESSIONS',
  AccessRecord: 'list ACCESS_RECORD',
  FailedMessage: 'list FAILED_MESSAGES',
  BundlePreview: 'list BUNDLE',
  OrganisationChange: 'list ORGANISATION',
  AgencyGroup: 'list ORGANISATION',
  Unit: 'list UNITS',
  UnitCard: 'list UNITS',
  AgencyField: 'list UNITS',
  RegisterBook: 'list BOOKS',
  NumberEntry: 'list BOOKS',
  HeldNumbers: 'list BOOKS',
  DocumentTemplate: 'list TEMPLATES',
  TemplateVersion: 'list TEMPLATES',
  WorkItem: 'list WORKLIST',
  PostWork: 'list HAND_OVER',
  OpenWorkItem: 'list HAND_OVER',
  PersonCard: 'part of Person',
  Post: 'part of Position',
  PostTerm: 'part of Position',
  DirectionFavourite: 'part of Position',
  OtherCapacity: 'part of Position',
  AgencyName: 'part of Agency',
  AgencyCode: 'part of Agency',
  AgencySuperior: 'part of Agency',
  UnitName: 'part of Unit',
  HandBackObject: 'part of Delegation',
  Assignment: 'part of IncomingDocument or Directive',
  IncomingLink: 'part of IncomingDocument',
  Reminder: 'part of IncomingDocument',
  Reading: 'part of IncomingDocument',
  RecallNotice: 'part of IncomingDocument',
  Recall: 'part of OutgoingDocument',
  Recipient: 'part of OutgoingDocument',
  DraftVersion: 'part of OutgoingDocument',
  FormCheckRecord: 'part of OutgoingDocument',
  DirectiveCooperation: 'part of Directive',
  DirectiveReport: 'part of Directive',
  WorkFileItem: 'part of WorkFile',
  AuditEntry: 'part of what it is an entry about',
  ExplainedObject: 'part of the answer itself',
};

const schema = buildSchema(
  readFileSync(createRequire(import.meta.url).resolve('@qlvb/contract/schema.graphql'), 'utf8'),
);

it('has a statement for every type of object of the schema', () => {
  const identified = Object.values(schema.getTypeMap()).filter((type) => {
    const id = isObjectType(type) ? type.getFields()['id']?.type : undefined;
    return isNonNullType(id) && String(id.ofType) === 'ID';
  });
  expect(identified.map(({ name }) => name).toSorted()).toEqual(Object.keys(OBJECTS).toSorted());
  const explained = schema.getType('ExplainedType');
  const values =
    explained !== undefined && 'getValues' in explained ? explained.getValues().map(({ name }) => name) : [];
  expect(
    Object.values(OBJECTS)
      .filter((said) => !said.includes(' '))
      .toSorted(),
  ).toEqual(values.toSorted());
  const lists = schema.getType('ExplainedList');
  const known = lists !== undefined && 'getValues' in lists ? lists.getValues().map(({ name }) => `list ${name}`) : [];
  expect(Object.values(OBJECTS).filter((said) => said.startsWith('list ') && !known.includes(said))).toEqual([]);
});

async function share() {
  const here = await office();
  const elsewhere = await newAgency(here.app);
  const { admin, leader, deputy, specialist } = here;
  const delegation = await delegate(leader, deputy);
  await grant(admin, specialist.positionId, 'FORM_CHECKER');
  const signing = await grantSigning(admin, {
    positionId: deputy.positionId,
    form: 'KT',
    basis: BASIS,
    validFrom: '2026-01-01',
  });
  const ids: Readonly<Record<KeptType, string>> = {
    DELEGATION: delegation.id,
    PERSON: await personIdOf(admin, specialist),
    POSITION: specialist.positionId,
    AGENCY: here.id,
    ROLE_GRANT: await grantIdOf(admin, specialist, 'FORM_CHECKER'),
    SIGNING_AUTHORITY: signing.authority?.id ?? '',
  };
  return { ...here, elsewhere, ids };
}

let shared: Awaited<ReturnType<typeof share>>;
beforeAll(async () => {
  shared = await share();
});

const TYPES = Object.keys(KEPT_ACTIONS) as KeptType[];
const act = async (who: Person, type: KeptType, action: string, id = shared.ids[type]) =>
  (await why(who, type, id))?.actions.find((each) => each.action === action);

describe('objects of administration', { timeout: 60_000 }, () => {
  it('are explained to whom they exist for, and to nobody else', async () => {
    const { ids, elsewhere } = shared;
    const seen = async (type: KeptType, agency: typeof shared | typeof elsewhere) => {
      const names: string[] = [];
      for (const name of STAFF_NAMES) if ((await why(agency[name], type, ids[type])) !== null) names.push(name);
      return names.toSorted();
    };
    expect(await seen('DELEGATION', shared)).toEqual(['admin', 'deputy', 'leader']);
    expect(await seen('PERSON', shared)).toEqual(['admin', 'specialist']);
    expect(await seen('POSITION', shared)).toEqual([...STAFF_NAMES].toSorted());
    expect(await seen('ROLE_GRANT', shared)).toEqual(['admin', 'specialist']);
    expect(await seen('SIGNING_AUTHORITY', shared)).toEqual(['admin', 'deputy']);
    for (const type of TYPES)
      expect([type, await seen(type, elsewhere)]).toEqual([type, type === 'AGENCY' ? [...STAFF_NAMES].toSorted() : []]);
  });

  it('say by which rule, who else, and who gave what it rests on', async () => {
    const { admin, deputy, leader, specialist, ids } = shared;
    expect(rulesOf(await why(leader, 'DELEGATION', ids.DELEGATION))).toEqual(['DELEGATION_PARTY']);
    expect(rulesOf(await why(admin, 'DELEGATION', ids.DELEGATION))).toEqual(['DELEGATION_OF_AGENCY']);
    const own = await why(specialist, 'ROLE_GRANT', ids.ROLE_GRANT);
    expect(rulesOf(own)).toEqual(['ROLE_GRANT_OWN']);
    expect(own?.readers.map(({ position }) => position.id).toSorted()).toEqual(
      [admin.positionId, specialist.positionId].toSorted(),
    );
    const { explainObject } = await deputy.gql<{
      explainObject: { reasons: { authority: { id: string; grantedBy: { id: string } } | null }[] };
    }>(
      'query ($id: ID!) { explainObject(type: SIGNING_AUTHORITY, id: $id) { reasons { authority { id grantedBy { id } } } } }',
      { id: ids.SIGNING_AUTHORITY },
    );
    expect(explainObject.reasons).toEqual([
      { authority: { id: ids.SIGNING_AUTHORITY, grantedBy: { id: admin.positionId } } },
    ]);
  });

  it('say what each act needs, who has it, and what is missing, as the act itself does', async () => {
    const { admin, clerk, head, leader, specialist, deputy, ids } = shared;
    for (const type of TYPES)
      for (const action of Object.keys(KEPT_ACTIONS[type])) {
        if (action === 'ACKNOWLEDGE_HAND_BACK') continue;
        expect([type, action, (await act(admin, type, action))?.available]).toEqual([type, action, true]);
      }
    expect(await act(specialist, 'PERSON', 'RESET_PASSWORD')).toMatchObject({
      available: false,
      missing: 'PERMISSION',
      permissions: ['identity.manage'],
      holders: [{ id: admin.positionId }],
    });
    expect(await act(head, 'POSITION', 'HAND_OVER')).toMatchObject({ available: true });
    expect(await act(head, 'POSITION', 'HAND_OVER', leader.positionId)).toMatchObject({ missing: 'PERMISSION' });
    expect((await act(admin, 'PERSON', 'RESET_PASSWORD', await personIdOf(admin, admin)))?.reason.code).toBe(
      'ACCOUNT_IS_OWN',
    );
    expect((await act(admin, 'POSITION', 'END_POST', admin.positionId))?.reason.code).toBe('POST_IS_OWN');
    await direct(leader, await register(clerk), toPerson(specialist));
    const left = await act(admin, 'POSITION', 'END_POST');
    const end = { positionId: specialist.positionId, version: 1, lastDay: '2026-11-30' };
    expect([left?.missing, left?.reason.code]).toEqual(['GUARD', (await endPost(admin, end)).code]);
    expect((await act(leader, 'DELEGATION', 'ACKNOWLEDGE_HAND_BACK'))?.reason.code).toBe('HAND_BACK_NOT_DUE');
    expect(await act(deputy, 'DELEGATION', 'ACKNOWLEDGE_HAND_BACK')).toBeUndefined();
    await tryToEnd(leader, ids.DELEGATION);
    expect((await act(leader, 'DELEGATION', 'END_DELEGATION'))?.reason.code).toBe('DELEGATION_OVER');
    expect((await act(leader, 'DELEGATION', 'ACKNOWLEDGE_HAND_BACK'))?.available).toBe(true);
  });
});

import type { Role } from '@qlvb/contract/types';
import { addAgency } from '../../src/modules/organizations/add-agency.ts';
import { inTransaction } from '../../src/platform/db/transaction.ts';
import type { TestApp } from '../app.ts';
import { personIdOf } from '../language/accounts.ts';
import { send } from '../language/bundles.ts';
import { addPost, addUnit, grantSigning } from '../language/people.ts';
import { type Agency, newPerson } from '../office.ts';
import { PASSWORD, type Person, SIGN_IN } from '../person.ts';

export const numbers = (size: number): readonly number[] => Array.from({ length: size }, (_, index) => index);

const BASIS = 'QĐ 15/QĐ-STC ngày 20/11/2026';

/** Each with its head, who could sign for the one above. */
export async function agenciesBelow(app: TestApp, at: Agency, size: number): Promise<string[]> {
  const below = await inTransaction(app.db, async (tx) => {
    const ids: string[] = [];
    for (const index of numbers(size))
      ids.push(
        await addAgency(tx, {
          code: `${at.abbreviation}.${index}`,
          name: `Chi cục ${at.abbreviation} số ${index} tỉnh Kiên Giang`,
          shortName: `Chi cục ${at.abbreviation} số ${index}`,
          abbreviation: `CC${index}`,
          kind: 'SUB_DEPARTMENT',
          tier: 'PROVINCE',
          parentId: at.id,
          onPlatform: true,
          protocolOrder: 5000 + index,
          validFrom: '2021-01-01',
        }),
      );
    return ids;
  });
  for (const agencyId of below)
    await newPerson(app, { agencyId, unitId: null, title: 'Chi cục trưởng', roles: ['AGENCY_LEADER'] });
  return below;
}

const ROLES: readonly (readonly Role[])[] = [
  ['SPECIALIST'],
  ['UNIT_HEAD'],
  ['DEPUTY_LEADER'],
  ['FORM_CHECKER'],
  ['REGISTRY_CLERK'],
];

export async function people(app: TestApp, at: Agency, size: number): Promise<Person[]> {
  const crowd: Person[] = [];
  for (const index of numbers(size)) {
    const roles = ROLES[index % ROLES.length] ?? [];
    await addUnit(at.admin, { name: `Tổ số ${index}`, abbreviation: `T${index}`, from: '2026-01-01' });
    const unitId = roles.includes('DEPUTY_LEADER') ? null : index % 2 ? at.units.NS : at.units.VP;
    const person = await newPerson(app, { agencyId: at.id, unitId, title: `Chức vụ ${index}`, roles });
    crowd.push(person);
    await grantSigning(at.admin, {
      positionId: person.positionId,
      form: 'TUQ',
      matters: 'Ký công văn đôn đốc số liệu',
      typeCodes: ['CV'],
      basis: BASIS,
      validFrom: '2026-01-01',
      validTo: '2026-12-31',
    });
  }
  return crowd;
}

export async function manySessions(app: TestApp, { username }: Person, size: number): Promise<void> {
  for (const _ of numbers(size))
    await app.http.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query: SIGN_IN, variables: { input: { username, password: PASSWORD } } },
    });
}

export async function failedMessages(app: TestApp, agencyId: string, size: number): Promise<void> {
  await app.db.query(
    `INSERT INTO outbox_messages (topic, payload, agency_id, created_at, available_at, attempts, last_error, dead_at)
     SELECT 'work-files.gather', '{}', ?, '2026-11-01', '2026-11-01', 12, 'x', '2026-11-01' FROM seq_1_to_${size}`,
    [agencyId],
  );
}

export async function bundleOfMany(app: TestApp, at: Agency, size: number): Promise<string> {
  const bundle = (await at.admin.get('/bundles/agency.json')).json<Record<'people' | 'posts', object[]>>();
  for (const index of numbers(size)) {
    const username = `moi${index}.${at.id}`;
    bundle.people.push({ username, fullName: `Người Mới ${index}` });
    bundle.posts.push({
      username,
      title: 'Công chức',
      unit: 'NS',
      roles: ['SPECIALIST'],
      basis: BASIS,
      validFrom: '2026-11-01',
    });
  }
  return (await send({ app }, at.admin, bundle)).json<{ id: string }>().id;
}

export async function manyPosts(app: TestApp, at: Agency, size: number): Promise<string> {
  const person = await newPerson(app, {
    agencyId: at.id,
    unitId: at.units.VP,
    title: 'Kiêm nhiệm',
    roles: ['SPECIALIST'],
  });
  const personId = await personIdOf(at.admin, person);
  for (const index of numbers(size))
    await addPost(at.admin, {
      personId,
      post: { title: `Kiêm nhiệm ${index}`, unitId: at.units.NS, roles: ['SPECIALIST'], validFrom: '2026-11-01' },
    });
  return personId;
}

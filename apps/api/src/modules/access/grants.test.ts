import { beforeAll, describe, expect, it } from 'vitest';
import { grant, grantIdOf, revoke, rightsOf } from '../../../test/language/access.ts';
import { atAnotherBrowser, personIdOf, resetPassword } from '../../../test/language/accounts.ts';
import { explainAll } from '../../../test/language/explain.ts';
import { newPerson, type Office, office, type Person } from '../../../test/office.ts';

const permissions = async (who: Person): Promise<readonly string[]> =>
  (await who.gql<{ viewer: { permissions: string[] } }>('{ viewer { permissions } }')).viewer.permissions;

let here: Office;
let province: Person;

beforeAll(async () => {
  here = await office();
  province = await newPerson(here.app, {
    agencyId: here.other.id,
    unitId: here.other.units.VP,
    title: 'Quản trị cấp tỉnh',
    roles: ['PROVINCE_ADMINISTRATOR'],
  });
});

describe('giving a role', () => {
  it('counts at once, and the record says who, on what basis and until when', async () => {
    const { app, admin, colleague } = here;
    expect(await grant(admin, colleague.positionId, 'FORM_CHECKER', { validTo: '2026-12-31' })).toMatchObject({
      __typename: 'RoleActSuccess',
    });
    app.clock.advance(2000);
    expect(await permissions(colleague)).toContain('outgoing.check-form');
    const rights = await rightsOf(admin, await personIdOf(admin, colleague));
    expect(rights?.positions[0]?.roles[0]).toMatchObject({
      grant: {
        role: 'FORM_CHECKER',
        inForce: true,
        basis: 'Quyết định số 15/QĐ-STC ngày 20/11/2026',
        validTo: '2026-12-31',
        grantedBy: { id: admin.positionId },
      },
      reason: { code: null },
    });
    expect(rights?.positions[0]?.rights).toContainEqual(
      expect.objectContaining({ permission: 'outgoing.check-form', scope: 'AGENCY', role: 'FORM_CHECKER' }),
    );
  });

  it('is on the journal with role, post, basis and days', async () => {
    const { app, admin, outsider } = here;
    await grant(admin, outsider.positionId, 'UNIT_HEAD');
    const [entry] = await app.db.query<{ details: string; actorName: string }>(
      "SELECT details, actor_name AS actorName FROM audit_entries WHERE action = 'identity.grant-role' ORDER BY id DESC LIMIT 1",
    );
    expect(entry?.actorName).toBe(admin.fullName);
    expect(JSON.parse(entry?.details ?? '{}')).toMatchObject({
      role: 'UNIT_HEAD',
      person: outsider.fullName,
      basis: 'Quyết định số 15/QĐ-STC ngày 20/11/2026',
    });
  });

  it('counts from its first day, and no more after its last', async () => {
    const { app, admin, specialist } = here;
    await grant(admin, specialist.positionId, 'REGISTRY_CLERK', { validFrom: '2026-11-25', validTo: '2026-11-26' });
    const registers = async (day: string): Promise<boolean> => {
      app.clock.set(`${day}T02:00:00.000Z`);
      return (await permissions(await atAnotherBrowser(app, specialist))).includes('incoming.register');
    };
    expect(await registers('2026-11-24')).toBe(false);
    expect(await registers('2026-11-25')).toBe(true);
    expect(await registers('2026-11-26')).toBe(true);
    expect(await registers('2026-11-27')).toBe(false);
    app.clock.set('2026-11-23T02:30:00.000Z');
  });

  it('needs a basis and days from today on', async () => {
    const { admin, colleague } = here;
    const refused = await grant(admin, colleague.positionId, 'UNIT_HEAD', { basis: 'QĐ', validFrom: '2026-11-20' });
    expect(refused.problems?.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'basis TOO_SHORT',
      'validFrom DATE_IN_PAST',
    ]);
  });

  it('is for administrators, in their agency, and not twice', async () => {
    const { admin, leader, colleague, other } = here;
    expect(await grant(leader, colleague.positionId, 'UNIT_HEAD')).toMatchObject({ code: 'NO_PERMISSION' });
    await expect(grant(admin, other.colleague.positionId, 'UNIT_HEAD')).rejects.toThrow('NOT_FOUND');
    expect(await grant(admin, colleague.positionId, 'SPECIALIST')).toMatchObject({ code: 'ROLE_ALREADY_HELD' });
  });

  it('makes nobody an administrator of himself, nor of more than the giver manages', async () => {
    const { admin, colleague } = here;
    expect(await grant(province, province.positionId, 'ADMINISTRATOR')).toMatchObject({ code: 'OWN_ADMINISTRATION' });
    expect(await grant(admin, colleague.positionId, 'PROVINCE_ADMINISTRATOR')).toMatchObject({
      code: 'GRANT_BEYOND_SCOPE',
    });
    const choices = (await rightsOf(admin, await personIdOf(admin, colleague)))?.positions[0]?.choices;
    expect(choices?.find(({ role }) => role === 'PROVINCE_ADMINISTRATOR')?.reason.code).toBe('GRANT_BEYOND_SCOPE');
    expect(choices?.find(({ role }) => role === 'DEPUTY_LEADER')?.reason.code).toBeNull();
  });

  it('is open to the administrator of the province in every agency', async () => {
    expect(await grant(province, here.deputy.positionId, 'DIRECTIVE_MONITOR')).toMatchObject({
      __typename: 'RoleActSuccess',
    });
  });
});

describe('taking a role back', () => {
  it('ends it at once for acts, and keeps it on record', async () => {
    const { app, admin, checker } = here;
    const id = await grantIdOf(admin, checker, 'FORM_CHECKER');
    expect(await revoke(admin, id)).toMatchObject({ __typename: 'RoleActSuccess' });
    app.clock.advance(2000);
    expect(await permissions(checker)).not.toContain('outgoing.check-form');
    const roles = (await rightsOf(admin, await personIdOf(admin, checker)))?.positions[0]?.roles ?? [];
    expect(roles.find((held) => held.grant.id === id)).toMatchObject({
      grant: { inForce: false, revokedBasis: 'Quyết định số 15/QĐ-STC ngày 20/11/2026' },
      reason: { code: 'ROLE_ALREADY_ENDED' },
    });
    expect(await revoke(admin, id)).toMatchObject({ code: 'ROLE_ALREADY_ENDED' });
  });

  it('leaves an agency its last administrator, unless the province takes it away', async () => {
    const { admin } = here;
    const id = await grantIdOf(admin, admin, 'ADMINISTRATOR');
    expect(await revoke(admin, id)).toMatchObject({ code: 'LAST_ADMINISTRATOR' });
    expect(await revoke(province, id)).toMatchObject({ __typename: 'RoleActSuccess' });
    expect(await grant(admin, here.colleague.positionId, 'UNIT_HEAD')).toMatchObject({ code: 'NO_PERMISSION' });
    expect(await grant(province, admin.positionId, 'ADMINISTRATOR')).toMatchObject({ __typename: 'RoleActSuccess' });
  });

  it('of two administrators who take each other away at the same time, leaves one', async () => {
    const { admin, head } = here;
    await grant(admin, head.positionId, 'ADMINISTRATOR');
    const [first, second] = [
      await grantIdOf(admin, admin, 'ADMINISTRATOR'),
      await grantIdOf(admin, head, 'ADMINISTRATOR'),
    ];
    const answers = await Promise.all([revoke(admin, second), revoke(head, first)]);
    expect(answers.filter(({ __typename }) => __typename === 'RoleActSuccess')).toHaveLength(1);
    await grant(province, admin.positionId, 'ADMINISTRATOR');
  });
});

describe('the rights of a person', () => {
  it('are open to oneself, without anything to give', async () => {
    const { admin, colleague } = here;
    const rights = await rightsOf(colleague, await personIdOf(admin, colleague));
    expect(rights?.positions[0]?.choices).toEqual([]);
    expect(rights?.positions[0]?.roles[0]?.reason.code).toBe('NO_PERMISSION');
    expect(rights?.positions[0]?.rights).toContainEqual(
      expect.objectContaining({ permission: 'work-files.read', scope: 'UNIT', role: null, grant: null }),
    );
  });

  it('do not exist for colleagues and other agencies', async () => {
    const { admin, colleague, leader, other } = here;
    const id = await personIdOf(admin, colleague);
    for (const stranger of [leader, other.admin, other.leader]) expect(await rightsOf(stranger, id)).toBeNull();
    expect(await rightsOf(province, id)).not.toBeNull();
  });

  it('are reached through the posts of an agency, by whoever manages it', async () => {
    const posts = async (who: Person, agencyId: string) =>
      await who.raw<{ agencyPosts: { id: string }[] }>(`{ agencyPosts(agencyId: "${agencyId}") { id roles } }`);
    const { admin, leader, other } = here;
    expect((await posts(admin, here.id)).data?.agencyPosts.map(({ id }) => id)).toContain(here.clerk.positionId);
    expect((await posts(province, here.id)).data?.agencyPosts.length).toBeGreaterThan(5);
    for (const [who, agencyId] of [
      [admin, other.id],
      [leader, here.id],
    ] as const)
      expect((await posts(who, agencyId)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('keep the administrator of the province out of the hands of a local one', async () => {
    expect(await resetPassword(here.other.admin, await personIdOf(here.other.admin, province))).toMatchObject({
      code: 'ACCOUNT_BEYOND_SCOPE',
    });
  });
});

it('reads the roles of a post along an index', async () => {
  const { app, colleague } = here;
  app.clock.advance(2000);
  const plans = await explainAll(app, async () => await permissions(colleague));
  const read = plans.flatMap(({ plan }) => plan).filter(({ table }) => table === 'r');
  expect(read.length).toBeGreaterThan(0);
  for (const { key } of read) expect(key).toBe('ix_position_roles_position');
});

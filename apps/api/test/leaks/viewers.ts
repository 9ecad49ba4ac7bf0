import { carryOutEnds } from '../../src/modules/handover/carry-out-ends.ts';
import { nowInstant, todayInVietnam } from '../../src/platform/clock.ts';
import { inTransaction } from '../../src/platform/db/transaction.ts';
import type { TestApp } from '../app.ts';
import { makeKey } from '../language/keys.ts';
import { move, record, rename } from '../language/organisation.ts';
import { type Agency, newAgency, newPerson, type Person, STAFF_NAMES, type StaffName } from '../office.ts';
import { createPerson } from '../person.ts';
import type { Cast } from './matter.ts';
import { createKeys } from './keys.ts';
import type { Secrets } from './secrets.ts';
import { alone, type Viewer } from './viewer.ts';

export type World = {
  readonly cast: Cast;
  readonly twin: Cast;
  /** Everybody who must not see, or not all. */
  readonly viewers: readonly Viewer[];
  /** Everybody who may: proves that the walk finds what there is to find. */
  readonly insiders: readonly Viewer[];
  /** Ends the leaver's post, disables one account and ends one session. */
  readonly leave: () => Promise<void>;
};

const dead = (name: string, person: Person): Viewer => ({
  ...alone(name, person, '', false),
  isNobody: true,
  isThere: false,
  acts: name === 'somebody signed out',
});

/** Two equal casts, people of theirs under names of their own, and everybody who looks on. */
export async function createWorld(app: TestApp, secrets: Secrets, twins: Secrets): Promise<World> {
  const cast = await createCast(app, secrets);
  const twin = await createCast(app, twins);
  await changingAgency(app, twin);
  const { ours, partner, coop, leaver } = cast;
  const post = {
    agencyId: twin.ours.id,
    unitId: twin.ours.units.NS,
    title: 'Chuyên viên',
    roles: ['SPECIALIST'] as const,
  };
  const otherHead = await newPerson(app, {
    agencyId: ours.id,
    unitId: ours.units.VP,
    title: 'Phó Văn phòng',
    roles: ['UNIT_HEAD'],
  });
  const disabled = await newPerson(app, {
    ...post,
    agencyId: ours.id,
    unitId: ours.units.NS,
    roles: ['AGENCY_LEADER'],
  });
  const ended = await newPerson(app, { ...post, agencyId: ours.id, unitId: ours.units.NS, roles: ['AGENCY_LEADER'] });
  const nobody = createPerson(app, { ...disabled, username: 'không ai' }, { cookie: Promise.resolve('') });

  const at = (agency: Agency, names: readonly StaffName[], where: string, knows: string, unmoved: boolean): Viewer[] =>
    names.map((name) => ({
      ...alone(`${name} of ${where}`, agency[name], knows, unmoved),
      acts: agency === twin.ours || name === 'leader' || name === 'specialist',
    }));

  const keys = await createKeys(app, cast, twin);
  const session: { cookie: Promise<string> | null } = { cookie: null };
  const moved = await secondPost(app, leaver, post, session);
  const viewers = [
    ...at(twin.ours, STAFF_NAMES, 'another agency', '', true),
    ...at(partner, ['outsider', 'admin'], 'the receiving agency, not involved', 'N', true),
    ...at(
      partner,
      ['leader', 'deputy', 'clerk', 'monitor', 'head', 'specialist', 'checker', 'colleague'],
      'the receiving agency',
      'NP',
      false,
    ),
    ...at(coop, ['leader', 'monitor', 'clerk'], 'the co-operating agency', 'NC', false),
    ...at(coop, ['outsider', 'admin'], 'the co-operating agency, not involved', 'N', true),
    ...at(ours, ['outsider'], 'another unit', 'NH', true),
    alone('head of another unit', otherHead, 'NH'),
    alone('the administrator', ours.admin, 'NAH', false),
    { ...alone('a former specialist, in another agency now', moved, 'L', false), isThere: false },
    dead('a former specialist with the old session', leaver),
    dead('a disabled account with an open session', disabled),
    dead('somebody with an ended session', ended),
    dead('somebody signed out', nobody),
    ...keys.viewers,
  ];
  const insiders = [
    ...at(
      ours,
      STAFF_NAMES.filter((name) => name !== 'outsider'),
      'the agency itself',
      'ONA',
      false,
    ),
    ...viewers.filter(({ knows }) => /[PCA]/.test(knows)),
    keys.insider,
  ];
  const leave = async (): Promise<void> => {
    for (const person of [leaver, disabled, ended]) await person.signIn();
    await ended.gql('mutation { signOut }');
    await inTransaction(app.db, async (tx) => {
      await tx.execute("UPDATE positions SET valid_to = '2026-11-20' WHERE id = ?", [leaver.positionId]);
      await tx.execute('UPDATE accounts SET disabled_at = ? WHERE username = ?', [app.clock.now(), disabled.username]);
    });
    // The background work of the server that is listening would do it in a minute, in the midst of the tries.
    await carryOutEnds(app.db, { today: todayInVietnam(app.clock), at: nowInstant(app.clock) });
    session.cookie = null;
    // Reading may know a person from a moment ago (sessions.ts).
    app.clock.advance(2000);
  };
  return { cast, twin, viewers, insiders, leave };
}

/** The directory is everybody's, with what changed in it and what is going to. */
async function changingAgency(app: TestApp, { ours, coop }: Cast): Promise<void> {
  const { id } = await newAgency(app, { parentId: ours.id });
  await rename(app, id, 'Trung tâm Đổi Tên', { on: '2026-11-15' });
  await move(app, id, coop.id, { on: '2026-12-15', pending: true });
  await record(app, 'RENAME', [[id, id]], { on: '2026-11-15' });
  await record(app, 'MOVE', [[id, id]], { on: '2026-12-15', pending: true });
}

/** An agency with its partners; those who do the work have names that give it away. */
async function createCast(app: TestApp, secrets: Secrets): Promise<Cast> {
  const [agency, receiver] = [await newAgency(app), await newAgency(app)];
  const coop = await newAgency(app, { parentId: receiver.id });
  const named = async (at: Agency, who: StaffName, knows: string): Promise<Person> => {
    const { agencyId, unitId, roles } = at[who];
    const fullName = secrets.hide(`name of ${who}`, knows);
    return await newPerson(app, { agencyId, unitId, roles, title: secrets.hide(`title of ${who}`, knows), fullName });
  };
  const leaver = await newPerson(app, {
    agencyId: agency.id,
    unitId: agency.units.NS,
    title: secrets.hide('title of the leaver', 'ONL'),
    roles: ['SPECIALIST'],
  });
  const newcomer = await newPerson(app, {
    agencyId: agency.id,
    unitId: agency.units.VP,
    title: 'Chuyên viên',
    roles: ['SPECIALIST'],
  });
  const ours = {
    ...agency,
    leader: await named(agency, 'leader', 'OPCN'),
    monitor: await named(agency, 'monitor', 'OPCN'),
    specialist: await named(agency, 'specialist', 'ON'),
    head: await named(agency, 'head', 'ON'),
    clerk: await named(agency, 'clerk', 'ON'),
  };
  return {
    ours,
    partner: { ...receiver, specialist: await named(receiver, 'specialist', 'OPCN') },
    coop,
    partnerSystem: (await makeKey(app, receiver.admin, { scopes: ['DIRECTIVES_REPORT'] })).system,
    leaver,
    newcomer,
  };
}

type Post = Pick<Person, 'agencyId' | 'unitId' | 'title' | 'roles'>;

/** One person, two posts; the one in the other agency is the one left when the first has ended. */
async function secondPost(
  app: TestApp,
  person: Person,
  { agencyId, unitId, title, roles }: Post,
  session: { cookie: Promise<string> | null },
): Promise<Person> {
  const positionId = await inTransaction(app.db, async (tx) => {
    const { insertId } = await tx.execute(
      `INSERT INTO positions (person_id, agency_id, unit_id, title, ordinal, valid_from)
       SELECT person_id, ?, ?, ?, 1, valid_from FROM positions WHERE id = ?`,
      [agencyId, unitId, title, person.positionId],
    );
    for (const role of roles)
      await tx.execute('INSERT INTO position_roles (position_id, role) VALUES (?, ?)', [insertId, role]);
    return insertId;
  });
  return createPerson(app, { ...person, agencyId, unitId, title, roles, positionId }, session);
}

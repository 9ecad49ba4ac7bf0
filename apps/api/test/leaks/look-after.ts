import type { TestApp } from '../app.ts';
import { createPerson, PASSWORD, type Person } from '../person.ts';

/** An act of the person (`O`, or the words of nobody) or of the administrator (`A`; and of roles). */
type Act = (
  mutation: string,
  given: Readonly<Record<string, unknown>>,
  knows: 'O' | 'A' | '',
) => Promise<{ readonly id: string }>;

export async function personIdOf({ db }: TestApp, { positionId }: Person): Promise<string> {
  const [row] = await db.query<{ personId: string }>('SELECT person_id AS personId FROM positions WHERE id = ?', [
    positionId,
  ]);
  return String(row?.personId);
}

/** Somebody is signed in here and there; then the administrator looks after the account. */
export async function lookAfter(app: TestApp, person: Person, act: Act): Promise<void> {
  const elsewhere = (): Person => createPerson(app, person);
  await person.signIn();
  await elsewhere().signIn();
  const { mySessions } = await person.gql<{ mySessions: { id: string; current: boolean }[] }>(
    '{ mySessions { id current } }',
  );
  await act('endSession', { sessionId: mySessions.find(({ current }) => !current)?.id }, 'O');
  await elsewhere().signIn();
  await act('endOtherSessions', {}, 'O');
  await act('changePassword', { currentPassword: PASSWORD }, '');
  const account = { personId: await personIdOf(app, person) };
  for (const mutation of ['unlockAccount', 'endPersonSessions', 'resetPassword']) await act(mutation, account, 'A');
  // A role given and taken back: its basis is on record for the administrator, and on no list.
  const given = await act('grantRole', { positionId: person.positionId, role: 'FORM_CHECKER' }, '');
  await act('revokeRole', { grantId: given.id }, '');
}

import type { TestApp } from '../app.ts';
import { createPerson, PASSWORD, type Person } from '../person.ts';

/** An act of the person (`O`, or the words of nobody) or of the administrator (`A`). */
type Act = (mutation: string, given: Readonly<Record<string, unknown>>, knows: 'O' | 'A' | '') => Promise<unknown>;

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
  const [row] = await app.db.query<{ personId: string }>('SELECT person_id AS personId FROM positions WHERE id = ?', [
    person.positionId,
  ]);
  const account = { personId: String(row?.personId) };
  for (const mutation of ['unlockAccount', 'endPersonSessions', 'resetPassword']) await act(mutation, account, 'A');
}

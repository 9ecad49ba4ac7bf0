import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  atAnotherBrowser,
  changePassword,
  personIdOf,
  resetPassword,
  tryToSignIn,
} from '../../../test/language/accounts.ts';
import { grantIdOf, revoke } from '../../../test/language/access.ts';
import { handOver } from '../../../test/language/hand-over.ts';
import { disable, endPost, personCard } from '../../../test/language/people.ts';
import { type Office, office, type Person } from '../../../test/office.ts';
import { PASSWORD } from '../../../test/person.ts';

const SHOWN = 'giamdoc.stc';
const NEXT = 'một mật khẩu khác hẳn 2026';
let place: Office;
let shown: Person;

beforeAll(async () => {
  place = await office();
  const { app, leader } = place;
  await app.db.query("INSERT INTO demonstration (started_on, loaded_batches) VALUES ('2026-11-22', 0)");
  await app.db.query('UPDATE accounts SET username = ? WHERE username = ?', [SHOWN, leader.username]);
  shown = await atAnotherBrowser(app, { ...leader, username: SHOWN });
});
// Other files of this worker have the same database, and it holds no demonstration.
afterAll(async () => await place.app.db.query('DELETE FROM demonstration'));

it('keeps an account that the sign-in page offers as it is', async () => {
  const { app, admin } = place;
  const personId = await personIdOf(admin, shown);
  const refused = { __typename: 'RuleRefused', code: 'KEPT_FOR_DEMONSTRATION' };
  expect((await changePassword(app, shown, PASSWORD, NEXT)).answer).toMatchObject(refused);
  expect(await resetPassword(admin, personId)).toMatchObject(refused);
  expect(await disable(admin, personId)).toMatchObject(refused);
  expect(await revoke(admin, await grantIdOf(admin, shown, 'AGENCY_LEADER'))).toMatchObject(refused);
  const [post] = (await personCard(admin, personId)).posts;
  const version = post?.version;
  expect(await endPost(admin, { positionId: shown.positionId, version, lastDay: '2026-11-30' })).toMatchObject(refused);
  expect(await handOver(admin, shown, {}, { version: version ?? 0, lastDay: '2026-11-30' })).toMatchObject(refused);
  expect((await tryToSignIn(app, SHOWN)).answer.__typename).toBe('SignInSuccess');
});

it('does not lock it for wrong passwords', async () => {
  for (const _ of Array.from({ length: 7 }))
    expect((await tryToSignIn(place.app, SHOWN, 'đoán bừa thôi mà')).answer.code).toBe('WRONG_CREDENTIALS');
  expect((await tryToSignIn(place.app, SHOWN)).answer.__typename).toBe('SignInSuccess');
});

it('leaves everybody else to their administrator', async () => {
  const { admin, colleague, app } = place;
  expect((await changePassword(app, colleague, PASSWORD, NEXT)).answer.__typename).toBe('ChangePasswordSuccess');
  expect((await disable(admin, await personIdOf(admin, colleague))).__typename).toBe('DisableAccountSuccess');
});

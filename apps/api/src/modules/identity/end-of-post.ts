import type { CivilDate } from '@qlvb/domain/civil-date';
import { isBeyond } from '@qlvb/domain/identity/grants';
import { coversPost, type Permission } from '@qlvb/domain/permissions';
import { problem } from '@qlvb/domain/problems';
import { isOver } from '@qlvb/domain/validity';
import type { Tx } from '../../platform/db/transaction.ts';
import { notFound, refuse, validated } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { keepShownPerson } from '../settings/shown-accounts.ts';
import { rowWithin } from './authorise.ts';
import { type PositionRow, positions, sessions } from './identity.entity.ts';
import { checkNotLastAdministrator } from './post-rules.ts';
import { endTerms } from './post-terms.repo.ts';
import { postOf, type PostRow } from './posts.ts';
import { SESSION_HINT } from './sessions.ts';

/** A post within reach that goes on or is to come, in the version the person saw, locked. */
export async function lockPostWithin(
  tx: Tx,
  { viewer, today }: SignedContext,
  permission: Permission,
  { positionId, version }: { readonly positionId: string; readonly version: number },
): Promise<PositionRow> {
  checkNotOwn(viewer, positionId);
  const row = await tx.lockVersion(positions, rowWithin(viewer, positionId, permission), version);
  if (!coversPost(viewer, permission, row)) throw notFound();
  checkGoesOn(row, today());
  return (await postOf(tx, today(), row.id)).position;
}

/** Nobody ends or hands over the post acted as. */
export function checkNotOwn({ positionId: own }: Viewer, positionId: string): void {
  if (positionId === own) refuse('POST_IS_OWN');
}

export function checkGoesOn(post: { readonly validTo: CivilDate | null }, today: CivilDate): void {
  if (isOver(post, today)) refuse('POST_ENDED', { on: post.validTo });
}

/** Something about the post is another one than it was. */
export async function bumpPost(tx: Tx, today: CivilDate, post: PositionRow): Promise<PostRow> {
  await tx.updateVersioned(positions, post.id, post.version, {});
  return await postOf(tx, today, post.id);
}

/** The last day of a post and of its titles, the sessions in it when that has passed, and the journal. */
export async function writeEndOfPost(
  tx: Tx,
  context: SignedContext,
  post: PositionRow,
  lastDay: CivilDate,
): Promise<PostRow> {
  const { viewer, today } = context;
  if (lastDay < post.validFrom) validated([problem('lastDay', 'DATE_BEFORE_START', { from: post.validFrom })]);
  // What reaches further than the own care, the province takes away (ADR 0014).
  if (post.roles.some((role) => isBeyond(viewer, role))) refuse('GRANT_BEYOND_SCOPE');
  await keepShownPerson(context, tx, post.personId);
  await checkNotLastAdministrator(tx, post, lastDay);
  await tx.updateVersioned(positions, post.id, post.version, { validTo: lastDay });
  await endTerms(tx, post.id, lastDay);
  const ended = lastDay < today() ? await endSessionsAs(tx, context, post.id) : 0;
  tx.audit(viewer, {
    action: 'identity.end-post',
    objectType: 'POSITION',
    objectId: post.id,
    details: { person: post.fullName, title: post.title, lastDay, ended },
  });
  return await postOf(tx, today(), post.id);
}

/** Who is at work in the post right now is told; in another post of theirs they sign in again. */
async function endSessionsAs(tx: Tx, { now, sessions: lookup }: SignedContext, positionId: string): Promise<number> {
  const open = await tx.find(sessions, { positionId, endedAt: null });
  if (open.length === 0) return 0;
  const ids = open.map(({ id }) => id);
  await tx.update(sessions, { id: ids, endedAt: null }, { endedAt: now() });
  for (const id of ids) tx.hint({ type: SESSION_HINT, id, positionIds: [positionId] });
  tx.afterCommit(() => {
    for (const id of ids) lookup.forgetSession(id);
  });
  return ids.length;
}

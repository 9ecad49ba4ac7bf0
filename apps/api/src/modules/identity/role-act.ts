import type { Role } from '@qlvb/contract/types';
import { isAdministration } from '@qlvb/domain/identity/grants';
import { covers } from '@qlvb/domain/permissions';
import { isOver } from '@qlvb/domain/validity';
import type { Reader } from '../../platform/db/reader.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { found, notFound, refuse } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { type GrantRow, holdersOf, lockPost } from './grants.loaders.ts';
import { accounts, persons } from './identity.entity.ts';

export type Post = Awaited<ReturnType<typeof postInCare>>;

/** The post, locked, with the person's name and account; one whose agency is out of reach does not exist. */
export async function postInCare(tx: Tx, { viewer, today }: SignedContext, positionId: string) {
  const post = found(await lockPost(tx, positionId));
  if (!covers(viewer, 'identity.manage', post.agencyId)) throw notFound();
  if (isOver(post, today())) refuse('TARGET_NOT_FOUND', { kind: 'POSITION' });
  const { fullName } = found(await tx.findOne(persons, { id: post.personId }));
  const account = await tx.findOne(accounts, { personId: post.personId });
  return { ...post, fullName, accountId: account?.id ?? post.personId };
}

/** Whether nobody would be left with the role where somebody has to be: in the agency, or in the province. */
export async function isLastHolder(
  reader: Reader,
  grant: Pick<GrantRow, 'positionId' | 'role'>,
  { agencyId, today }: { readonly agencyId: string; readonly today: string },
  lock: '' | 'FOR UPDATE' = '',
): Promise<boolean> {
  if (!isAdministration(grant.role)) return false;
  const where = grant.role === 'ADMINISTRATOR' ? agencyId : null;
  const holders = await holdersOf(reader, { role: grant.role, agencyId: where, today }, lock);
  return holders.length > 0 && holders.every((id) => id === grant.positionId);
}

/** The journal has the role, the post, the basis and the days. */
export function journalRole(
  tx: Tx,
  { viewer }: SignedContext,
  action: 'identity.grant-role' | 'identity.revoke-role',
  post: Post,
  details: Readonly<Record<string, string | null>> & { readonly role: Role; readonly basis: string },
): void {
  tx.audit(viewer, {
    action,
    objectType: 'ACCOUNT',
    objectId: post.accountId,
    details: { person: post.fullName, title: post.title, ...details },
  });
}

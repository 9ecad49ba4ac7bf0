import type { NewPostInput, Role } from '@qlvb/contract/types';
import { refusesGrant } from '@qlvb/domain/identity/grants';
import { refuse } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import type { InAgency } from './in-agency.ts';
import type { NewPosition, RoleRecord } from './add-person.ts';

/** The roles a new post begins with are given by the same rule as those given later (ADR 0014). */
export function checkRoles({ viewer, agencyId }: InAgency, personId: string | null, roles: readonly Role[]): void {
  for (const role of roles) {
    const holder = { personId: personId ?? '', agencyId };
    const refused = refusesGrant(viewer, holder, { role, held: false });
    if (refused !== null) refuse(refused.code, refused.params);
  }
}

/** On record with who gave them and on what basis; their days are those of the post. */
export const grantedNow = ({ viewer, now }: SignedContext, { basis }: Pick<NewPostInput, 'basis'>): RoleRecord => ({
  grantedAt: now(),
  grantedByPositionId: viewer.positionId,
  basis: basis.normalize('NFC').trim(),
});

/** A post with the decision by which it and its roles are given. */
export type PostGiven = Omit<NewPosition, 'agencyId' | 'granted'> & { readonly basis: string };

type Given = Pick<NewPostInput, 'validFrom' | 'basis'> & { readonly roles: readonly Role[] };

/** What the journal says of a new post. */
export const postDetails = ({ title }: { readonly title: string }, post: Given) => ({
  title,
  validFrom: post.validFrom,
  basis: post.basis,
  roles: post.roles.join(','),
});

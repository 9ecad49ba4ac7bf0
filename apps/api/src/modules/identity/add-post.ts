import type { AddPostInput } from '@qlvb/contract/types';
import { normalName, validatePost } from '@qlvb/domain/identity/people';
import { covers } from '@qlvb/domain/permissions';
import { inTransaction, type Tx } from '../../platform/db/transaction.ts';
import { found, refuse, validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { addPosition } from './add-person.ts';
import { checkRoles, grantedNow, postDetails, type PostGiven } from './first-roles.ts';
import { persons } from './identity.entity.ts';
import { actIn, type InAgency } from './in-agency.ts';
import { everyPostOf } from './identity.repo.ts';
import { checkNotTwice, checkUnit } from './post-rules.ts';
import { findPerson, postOf } from './posts.ts';

/**
 * Kiêm nhiệm: one more post for somebody of the agency, or for somebody of another one whom this agency knows exactly.
 * An id alone is not enough for those: ids can be guessed, and the second post would open a name.
 */
export const addPost = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async (signed, { agencyId, personId, knownBy, post }: AddPostInput) => {
    const context = await actIn(signed, 'identity.manage', agencyId);
    const { db, viewer, today } = context;
    validated(validatePost(post, 'post.'));
    checkRoles(context, personId, post.roles);
    return await inTransaction(db, async (tx) => {
      // Two administrators at once: the second sees what the first added.
      const person = await tx.lock(persons, { id: personId });
      const posts = await everyPostOf(tx, today(), personId);
      const known =
        posts.some((each) => covers(viewer, 'identity.manage', each.agencyId)) ||
        (await findPerson(tx, knownBy ?? ''))?.id === personId;
      if (person === null || !known) return refuse('PERSON_NOT_KNOWN');
      const positionId = await addPostIn(tx, context, person, {
        title: normalName(post.title),
        unitId: post.unitId ?? null,
        roles: post.roles,
        validFrom: post.validFrom,
        validTo: post.validTo ?? null,
        basis: post.basis,
      });
      const added = found(await postOf(tx, today(), positionId));
      return { __typename: 'PostSuccess' as const, post: added };
    });
  },
);

/** The act itself, for whoever has authorised it and locked the person. */
export async function addPostIn(
  tx: Tx,
  context: InAgency,
  person: { readonly id: string; readonly fullName: string },
  { basis, ...post }: PostGiven,
): Promise<string> {
  const { viewer, agencyId, today } = context;
  checkRoles(context, person.id, post.roles);
  const posts = await everyPostOf(tx, today(), person.id);
  await checkUnit(tx, agencyId, post.unitId, post.validFrom);
  checkNotTwice(
    posts.filter((each) => each.agencyId === agencyId),
    post,
    'post.validFrom',
  );
  const ordinal = Math.max(-1, ...posts.map((each) => each.ordinal)) + 1;
  const positionId = await addPosition(tx, {
    ...post,
    personId: person.id,
    ordinal,
    agencyId,
    granted: grantedNow(context, { basis }),
  });
  tx.audit(viewer, {
    action: 'identity.add-post',
    objectType: 'POSITION',
    objectId: positionId,
    details: { person: person.fullName, ...postDetails(post, { ...post, basis }) },
  });
  return positionId;
}

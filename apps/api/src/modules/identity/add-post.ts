import type { AddPostInput } from '@qlvb/contract/types';
import { normalName, validatePost } from '@qlvb/domain/identity/people';
import { inTransaction, type Tx } from '../../platform/db/transaction.ts';
import { found, refuse, validated } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { useCase } from '../../platform/use-case.ts';
import { addPosition } from './add-person.ts';
import { authorise } from './authorise.ts';
import { checkRoles, grantedNow, postDetails, type PostGiven } from './first-roles.ts';
import { persons } from './identity.entity.ts';
import { everyPostOf } from './identity.repo.ts';
import { checkNotTwice, checkUnit } from './post-rules.ts';
import { findPerson, postOf } from './posts.ts';

/**
 * Kiêm nhiệm: one more post for somebody of the agency, or for somebody of another one whom this agency knows exactly.
 * An id alone is not enough for those: ids can be guessed, and the second post would open a name.
 */
export const addPost = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async (context, { personId, knownBy, post }: AddPostInput) => {
    const { db, viewer, today } = context;
    authorise(viewer, 'identity.manage');
    validated(validatePost(post, 'post.'));
    checkRoles(viewer, personId, post.roles);
    return await inTransaction(db, async (tx) => {
      // Two administrators at once: the second sees what the first added.
      const person = await tx.lock(persons, { id: personId });
      const posts = await everyPostOf(tx, today(), personId);
      const here = posts.filter(({ agencyId }) => agencyId === viewer.agencyId);
      const known = here.length > 0 || (await findPerson(tx, knownBy ?? ''))?.id === personId;
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
  context: SignedContext,
  person: { readonly id: string; readonly fullName: string },
  { basis, ...post }: PostGiven,
): Promise<string> {
  const { viewer, today } = context;
  checkRoles(viewer, person.id, post.roles);
  const posts = await everyPostOf(tx, today(), person.id);
  await checkUnit(tx, viewer.agencyId, post.unitId, post.validFrom);
  checkNotTwice(
    posts.filter(({ agencyId }) => agencyId === viewer.agencyId),
    post,
    'post.validFrom',
  );
  const ordinal = Math.max(-1, ...posts.map((each) => each.ordinal)) + 1;
  const positionId = await addPosition(tx, {
    ...post,
    personId: person.id,
    ordinal,
    agencyId: viewer.agencyId,
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

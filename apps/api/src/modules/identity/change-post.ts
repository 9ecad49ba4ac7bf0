import type { ChangePostInput } from '@qlvb/contract/types';
import type { CivilDate } from '@qlvb/domain/civil-date';
import { normalName, validateChange } from '@qlvb/domain/identity/people';
import { problem } from '@qlvb/domain/problems';
import { isOver } from '@qlvb/domain/validity';
import type { Row } from '../../platform/db/entity.ts';
import { inTransaction, type Tx } from '../../platform/db/transaction.ts';
import { validated } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { useCase } from '../../platform/use-case.ts';
import { authorise, rowWithin } from './authorise.ts';
import { checkGoesOn } from './end-of-post.ts';
import { positions } from './identity.entity.ts';
import { checkUnit } from './post-rules.ts';
import { termsOf, termsOfPost, writeTerm } from './post-terms.repo.ts';
import { postOf, type PostRow } from './posts.ts';

/** A new title or unit from a day on, past or to come. Work stays with the post: it is the same one. */
export const changePost = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async (context, input: ChangePostInput) => {
    const { db, viewer } = context;
    authorise(viewer, 'identity.manage');
    validated(validateChange(input));
    const { positionId, version, from } = input;
    const title = normalName(input.title);
    const unitId = input.unitId ?? null;
    return await inTransaction(db, async (tx) => {
      const row = await tx.lockVersion(positions, rowWithin(viewer, positionId), version);
      const post = await changePostIn(tx, context, row, { title, unitId, from });
      return { __typename: 'PostSuccess' as const, post };
    });
  },
);

type Changed = { readonly title: string; readonly unitId: string | null; readonly from: CivilDate };

/** The act itself, for whoever has authorised it and locked the post. */
export async function changePostIn(
  tx: Tx,
  { viewer, today }: SignedContext,
  row: Row<typeof positions>,
  { title, unitId, from }: Changed,
): Promise<PostRow> {
  checkGoesOn(row, today());
  const terms = termsOfPost(row, await termsOf(tx, [row.id]));
  const earliest = terms.at(-1)?.validFrom ?? row.validFrom;
  if (from < earliest) validated([problem('from', 'DATE_TOO_EARLY', { min: earliest })]);
  if (isOver(row, from)) validated([problem('from', 'DATE_AFTER_WHOLE', { max: row.validTo })]);
  await checkUnit(tx, row.agencyId, unitId, from);
  await writeTerm(tx, row, { title, unitId, from });
  await tx.updateVersioned(positions, row.id, row.version, from <= today() ? { title, unitId } : {});
  const post = await postOf(tx, today(), row.id);
  tx.audit(viewer, {
    action: 'identity.change-post',
    objectType: 'POSITION',
    objectId: row.id,
    details: { person: post.position.fullName, from, was: row.title, title },
  });
  return post;
}

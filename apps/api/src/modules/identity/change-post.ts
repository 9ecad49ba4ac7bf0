import type { ChangePostInput } from '@qlvb/contract/types';
import { normalName, validateChange } from '@qlvb/domain/identity/people';
import { problem } from '@qlvb/domain/problems';
import { inTransaction } from '../../platform/db/transaction.ts';
import { refuse, validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { authorise, postWithin } from './authorise.ts';
import { positions } from './identity.entity.ts';
import { checkUnit } from './post-rules.ts';
import { termsOf, termsOfPost, writeTerm } from './post-terms.repo.ts';
import { postOf } from './posts.ts';

/** A new title or unit from a day on, past or to come. Work stays with the post: it is the same one. */
export const changePost = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async ({ db, viewer, today }, input: ChangePostInput) => {
    authorise(viewer, 'identity.manage');
    validated(validateChange(input));
    const { positionId, version, from } = input;
    const title = normalName(input.title);
    const unitId = input.unitId ?? null;
    return await inTransaction(db, async (tx) => {
      const row = await tx.lockVersion(positions, postWithin(viewer, positionId), version);
      if (row.validTo !== null && row.validTo < today()) refuse('POST_ENDED', { on: row.validTo });
      const terms = termsOfPost(row, await termsOf(tx, [row.id]));
      const earliest = terms.at(-1)?.validFrom ?? row.validFrom;
      if (from < earliest) validated([problem('from', 'DATE_TOO_EARLY', { min: earliest })]);
      if (row.validTo !== null && from > row.validTo)
        validated([problem('from', 'DATE_AFTER_WHOLE', { max: row.validTo })]);
      await checkUnit(tx, row.agencyId, unitId, from);
      await writeTerm(tx, row, { title, unitId, from });
      await tx.updateVersioned(positions, row.id, version, from <= today() ? { title, unitId } : {});
      const post = await postOf(tx, today(), row.id);
      tx.audit(viewer, {
        action: 'identity.change-post',
        objectType: 'POSITION',
        objectId: row.id,
        details: { person: post.position.fullName, from, was: row.title, title },
      });
      return { __typename: 'PostSuccess' as const, post };
    });
  },
);

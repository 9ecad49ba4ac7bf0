import type { EndSigningAuthorityInput } from '@qlvb/contract/types';
import { addDays } from '@qlvb/domain/civil-date';
import { formName } from '@qlvb/domain/identity/signing';
import { checkDate, problem } from '@qlvb/domain/problems';
import { inTransaction } from '../../platform/db/transaction.ts';
import { found, validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { authorise, rowWithin } from '../identity/authorise.ts';
import { positionsByIds } from '../identity/identity.loaders.ts';
import { signingAuthorities } from './signing.entity.ts';

/** The last day of a grant; what was signed by it stays as it was signed. */
export const endSigningAuthority = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async ({ db, viewer, today }, { authorityId, version, lastDay }: EndSigningAuthorityInput) => {
    authorise(viewer, 'identity.manage');
    validated(checkDate('lastDay', lastDay, { required: true }));
    return await inTransaction(db, async (tx) => {
      const row = await tx.lockVersion(signingAuthorities, rowWithin(viewer, authorityId), version);
      const earliest = addDays(row.validFrom, -1);
      if (lastDay < earliest) validated([problem('lastDay', 'DATE_TOO_EARLY', { min: earliest })]);
      if (row.validTo !== null && lastDay > row.validTo)
        validated([problem('lastDay', 'DATE_AFTER_WHOLE', { max: row.validTo })]);
      await tx.updateVersioned(signingAuthorities, row.id, version, { validTo: lastDay });
      const [post] = await positionsByIds(tx, [row.positionId], today());
      tx.audit(viewer, {
        action: 'signing.end',
        objectType: 'POSITION',
        objectId: row.positionId,
        details: { person: found(post).fullName, title: found(post).title, form: formName(row.form), lastDay },
      });
      return {
        __typename: 'SigningAuthoritySuccess' as const,
        authority: found(await tx.findOne(signingAuthorities, { id: row.id })),
      };
    });
  },
);

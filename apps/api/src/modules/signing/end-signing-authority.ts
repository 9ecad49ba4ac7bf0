import type { EndSigningAuthorityInput } from '@qlvb/contract/types';
import { addDays, type CivilDate } from '@qlvb/domain/civil-date';
import { formName } from '@qlvb/domain/identity/signing';
import { checkDate, problem } from '@qlvb/domain/problems';
import { inTransaction, type Tx } from '../../platform/db/transaction.ts';
import { found, validated } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { useCase } from '../../platform/use-case.ts';
import { authorise, rowWithin } from '../identity/authorise.ts';
import { positionsByIds } from '../identity/identity.loaders.ts';
import { signingAuthorities, type SigningAuthorityRow } from './signing.entity.ts';

/** The last day of a grant; what was signed by it stays as it was signed. */
export const endSigningAuthority = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async (context, { authorityId, version, lastDay }: EndSigningAuthorityInput) => {
    const { db, viewer } = context;
    authorise(viewer, 'identity.manage');
    validated(checkDate('lastDay', lastDay, { required: true }));
    return await inTransaction(db, async (tx) => {
      const row = await tx.lockVersion(signingAuthorities, rowWithin(viewer, authorityId), version);
      await endSigningIn(tx, context, row, lastDay);
      return {
        __typename: 'SigningAuthoritySuccess' as const,
        authority: found(await tx.findOne(signingAuthorities, { id: row.id })),
      };
    });
  },
);

/** The act itself, for whoever has authorised it and locked the grant. */
export async function endSigningIn(
  tx: Tx,
  { viewer, today }: SignedContext,
  row: SigningAuthorityRow,
  lastDay: CivilDate,
): Promise<void> {
  const earliest = addDays(row.validFrom, -1);
  if (lastDay < earliest) validated([problem('lastDay', 'DATE_TOO_EARLY', { min: earliest })]);
  if (row.validTo !== null && lastDay > row.validTo)
    validated([problem('lastDay', 'DATE_AFTER_WHOLE', { max: row.validTo })]);
  await tx.updateVersioned(signingAuthorities, row.id, row.version, { validTo: lastDay });
  const [post] = await positionsByIds(tx, [row.positionId], today());
  tx.audit(viewer, {
    action: 'signing.end',
    objectType: 'POSITION',
    objectId: row.positionId,
    details: { person: found(post).fullName, title: found(post).title, form: formName(row.form), lastDay },
  });
}

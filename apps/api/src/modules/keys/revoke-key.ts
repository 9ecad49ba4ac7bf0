import type { RevokeIntegrationKeyInput } from '@qlvb/contract/types';
import { validateRevocation } from '@qlvb/domain/keys/validate';
import { inTransaction } from '../../platform/db/transaction.ts';
import { found, refuse, validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { authorise } from '../identity/authorise.ts';
import { KEY_HINT } from './key-hint.ts';
import { integrationKeys } from './keys.entity.ts';
import { keyWithin } from './keys.repo.ts';

/** Over from this moment, with every secret of it: whoever asks the database is refused, and open streams are closed. */
export const revokeKey = useCase(
  ['ValidationFailed', 'RuleRefused'],
  async ({ db, viewer, now, keys }, input: RevokeIntegrationKeyInput) => {
    authorise(viewer, 'keys.manage');
    validated(validateRevocation(input));
    const key = await inTransaction(db, async (tx) => {
      const row = found(await tx.lock(integrationKeys, keyWithin(viewer, input.keyId)));
      if (row.revokedAt !== null) refuse('KEY_ALREADY_REVOKED');
      const reason = input.reason.normalize('NFC').trim();
      await tx.updateVersioned(integrationKeys, row.id, row.version, {
        revokedAt: now(),
        revokedByPositionId: viewer.positionId,
        revokedReason: reason,
      });
      tx.audit(viewer, {
        action: 'keys.revoke',
        objectType: 'KEY',
        objectId: row.id,
        details: { name: row.name, reason },
      });
      tx.hint({ type: KEY_HINT, id: row.id, agencyId: row.agencyId });
      tx.afterCommit(() => keys.forget(row.id));
      return found(await tx.findOne(integrationKeys, { id: row.id }));
    });
    return { __typename: 'RevokeIntegrationKeySuccess' as const, key };
  },
);

import type { RenewIntegrationKeyInput } from '@qlvb/contract/types';
import { validateRenewal } from '@qlvb/domain/keys/validate';
import { inTransaction } from '../../platform/db/transaction.ts';
import { found, refuse, validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { authorise } from '../identity/authorise.ts';
import { checkAgency } from './create-key.ts';
import { integrationKeys } from './keys.entity.ts';
import { addSecret, keyWithin } from './keys.repo.ts';
import { newSecret, prefixOf } from './secret.ts';

const HOUR_MS = 3_600_000;

/**
 * A new secret and a new last day. The former secret goes on for the hours given, so that the other system need not stop
 * while it is changed; one that was over already does not come back.
 */
export const renewKey = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async ({ db, viewer, clock, now, today, keys }, input: RenewIntegrationKeyInput) => {
    authorise(viewer, 'keys.manage');
    validated(validateRenewal(input, { today: today() }));
    const secret = newSecret();
    const key = await inTransaction(db, async (tx) => {
      const row = await tx.lockVersion(integrationKeys, keyWithin(viewer, input.keyId), input.version);
      if (row.revokedAt !== null) refuse('KEY_ALREADY_REVOKED');
      await checkAgency(tx, row.agencyId, today());
      const at = now();
      const hours = row.validTo < today() ? 0 : input.overlapHours;
      const endsAt = new Date(clock.now().getTime() + hours * HOUR_MS);
      await tx.execute(
        'UPDATE integration_key_secrets SET ends_at = ? WHERE key_id = ? AND (ends_at IS NULL OR ends_at > ?)',
        [endsAt, row.id, endsAt],
      );
      await addSecret(tx, row.id, secret, at);
      await tx.updateVersioned(integrationKeys, row.id, row.version, { validTo: input.validTo, renewedAt: at });
      tx.audit(viewer, {
        action: 'keys.renew',
        objectType: 'KEY',
        objectId: row.id,
        details: { name: row.name, validTo: input.validTo, overlapHours: hours, prefix: prefixOf(secret) },
      });
      tx.afterCommit(() => keys.forget(row.id));
      return found(await tx.findOne(integrationKeys, { id: row.id }));
    });
    return { __typename: 'IntegrationKeySecretSuccess' as const, key, secret };
  },
);

import type { CreateIntegrationKeyInput } from '@qlvb/contract/types';
import { validateNewKey } from '@qlvb/domain/keys/validate';
import { ALL_KEY_SCOPES } from '@qlvb/domain/keys/scopes';
import { problem } from '@qlvb/domain/problems';
import type { CivilDate } from '@qlvb/domain/civil-date';
import { inTransaction, type Tx } from '../../platform/db/transaction.ts';
import { found, refuse, validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { stored } from '../delegations/limits.ts';
import { actIn } from '../identity/in-agency.ts';
import { agenciesByIds } from '../organizations/organizations.loaders.ts';
import { lockAgency } from '../organizations/units-for-bundle.ts';
import { storedAddresses, validateAddresses } from './addresses.ts';
import { integrationKeys } from './keys.entity.ts';
import { addSecret } from './keys.repo.ts';
import { newSecret, prefixOf } from './secret.ts';

/** A key for a system of the agency. The answer is the only place where its secret ever stands. */
export const createKey = useCase(
  ['ValidationFailed', 'RuleRefused'],
  async (signed, input: CreateIntegrationKeyInput) => {
    const { db, viewer, agencyId, now, today } = await actIn(signed, 'keys.manage', input.agencyId);
    validated([...validateNewKey(input, { today: today() }), ...validateAddresses(input.addresses)]);
    const name = tidy(input.name);
    // In the order of the table, so that equal keys look alike.
    const scopes = ALL_KEY_SCOPES.filter((scope) => input.scopes.includes(scope)).join(',');
    const secret = newSecret();
    const key = await inTransaction(db, async (tx) => {
      // Two of one name at once: the second one waits here and sees the first.
      await lockAgency(tx, agencyId);
      await checkAgency(tx, agencyId, today());
      await checkNameFree(tx, agencyId, name, today());
      const at = now();
      const id = await tx.insert(integrationKeys, {
        agencyId,
        name,
        purpose: tidy(input.purpose),
        scopes,
        books: stored(input.books),
        validTo: input.validTo,
        addresses: storedAddresses(input.addresses),
        perMinute: input.perMinute,
        createdAt: at,
        createdByPositionId: viewer.positionId,
        version: 1,
      });
      await addSecret(tx, id, secret, at);
      const made = found(await tx.findOne(integrationKeys, { id }));
      const { purpose, books, addresses } = made;
      tx.audit(viewer, {
        action: 'keys.create',
        objectType: 'KEY',
        objectId: id,
        details: { name, purpose, scopes, books, validTo: input.validTo, addresses, prefix: prefixOf(secret) },
      });
      return made;
    });
    return { __typename: 'IntegrationKeySecretSuccess' as const, key, secret };
  },
);

const tidy = (text: string): string => text.normalize('NFC').trim();

/** A key acts in the work of its agency, so there has to be some. */
export async function checkAgency(tx: Tx, agencyId: string, today: CivilDate): Promise<void> {
  const [agency] = await agenciesByIds(tx, [agencyId], today);
  const { shortName, validTo, onPlatform } = found(agency);
  if (!onPlatform) refuse('AGENCY_NOT_ON_PLATFORM', { agency: shortName });
  if (validTo !== null && validTo < today) refuse('AGENCY_NOT_ACTIVE', { agency: shortName });
}

/** The journal names a key by its name. One that is over leaves its name to the next. */
async function checkNameFree(tx: Tx, agencyId: string, name: string, today: CivilDate): Promise<void> {
  const same = (await tx.find(integrationKeys, { agencyId, name, revokedAt: null })).some(
    ({ validTo }) => validTo >= today,
  );
  if (same) validated([problem('name', 'NAME_TAKEN', { value: name })]);
}

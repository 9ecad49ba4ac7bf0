import type { RenamePersonInput } from '@qlvb/contract/types';
import { normalIdentifier, normalName, validateRename } from '@qlvb/domain/identity/people';
import { problem } from '@qlvb/domain/problems';
import { inTransaction } from '../../platform/db/transaction.ts';
import { validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { accountInCare } from './account-in-care.ts';
import { authorise } from './authorise.ts';
import { persons } from './identity.entity.ts';
import { personCard } from './posts.ts';

/** A slip of spelling is put right everywhere; the journal keeps the name as it was when something was done. */
export const renamePerson = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async (context, input: RenamePersonInput) => {
    const { db, viewer, today } = context;
    authorise(viewer, 'identity.manage');
    validated(validateRename(input, { today: today() }));
    const { personId, version, birthOn } = input;
    const fullName = normalName(input.fullName);
    const identifier = input.identifier ? normalIdentifier(input.identifier) : null;
    await inTransaction(db, async (tx) => {
      await accountInCare(tx, context, personId);
      const row = await tx.lockVersion(persons, { id: personId }, version);
      const holder = identifier === null ? null : await tx.findOne(persons, { identifier });
      if (holder !== null && holder.id !== personId) validated([problem('identifier', 'IDENTIFIER_TAKEN')]);
      await tx.updateVersioned(persons, personId, version, { fullName, identifier, birthOn: birthOn ?? null });
      tx.audit(viewer, {
        action: 'identity.rename-person',
        objectType: 'PERSON',
        objectId: personId,
        details: { was: row.fullName, person: fullName },
      });
    });
    return { __typename: 'PersonSuccess' as const, card: await personCard(context, personId) };
  },
);

import type { RenamePersonInput } from '@qlvb/contract/types';
import type { CivilDate } from '@qlvb/domain/civil-date';
import { normalIdentifier, normalName, validateRename } from '@qlvb/domain/identity/people';
import { problem } from '@qlvb/domain/problems';
import { inTransaction, type Tx } from '../../platform/db/transaction.ts';
import { validated } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
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
      await renamePersonIn(tx, context, { personId, version, fullName, identifier, birthOn: birthOn ?? null });
    });
    return { __typename: 'PersonSuccess' as const, card: await personCard(context, personId) };
  },
);

export type PersonFacts = {
  readonly personId: string;
  readonly version: number;
  readonly fullName: string;
  readonly identifier: string | null;
  readonly birthOn: CivilDate | null;
};

/** The act itself, for whoever has authorised it. */
export async function renamePersonIn(
  tx: Tx,
  context: SignedContext,
  { personId, version, fullName, identifier, birthOn }: PersonFacts,
): Promise<void> {
  const { viewer } = context;
  await accountInCare(tx, context, personId);
  const row = await tx.lockVersion(persons, { id: personId }, version);
  const holder = identifier === null ? null : await tx.findOne(persons, { identifier });
  if (holder !== null && holder.id !== personId) validated([problem('identifier', 'IDENTIFIER_TAKEN')]);
  await tx.updateVersioned(persons, personId, version, { fullName, identifier, birthOn });
  tx.audit(viewer, {
    action: 'identity.rename-person',
    objectType: 'PERSON',
    objectId: personId,
    details: { was: row.fullName, person: fullName },
  });
}

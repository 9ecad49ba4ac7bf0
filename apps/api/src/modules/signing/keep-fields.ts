import type { AddAgencyFieldInput, ChangeAgencyFieldInput } from '@qlvb/contract/types';
import { normalName, validateField } from '@qlvb/domain/identity/people';
import { problem } from '@qlvb/domain/problems';
import { inTransaction, type Tx } from '../../platform/db/transaction.ts';
import { refuse, validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { authorise, rowWithin } from '../identity/authorise.ts';
import { actIn } from '../identity/in-agency.ts';
import { lockAgency } from '../organizations/units-for-bundle.ts';
import { agencyFields } from './signing.entity.ts';

/** One more lĩnh vực, as the rules of work of the agency name it. */
export const addAgencyField = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async (signed, input: AddAgencyFieldInput) => {
    const { db, viewer, agencyId } = await actIn(signed, 'identity.manage', input.agencyId);
    validated(validateField(input));
    const name = normalName(input.name);
    return await inTransaction(db, async (tx) => {
      await checkNameFree(tx, agencyId, name);
      const id = await tx.insert(agencyFields, { agencyId, name });
      tx.audit(viewer, {
        action: 'signing.add-field',
        objectType: 'AGENCY',
        objectId: agencyId,
        details: { field: name },
      });
      return { __typename: 'AgencyFieldSuccess' as const, field: { id, agencyId, name, retired: false, version: 1 } };
    });
  },
);

/** Another name for the same matter, or out of use: what was given the field keeps it. */
export const changeAgencyField = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async ({ db, viewer }, { fieldId, version, retired, ...input }: ChangeAgencyFieldInput) => {
    authorise(viewer, 'identity.manage');
    validated(validateField(input));
    const name = normalName(input.name);
    return await inTransaction(db, async (tx) => {
      const row = await tx.lockVersion(agencyFields, rowWithin(viewer, fieldId), version);
      await checkNameFree(tx, row.agencyId, name, row.id);
      await tx.updateVersioned(agencyFields, row.id, version, { name, retired });
      tx.audit(viewer, {
        action: retired && !row.retired ? 'signing.retire-field' : 'signing.change-field',
        objectType: 'AGENCY',
        objectId: row.agencyId,
        details: { field: name, was: row.name },
      });
      return { __typename: 'AgencyFieldSuccess' as const, field: { ...row, name, retired, version: version + 1 } };
    });
  },
);

/** Two of one name could not be told apart. Two at once: the second sees what the first added. */
async function checkNameFree(tx: Tx, agencyId: string, name: string, except = '0'): Promise<void> {
  await lockAgency(tx, agencyId);
  const same = (await tx.find(agencyFields, { agencyId })).some(
    (row) => row.id !== except && row.name.toLocaleLowerCase('vi') === name.toLocaleLowerCase('vi'),
  );
  if (same) validated([problem('name', 'NAME_TAKEN', { value: name })]);
}

/** The fields are those of the agency, and can still be chosen unless they were so before. */
export async function checkFields(
  tx: Tx,
  agencyId: string,
  ids: readonly string[],
  before: readonly string[] = [],
): Promise<void> {
  if (ids.length === 0) return;
  const rows = await tx.find(agencyFields, { id: [...ids], agencyId });
  const usable = new Set(rows.filter(({ id, retired }) => !retired || before.includes(id)).map(({ id }) => id));
  if (ids.some((id) => !usable.has(id))) refuse('TARGET_NOT_FOUND', { kind: 'FIELD' });
}

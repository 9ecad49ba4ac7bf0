import type { AddUnitInput, EndUnitInput, RenameUnitInput } from '@qlvb/contract/types';
import { addDays, type CivilDate } from '@qlvb/domain/civil-date';
import { normalName, validateUnit } from '@qlvb/domain/identity/people';
import { checkDate, problem } from '@qlvb/domain/problems';
import { isOver } from '@qlvb/domain/validity';
import type { Row } from '../../platform/db/entity.ts';
import type { Reader } from '../../platform/db/reader.ts';
import { inTransaction, type Tx } from '../../platform/db/transaction.ts';
import { notOverSql } from '../../platform/db/validity-sql.ts';
import { found, refuse, validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { authorise, rowWithin } from '../identity/authorise.ts';
import { actIn, type InAgency } from '../identity/in-agency.ts';
import { addUnit as writeUnit } from './add-agency.ts';
import { agencies, unitNames, units } from './organizations.entity.ts';
import { organisationChanged } from './organisation.repo.ts';
import { postsInUnits, unitCards } from './unit-cards.ts';

type Named = { readonly name: string; readonly abbreviation: string; readonly from: CivilDate };

/** A unit is the agency's own matter (quyết định thành lập phòng); its names have their days (ADR 0012). */
export const addUnit = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async (signed, input: AddUnitInput) => {
    const context = await actIn(signed, 'organizations.manage', input.agencyId);
    const { db, agencyId, today } = context;
    validated(validateUnit(input));
    const { name, abbreviation, from } = named(input);
    return await inTransaction(db, async (tx) => {
      const id = await addUnitIn(tx, context, { name, abbreviation, from });
      return await success(tx, agencyId, today(), id);
    });
  },
);

/** Another name from a day on; documents of former days keep the former one. The day of the last name corrects it. */
export const renameUnit = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async ({ db, viewer, today }, input: RenameUnitInput) => {
    authorise(viewer, 'organizations.manage');
    validated(validateUnit(input));
    const { unitId, version } = input;
    const { name, abbreviation, from } = named(input);
    return await inTransaction(db, async (tx) => {
      const unit = await tx.lockVersion(units, unitWithin(viewer, unitId), version);
      await renameUnitIn(tx, viewer, unit, { name, abbreviation, from });
      return await success(tx, unit.agencyId, today(), unitId);
    });
  },
);

/** Nobody may sit in a unit that is no more: its people move first. */
export const endUnit = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async ({ db, viewer, today }, { unitId, version, lastDay }: EndUnitInput) => {
    authorise(viewer, 'organizations.manage');
    validated(checkDate('lastDay', lastDay, { required: true }));
    return await inTransaction(db, async (tx) => {
      const unit = await tx.lockVersion(units, unitWithin(viewer, unitId), version);
      await endUnitIn(tx, viewer, unit, lastDay);
      return await success(tx, unit.agencyId, today(), unitId);
    });
  },
);

/** A unit that is there, of an agency within reach. */
const unitWithin = (viewer: Viewer, id: string) => ({
  ...rowWithin(viewer, id, 'organizations.manage'),
  pending: false,
});

type LockedUnit = Row<typeof units>;

/** The acts themselves, for whoever has authorised them and locked the unit. */
export async function addUnitIn(
  tx: Tx,
  { viewer, agencyId }: Pick<InAgency, 'viewer' | 'agencyId'>,
  { name, abbreviation, from }: Named,
): Promise<string> {
  // Two at once: the second sees what the first added.
  await tx.lock(agencies, { id: agencyId });
  await checkNameFree(tx, agencyId, { name, abbreviation, from });
  const [last] = await tx.query<{ last: number | null }>(
    'SELECT MAX(protocol_order) AS last FROM units WHERE agency_id = ?',
    [agencyId],
  );
  const id = await writeUnit(tx, {
    agencyId,
    name,
    abbreviation,
    protocolOrder: Number(last?.last ?? 0) + 1,
    validFrom: from,
  });
  record(tx, viewer, 'organizations.add-unit', id, { unit: name, from });
  return id;
}

export async function renameUnitIn(
  tx: Tx,
  viewer: Viewer,
  unit: LockedUnit,
  { name, abbreviation, from }: Named,
): Promise<void> {
  const { id: unitId, version } = unit;
  if (isOver(unit, from)) refuse('UNIT_NOT_ACTIVE', { unit: name, on: from });
  const last = found((await tx.find(unitNames, { unitId, pending: false }, { orderBy: 'valid_from' })).at(-1));
  if (from < last.validFrom) validated([problem('from', 'DATE_TOO_EARLY', { min: last.validFrom })]);
  await checkNameFree(tx, unit.agencyId, { name, abbreviation, from }, unitId);
  if (from === last.validFrom) await tx.update(unitNames, { id: last.id }, { name, abbreviation });
  else {
    await tx.update(unitNames, { id: last.id }, { validTo: addDays(from, -1) });
    await tx.insert(unitNames, { unitId, name, abbreviation, validFrom: from, validTo: unit.validTo });
  }
  await tx.updateVersioned(units, unitId, version, {});
  record(tx, viewer, 'organizations.rename-unit', unitId, { was: last.name, unit: name, from });
}

export async function endUnitIn(tx: Tx, viewer: Viewer, unit: LockedUnit, lastDay: CivilDate): Promise<void> {
  const { id: unitId, version } = unit;
  const names = await tx.find(unitNames, { unitId, pending: false }, { orderBy: 'valid_from' });
  const last = found(names.at(-1));
  if (lastDay < last.validFrom) validated([problem('lastDay', 'DATE_BEFORE_START', { from: last.validFrom })]);
  const posts = (await postsInUnits(tx, [unitId], addDays(lastDay, 1))).get(unitId) ?? 0;
  if (posts > 0) refuse('UNIT_HAS_POSTS', { count: String(posts) });
  await tx.updateVersioned(units, unit.id, version, { validTo: lastDay });
  await tx.update(unitNames, { id: last.id }, { validTo: lastDay });
  record(tx, viewer, 'organizations.end-unit', unitId, { unit: last.name, lastDay });
}

const named = ({ name, abbreviation, from }: Named): Named => ({
  name: normalName(name),
  abbreviation: normalName(abbreviation),
  from,
});

/** Two units of one agency with one name, or one abbreviation in the notation, could not be told apart. */
async function checkNameFree(reader: Reader, agencyId: string, wanted: Named, except = '0'): Promise<void> {
  const rows = await reader.query<{ name: string; abbreviation: string }>(
    `SELECT n.name, n.abbreviation FROM units u JOIN unit_names n ON n.unit_id = u.id AND n.pending = 0
     WHERE u.agency_id = ? AND u.id <> ? AND u.pending = 0 AND ${notOverSql('u')}
       AND ${notOverSql('n')}`,
    [agencyId, except, wanted.from, wanted.from],
  );
  const same = (one: string, other: string): boolean => one.toLocaleLowerCase('vi') === other.toLocaleLowerCase('vi');
  validated([
    ...(rows.some(({ name }) => same(name, wanted.name))
      ? [problem('name', 'NAME_TAKEN', { value: wanted.name })]
      : []),
    ...(rows.some(({ abbreviation }) => same(abbreviation, wanted.abbreviation))
      ? [problem('abbreviation', 'NAME_TAKEN', { value: wanted.abbreviation })]
      : []),
  ]);
}

function record(
  tx: Tx,
  viewer: Viewer,
  action: string,
  unitId: string,
  details: Readonly<Record<string, string>>,
): void {
  organisationChanged(tx);
  tx.audit(viewer, { action, objectType: 'UNIT', objectId: unitId, details });
}

async function success(tx: Tx, agencyId: string, today: CivilDate, unitId: string) {
  const [card] = await unitCards(tx, today, { agencyId, unitId });
  return { __typename: 'UnitSuccess' as const, card: found(card) };
}

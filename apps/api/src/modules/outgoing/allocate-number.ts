import type { AllocateNumberInput } from '@qlvb/contract/types';
import { type CivilDate, civilDateInVietnam } from '@qlvb/domain/civil-date';
import { symbolKey } from '@qlvb/domain/numbering/symbol';
import { validateAllocation } from '@qlvb/domain/numbering/validate';
import { todayInVietnam } from '../../platform/clock.ts';
import type { Reader } from '../../platform/db/reader.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { found, refuse, validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { authorise } from '../identity/authorise.ts';
import { positionsByIds } from '../identity/identity.loaders.ts';
import { type Numbered, takeForDocument } from '../numbering/take-for-document.ts';
import { agenciesByIds, unitsByIds } from '../organizations/organizations.loaders.ts';
import { holdForAct, outgoingSuccess, recordAct } from './outgoing.act.ts';
import type { OutgoingRow } from './outgoing.entity.ts';
import { symbolTaken } from './outgoing.repo.ts';

/** Số and ngày, given together after the signature (NĐ 30/2020 đ.15). */
export const allocateNumber = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async ({ db, viewer, clock, today, now }, input: AllocateNumberInput) => {
    authorise(viewer, 'outgoing.number');
    validated(validateAllocation(input, { today: today() }));
    return await inTransaction(db, async (tx) => {
      const held = await holdForAct(tx, viewer, input, 'ALLOCATE_NUMBER', today());
      const document = await numberedAs(tx, held.row, today());
      // Asked of the clock each time: whoever waited over midnight gets the day on which the number was really given.
      const by = { byPositionId: viewer.positionId, at: now(), today: () => todayInVietnam(clock) };
      const taken = await takeForDocument(tx, input, document, by);
      const { seriesKey, year, value, suffix, number, notation, symbol, datedOn: issuedOn } = taken;
      const key = symbolKey(number, notation);
      // Where a kind has moved to another series within the year, its numbers must not begin again.
      const again = await symbolTaken(tx, { agencyId: held.row.agencyId, year, symbol, symbolKey: key });
      if (again) refuse('SYMBOL_TAKEN', { symbol });
      const row = await recordAct(tx, viewer, {
        ...held,
        action: 'ALLOCATE_NUMBER',
        journal: 'outgoing.number',
        at: now(),
        note: input.note,
        patch: {
          seriesKey,
          numberYear: year,
          numberValue: value,
          numberSuffix: suffix,
          number,
          notation,
          symbol,
          symbolKey: key,
          issuedOn,
        },
        details: { symbol, issuedOn, reason: input.reason?.trim() || null },
      });
      return outgoingSuccess(row);
    });
  },
);

/** A công văn names the drafting unit; where the leadership drafted, the unit that answers for the content. */
export async function numberedAs(
  reader: Reader,
  { id, agencyId, unitId, typeCode, contentCheckedByPositionId, signedAt }: OutgoingRow,
  today: CivilDate,
): Promise<Numbered> {
  const [agency] = await agenciesByIds(reader, [agencyId], today);
  const [checker] =
    contentCheckedByPositionId === null ? [] : await positionsByIds(reader, [contentCheckedByPositionId], today);
  const fieldId = unitId ?? checker?.unitId ?? null;
  const [unit] = fieldId === null ? [] : await unitsByIds(reader, [fieldId], today);
  return {
    id,
    agencyId,
    typeCode,
    signedOn: civilDateInVietnam(found(signedAt)),
    agency: found(agency).abbreviation,
    unit: unit?.abbreviation ?? null,
  };
}

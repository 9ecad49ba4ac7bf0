import type { OutgoingActInput } from '@qlvb/contract/types';
import { type CivilDate, yearOf } from '@qlvb/domain/civil-date';
import { formatNumber, notationFor, symbolOf } from '@qlvb/domain/numbering/notation';
import { seriesKeyFor } from '@qlvb/domain/numbering/series-key';
import { symbolKey } from '@qlvb/domain/numbering/symbol';
import { todayInVietnam } from '../../platform/clock.ts';
import { inTransaction, type Tx } from '../../platform/db/transaction.ts';
import { found, refuse, validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { authorise } from '../identity/authorise.ts';
import { positionsByIds } from '../identity/identity.loaders.ts';
import { allocate } from '../numbering/allocate.ts';
import { agenciesByIds, unitsByIds } from '../organizations/organizations.loaders.ts';
import { holdForAct, outgoingSuccess, recordAct, validateNote } from './outgoing.act.ts';
import type { OutgoingRow } from './outgoing.entity.ts';
import { lastIssuedOn } from './outgoing.repo.ts';

/**
 * Số and ngày, given together after the signature (NĐ 30/2020 đ.15). The date is read once the series is
 * locked: whoever waited over midnight gets the day on which the number was really given.
 */
export const allocateNumber = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async ({ db, viewer, clock, today, now }, input: OutgoingActInput) => {
    authorise(viewer, 'outgoing.number');
    validated(validateNote(input.note));
    return await inTransaction(db, async (tx) => {
      const held = await holdForAct(tx, viewer, input, 'ALLOCATE_NUMBER', today());
      const { id, agencyId, typeCode } = held.row;
      const notation = await notationOf(tx, held.row, today());
      const series = { agencyId, year: yearOf(today()), seriesKey: seriesKeyFor(typeCode) };
      const book = {
        ...series,
        direction: 'OUTGOING',
        byPositionId: viewer.positionId,
        at: now(),
        today: today(),
      } as const;
      const value = await allocate(tx, book, { type: 'OUTGOING', id });
      const issuedOn = todayInVietnam(clock);
      const last = await lastIssuedOn(tx, series);
      // VI-02: the order of numbers is the order of dates; the refusal gives the number back.
      if (yearOf(issuedOn) !== series.year || (last !== null && last > issuedOn)) {
        refuse('NUMBER_DATE_ORDER', { lastIssuedOn: last ?? issuedOn });
      }
      const number = formatNumber(value);
      const symbol = symbolOf(number, notation);
      const row = await recordAct(tx, viewer, {
        ...held,
        action: 'ALLOCATE_NUMBER',
        journal: 'outgoing.number',
        at: now(),
        note: input.note,
        patch: {
          seriesKey: series.seriesKey,
          numberYear: series.year,
          numberValue: value,
          number,
          notation,
          symbol,
          symbolKey: symbolKey(number, notation),
          issuedOn,
        },
        details: { symbol, issuedOn },
      });
      return outgoingSuccess(row);
    });
  },
);

/** A công văn names the drafting unit; where the leadership drafted, the unit that answers for the content. */
async function notationOf(
  tx: Tx,
  { agencyId, unitId, typeCode, contentCheckedByPositionId }: OutgoingRow,
  today: CivilDate,
): Promise<string> {
  const [agency] = await agenciesByIds(tx, [agencyId], today);
  const [checker] =
    contentCheckedByPositionId === null ? [] : await positionsByIds(tx, [contentCheckedByPositionId], today);
  const fieldId = unitId ?? checker?.unitId ?? null;
  const [unit] = fieldId === null ? [] : await unitsByIds(tx, [fieldId], today);
  return notationFor({
    typeCode,
    agencyAbbreviation: found(agency).abbreviation,
    unitOrFieldAbbreviation: unit?.abbreviation ?? null,
  });
}

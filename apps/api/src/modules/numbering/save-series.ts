import type { SaveSeriesInput } from '@qlvb/contract/types';
import { SERIES_LIMITS, seriesClash, validateSeries } from '@qlvb/domain/numbering/validate';
import { overlap } from '@qlvb/domain/validity';
import { isDuplicateKey } from '../../platform/db/retry.ts';
import { inTransaction, type Tx } from '../../platform/db/transaction.ts';
import { found, refuse, validated, VersionMismatch } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { useCase } from '../../platform/use-case.ts';
import { authorise } from '../identity/authorise.ts';
import { numberSeries, registerBooks } from './numbering.entity.ts';
import { onRecord } from './series.ts';

/**
 * Lays down how kinds are grouped and how they are written: the head of the agency decides, văn thư puts it on record
 * with its basis (NĐ 30/2020 đ.15, Phụ lục I, II.3). Numbers given before keep what they were given as.
 */
export const saveSeries = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async (context, input: SaveSeriesInput) => {
    const { db, viewer } = context;
    authorise(viewer, 'numbering.manage');
    validated(validateSeries(input));
    try {
      return await inTransaction(db, async (tx) => await save(tx, context, input));
    } catch (error) {
      // Somebody laid down the same name at the same moment.
      if (isDuplicateKey(error)) throw new VersionMismatch(viewer.agencyId, 1, null);
      throw error;
    }
  },
);

async function save(tx: Tx, { viewer, now }: SignedContext, input: SaveSeriesInput) {
  const { agencyId, positionId } = viewer;
  const rows = await tx.select(numberSeries, 's', 'WHERE s.agency_id = ? FOR UPDATE', [agencyId]);
  const present = rows.find(({ direction, seriesKey }) => direction === 'OUTGOING' && seriesKey === input.key);
  if ((present?.version ?? 0) !== input.version)
    throw new VersionMismatch(present?.id ?? '0', present?.version ?? 0, null);
  if (present === undefined && rows.length >= SERIES_LIMITS.series)
    refuse('SERIES_TOO_MANY', { max: String(SERIES_LIMITS.series) });
  await checkPeriod(tx, agencyId, input);
  const typeCodes = [...new Set(input.typeCodes ?? [])];
  const fields = {
    name: input.name.normalize('NFC').trim(),
    kind: input.kind,
    typeCodes: typeCodes.join(','),
    pattern: input.pattern.normalize('NFC').trim(),
    period: input.period,
    dateOrder: input.dateOrder,
    basis: input.basis.normalize('NFC').trim(),
    validFrom: input.validFrom,
    validTo: input.validTo ?? null,
  };
  const wanted = { ...fields, typeCodes, direction: 'OUTGOING' as const, key: input.key };
  const others = rows.filter((row) => row !== present && overlap(row, input)).map(onRecord);
  const clash = seriesClash(wanted, others);
  if (clash !== null) refuse(clash.code, clash.params);
  if (present === undefined)
    await tx.insert(numberSeries, {
      ...fields,
      agencyId,
      direction: 'OUTGOING',
      seriesKey: input.key,
      createdByPositionId: positionId,
      createdAt: now(),
    });
  else await tx.updateVersioned(numberSeries, present.id, present.version, fields);
  tx.audit(viewer, {
    action: 'numbering.series',
    objectType: 'AGENCY',
    objectId: agencyId,
    details: {
      series: fields.name,
      pattern: fields.pattern,
      was: present?.pattern ?? null,
      validFrom: fields.validFrom,
      basis: fields.basis,
    },
  });
  const row = found(await tx.findOne(numberSeries, { agencyId, direction: 'OUTGOING', seriesKey: input.key }));
  return { __typename: 'SeriesSuccess' as const, series: onRecord(row) };
}

/** How long a series counts stays as it is while one of its books is open. */
async function checkPeriod(tx: Tx, agencyId: string, { key, period, name }: SaveSeriesInput): Promise<void> {
  const open = await tx.find(registerBooks, { agencyId, direction: 'OUTGOING', seriesKey: key, closedOn: null });
  if (open.some(({ lastYear }) => (lastYear === null ? 'YEAR' : 'TERM') !== period))
    refuse('SERIES_HAS_BOOK', { series: name });
}

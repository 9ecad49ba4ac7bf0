import { workFileSeries } from '@qlvb/domain/work-files/series';
import type { OpenWorkFileInput } from '@qlvb/contract/types';
import { yearOf } from '@qlvb/domain/civil-date';
import { workFileCode, workFileNotation } from '@qlvb/domain/numbering/codes';
import { toNfc } from '@qlvb/domain/text/fold';
import { workFileLifecycle } from '@qlvb/domain/work-files/lifecycle';
import { validateWorkFile } from '@qlvb/domain/work-files/validate';
import { inTransaction, type Tx } from '../../platform/db/transaction.ts';
import { found, validated } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { useCase } from '../../platform/use-case.ts';
import { authorise } from '../identity/authorise.ts';
import { recordNumber, takeNumber } from '../numbering/allocate.ts';
import { agencyById, unitById } from '../organizations/organizations.loaders.ts';
import { visibleObject } from './visible-object.ts';
import { MEMBERS, workFileSuccess } from './work-files.act.ts';
import { chainFrom, refKey } from './work-files.chain.repo.ts';
import type { ObjectRef } from './work-files.entries.repo.ts';
import { type WorkFileRow, workFileItems, workFiles } from './work-files.entity.ts';
import { describe, journalEntry, joinChain } from './work-files.join.ts';
import { writeSearch } from './work-files.repo.ts';

/**
 * Mở hồ sơ (NĐ 30/2020 đ.29): whoever is given the work opens its file. Number and code come from the system (HS-01);
 * what hangs on the first entry along the chain comes with it.
 */
export const openWorkFile = useCase(MEMBERS, async (context, input: OpenWorkFileInput) => {
  const { db, viewer } = context;
  authorise(viewer, 'work-files.open');
  validated(validateWorkFile(input));
  const first = input.firstItem ? await visibleObject(context, input.firstItem) : null;
  const place = await placeOf(context);
  return await inTransaction(db, async (tx) => {
    const at = context.now();
    const chain = first === null ? [] : await chainFrom(tx, viewer.agencyId, [first]);
    const row = await insertNumbered(tx, context, input, place, first);
    await writeSearch(tx, row);
    const { code, title, retention } = row;
    tx.audit(viewer, {
      action: 'work-file.open',
      objectType: 'WORK_FILE',
      objectId: row.id,
      details: { code, title, retention },
    });
    tx.hint({ type: 'work-file', id: row.id, agencyId: row.agencyId });
    if (first === null) return workFileSuccess(row);
    const entries = await describe(tx, [first]);
    journalEntry(tx, viewer, row.id, 'work-file.add', entries.get(refKey(first)), 1);
    return workFileSuccess(await joinChain(tx, row, chain, at, viewer.agencyName));
  });
});

type Place = { readonly agencyCode: string; readonly heading: string };

/** Files are numbered by unit; the leadership's, who belong to no unit, under the agency itself. */
async function placeOf({ viewer, load }: SignedContext): Promise<Place> {
  const agency = found(await load(agencyById, viewer.agencyId));
  const unit = viewer.unitId === null ? null : await load(unitById, viewer.unitId);
  return { agencyCode: agency.code, heading: unit?.abbreviation ?? agency.abbreviation };
}

async function insertNumbered(
  tx: Tx,
  { viewer, now, today }: SignedContext,
  { title, retention }: OpenWorkFileInput,
  { agencyCode, heading }: Place,
  first: ObjectRef | null,
): Promise<WorkFileRow> {
  const { agencyId, positionId, unitId } = viewer;
  const at = now();
  const year = yearOf(today());
  const series = {
    agencyId,
    year,
    direction: 'WORK_FILE',
    seriesKey: workFileSeries(heading),
    byPositionId: positionId,
    at,
    today: today(),
  } as const;
  const number = await takeNumber(tx, series);
  const notation = workFileNotation(number, heading);
  const id = await tx.insert(workFiles, {
    agencyId,
    unitId,
    year,
    notation,
    code: workFileCode(agencyCode, year, notation),
    title: toNfc(title).trim(),
    retention,
    state: workFileLifecycle.initial,
    ownerPositionId: positionId,
    openedOn: today(),
    itemCount: first === null ? 0 : 1,
    lastOrdinal: first === null ? 0 : 1,
    createdAt: at,
    updatedAt: at,
    updatedByPositionId: positionId,
  });
  recordNumber(tx, series, number, { type: 'WORK_FILE', id });
  if (first !== null) {
    const item = {
      workFileId: id,
      ordinal: 1,
      kind: first.kind,
      objectId: first.id,
      addedByPositionId: positionId,
      addedAt: at,
      live: 1,
    };
    await tx.insert(workFileItems, item);
  }
  return found(await tx.findOne(workFiles, { id }));
}

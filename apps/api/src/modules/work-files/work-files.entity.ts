import type { WorkFileItemKind, WorkFileState } from '@qlvb/contract/types';
import {
  civilDate,
  code,
  id,
  instant,
  int,
  longText,
  looseRef,
  nullable,
  ref,
  text,
  version,
} from '../../platform/db/columns.ts';
import { defineEntity, type Row } from '../../platform/db/entity.ts';

/** Hồ sơ công việc: the documents of one matter (NĐ 30/2020 đ.28–31). */
export const workFiles = defineEntity(
  'work_files',
  {
    id: id(),
    agencyId: ref('agencies'),
    unitId: nullable(ref('units')),
    year: int(),
    /** Số và ký hiệu, `01.KTTH`. */
    notation: text(60),
    /** Mã hồ sơ: agency code, year, notation (HS-01). */
    code: text(100),
    title: text(500),
    retention: code(24),
    state: code<WorkFileState>(8),
    ownerPositionId: ref('positions'),
    openedOn: civilDate(),
    closedOn: nullable(civilDate()),
    /** Live entries, maintained: lists show it without counting. */
    itemCount: int(),
    /** The last ordinal given; an ordinal is never given twice (HS-02). */
    lastOrdinal: int(),
    version: version(),
    createdAt: instant(),
    updatedAt: instant(),
    updatedByPositionId: looseRef(),
  },
  {
    uniques: { notation: ['agencyId', 'year', 'notation'], code: ['code'] },
    indexes: {
      newest: ['agencyId', 'id'],
      state: ['agencyId', 'state', 'id'],
      owner: ['ownerPositionId', 'state', 'id'],
      unit: ['unitId', 'state', 'id'],
    },
    journalAs: 'WORK_FILE',
  },
);

/** Folded words of notation and title, scoped to the agency; apart so that lists stay narrow. */
export const workFileSearch = defineEntity(
  'work_file_search',
  { workFileId: ref('work_files'), tokens: longText() },
  { primary: ['workFileId'], fulltexts: { tokens: ['tokens'] } },
);

/** An entry points to its object, so one document lies in many files without a copy (HS-02). */
export const workFileItems = defineEntity(
  'work_file_items',
  {
    id: id(),
    workFileId: ref('work_files'),
    ordinal: int(),
    kind: code<WorkFileItemKind>(12),
    objectId: looseRef(),
    /** Null when it came along the chain by itself. */
    addedByPositionId: nullable(ref('positions')),
    addedAt: instant(),
    /** 1 while the entry is in the inventory, null once taken out: an object is in a file once at a time. */
    live: nullable(int()),
    removedAt: nullable(instant()),
    removedByPositionId: nullable(ref('positions')),
    removeReason: nullable(text(1000)),
  },
  {
    uniques: { ordinal: ['workFileId', 'ordinal'], object: ['workFileId', 'kind', 'objectId', 'live'] },
    indexes: {
      object: ['kind', 'objectId', 'live', 'workFileId'],
      added_by: ['addedByPositionId'],
      removed_by: ['removedByPositionId'],
    },
  },
);

export type WorkFileRow = Row<typeof workFiles>;
export type WorkFileItemRow = Row<typeof workFileItems>;

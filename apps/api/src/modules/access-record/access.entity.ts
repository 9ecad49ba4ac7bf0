import type { AccessKind, AccessObjectType } from '@qlvb/contract/types';
import { code, id, instant, int, looseRef, text, withDefault } from '../../platform/db/columns.ts';
import { defineEntity, type Row } from '../../platform/db/entity.ts';

/**
 * Nhật ký truy cập (NĐ 30/2020 Phụ lục VI, AU-01): who read what, when and from where; one row for a position
 * or key, an object and an hour. Append-only by triggers; only the retention takes rows away.
 */
export const accessRecords = defineEntity(
  'access_records',
  {
    id: id(),
    /** The agency read for. */
    agencyId: looseRef(),
    at: instant(),
    /** Hours since 1970 in UTC. */
    hour: int(),
    kind: code<AccessKind>(16),
    objectType: code<AccessObjectType>(16),
    objectId: looseRef(),
    /** 0 for the object itself. */
    attachmentId: looseRef(),
    accountId: looseRef(),
    personId: looseRef(),
    positionId: looseRef(),
    /** 0 when a person read; else account, person and post are 0. */
    keyId: withDefault(looseRef(), '0'),
    personName: text(120),
    personTitle: text(150),
    address: code(64),
  },
  {
    uniques: { once: ['positionId', 'keyId', 'hour', 'objectType', 'objectId', 'attachmentId', 'kind'] },
    indexes: {
      newest: ['agencyId', 'at', 'id'],
      object: ['agencyId', 'objectType', 'objectId', 'at', 'id'],
      person: ['agencyId', 'personId', 'at', 'id'],
      age: ['at'],
    },
  },
);

export type AccessRecordRow = Row<typeof accessRecords>;

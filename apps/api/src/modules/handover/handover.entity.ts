import type { OpenWorkKind } from '@qlvb/contract/types';
import { code, instant, looseRef, ref, text } from '../../platform/db/columns.ts';
import { defineEntity, type Row } from '../../platform/db/entity.ts';

/** Who took the work of a kind when the post last handed it over: takes as well what comes until the last day. */
export const workReceivers = defineEntity(
  'work_receivers',
  {
    positionId: ref('positions'),
    kind: code<OpenWorkKind>(32),
    toPositionId: ref('positions'),
    basis: text(300),
    givenByPositionId: looseRef(),
    givenAt: instant(),
  },
  { primary: ['positionId', 'kind'], indexes: { to: ['toPositionId'] } },
);

export type WorkReceiverRow = Row<typeof workReceivers>;

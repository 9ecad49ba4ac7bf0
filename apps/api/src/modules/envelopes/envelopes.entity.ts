import type { EnvelopeState } from '@qlvb/contract/types';
import {
  bool,
  civilDate,
  code,
  id,
  instant,
  int,
  looseRef,
  nullable,
  ref,
  text,
  version,
} from '../../platform/db/columns.ts';
import { defineEntity, type Row } from '../../platform/db/entity.ts';

/** Bì gửi đích danh: what stands on it, and whose hands it is in; never what is in it (NĐ 30/2020 đ.21). */
export const personalEnvelopes = defineEntity(
  'personal_envelopes',
  {
    id: id(),
    agencyId: ref('agencies'),
    arrivalYear: int(),
    arrivalNumber: int(),
    arrivedOn: civilDate(),
    addresseePositionId: ref('positions'),
    sender: text(300),
    symbol: nullable(text(100)),
    sealed: bool(),
    note: nullable(text(1000)),
    state: code<EnvelopeState>(16),
    stateSince: instant(),
    registeredAt: instant(),
    registeredByPositionId: looseRef(),
    handedOverAt: nullable(instant()),
    /** The registration of what was in it, under the same số đến. */
    incomingId: nullable(ref('incoming_documents')),
    version: version(),
    updatedAt: instant(),
  },
  {
    uniques: { arrival: ['agencyId', 'arrivalYear', 'arrivalNumber'], incoming: ['incomingId'] },
    indexes: { agency: ['agencyId', 'state', 'id'], addressee: ['addresseePositionId', 'state', 'id'] },
    journalAs: 'ENVELOPE',
  },
);

export type EnvelopeRow = Row<typeof personalEnvelopes>;

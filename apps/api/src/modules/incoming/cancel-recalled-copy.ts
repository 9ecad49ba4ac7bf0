import type { IncomingActInput } from '@qlvb/contract/types';
import { INCOMING_LIMITS } from '@qlvb/domain/incoming/validate';
import { checkText } from '@qlvb/domain/problems';
import { toNfc } from '@qlvb/domain/text/fold';
import { validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { withdrawTree } from '../assignments/assignment-tree.ts';
import { recordCancelledCopy } from '../exchange/record-cancelled-copy.ts';
import { authorise } from '../identity/authorise.ts';
import { actOnIncoming } from './act.ts';

/**
 * The issuer recalled it: văn thư cancels the copy, whatever is open on it ends, and the issuer is told in the same
 * transaction (NĐ 30/2020 đ.18, Phụ lục VI). The registration and who has read it stay on record; the file is shut.
 */
export const cancelRecalledCopy = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async (context, { incomingId, version, note }: IncomingActInput) => {
    const { viewer } = context;
    authorise(viewer, 'incoming.receive');
    validated(checkText('note', note, { max: INCOMING_LIMITS.note }));
    return await actOnIncoming(context, { action: 'CANCEL_COPY', incomingId, version }, async (tx, row, { to }) => {
      const said = toNfc(note ?? '').trim() || null;
      const at = context.now();
      await withdrawTree(tx, { type: 'INCOMING', id: row.id }, viewer, at);
      await tx.execute('UPDATE incoming_readers SET state = ? WHERE incoming_id = ?', [to, row.id]);
      await recordCancelledCopy(tx, viewer, { incomingId: row.id, note: said, at });
      return { patch: {}, journal: { action: 'incoming.cancel-copy', details: { note: said } } };
    });
  },
);

import type { RegisterEnvelopeInput } from '@qlvb/contract/types';
import { yearOf } from '@qlvb/domain/civil-date';
import { validateEnvelope } from '@qlvb/domain/envelopes/validate';
import { ANONYMOUS_ISSUER } from '@qlvb/domain/incoming/validate';
import { toNfc } from '@qlvb/domain/text/fold';
import { inTransaction } from '../../platform/db/transaction.ts';
import { found, validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { assigneesOf } from '../assignments/assignees.ts';
import { keepSecretsOut } from '../circulation/keep-secrets-out.ts';
import { authorise } from '../identity/authorise.ts';
import { arrivalBook } from '../incoming/arrival.ts';
import { recordNumber, takeNumber } from '../numbering/allocate.ts';
import { personalEnvelopes } from './envelopes.entity.ts';

/** Beside the number in the book of arrivals: no more is said there than that it was not opened. */
const REASON = 'Bì gửi đích danh, không bóc';

const tidy = (text: string | null | undefined): string | null => toNfc(text ?? '').trim() || null;

/** Văn thư registers an envelope by what stands on it, and does not open it (NĐ 30/2020 đ.21–22). */
export const registerEnvelope = useCase(
  ['ValidationFailed', 'RuleRefused'],
  async (context, input: RegisterEnvelopeInput) => {
    const { db, viewer, today, now } = context;
    authorise(viewer, 'incoming.register');
    await keepSecretsOut(context, { secrecy: input.secrecy, act: 'envelopes.register' });
    validated(validateEnvelope(input, { today: today() }));
    const arrivedOn = input.arrivedOn ?? today();
    const book = arrivalBook(context, arrivedOn);
    const envelope = await inTransaction(db, async (tx) => {
      const to = [{ positionId: input.addresseePositionId }];
      const [addressee] = await assigneesOf(tx, viewer.agencyId, to, today());
      const at = now();
      const known = {
        agencyId: viewer.agencyId,
        arrivalYear: yearOf(arrivedOn),
        arrivedOn,
        addresseePositionId: input.addresseePositionId,
        sender: tidy(input.sender) ?? ANONYMOUS_ISSUER,
        symbol: tidy(input.symbol),
        sealed: input.sealed ?? false,
        note: tidy(input.note),
        state: 'WITH_REGISTRY' as const,
        stateSince: at,
        registeredAt: at,
        registeredByPositionId: viewer.positionId,
        handedOverAt: null,
        incomingId: null,
        version: 1,
        updatedAt: at,
      };
      const arrivalNumber = await takeNumber(tx, book);
      const id = await tx.insert(personalEnvelopes, { ...known, arrivalNumber });
      recordNumber(tx, book, arrivalNumber, { type: 'ENVELOPE', id }, { datedOn: arrivedOn, reason: REASON });
      tx.audit(viewer, {
        action: 'envelopes.register',
        objectType: 'ENVELOPE',
        objectId: id,
        details: { arrivalNumber, arrivalYear: known.arrivalYear, addressee: found(addressee).name },
      });
      tx.hint({ type: 'envelope', id, agencyId: viewer.agencyId });
      return { ...known, id, arrivalNumber };
    });
    return { __typename: 'EnvelopeActSuccess' as const, envelope };
  },
);

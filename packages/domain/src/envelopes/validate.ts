import type { RegisterEnvelopeInput } from '@qlvb/contract/types';
import type { Draft } from '../assignees.ts';
import { checkDate, checkPresent, checkText, type Problem, type ValidationContext } from '../problems.ts';

/** Lengths in characters. */
export const ENVELOPE_LIMITS = { sender: 300, symbol: 100, note: 1000 } as const;

/** What stands on the envelope; a sender need not be named. */
export function validateEnvelope(input: Draft<RegisterEnvelopeInput>, { today }: ValidationContext): Problem[] {
  return [
    ...checkPresent('addresseePositionId', input.addresseePositionId),
    ...checkText('sender', input.sender, { max: ENVELOPE_LIMITS.sender }),
    ...checkText('symbol', input.symbol, { max: ENVELOPE_LIMITS.symbol }),
    ...checkDate('arrivedOn', input.arrivedOn, { notAfter: today }),
    ...checkText('note', input.note, { max: ENVELOPE_LIMITS.note }),
  ];
}

export const validateEnvelopeNote = (note: string | null | undefined): Problem[] =>
  checkText('note', note, { max: ENVELOPE_LIMITS.note });

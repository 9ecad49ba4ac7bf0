import { checkText, type Problem } from './problems.ts';

/** A reason is read by the person who is sent back to work: one word is none, a page is a document. */
export const REASON_LIMITS = { min: 10, max: 1000 } as const;

export function validateReason(reason: string | null | undefined, path = 'reason'): Problem[] {
  return checkText(path, reason, { required: true, ...REASON_LIMITS });
}

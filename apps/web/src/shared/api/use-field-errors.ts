import { useMemo } from 'react';
import { fieldErrors, type FieldErrors, type Refusal } from './refusal.ts';

/** `errors('subject')` is the sentence to show at that field, if any. */
export function useFieldErrors(refusal: Refusal | null): FieldErrors {
  return useMemo(() => fieldErrors(refusal), [refusal]);
}

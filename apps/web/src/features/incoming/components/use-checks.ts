import { useState } from 'react';
import type { Problem } from '@qlvb/domain/problems';
import { validationRefusal, type Refusal } from '../../../shared/api/refusal.ts';

/** A field may be at fault by itself: a date that is none never becomes a value, and must not be lost in silence. */
function fieldAtFault(): HTMLElement | null {
  const form = document.activeElement?.closest('form') ?? document.querySelector('[role="dialog"] form');
  return form?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? null;
}

/**
 * The form's own check before anything is sent: silent until the first try, from then on live, so
 * that a corrected field is seen to be right. The server's answer shows when the form finds nothing.
 */
export function useChecks(
  problems: readonly Problem[],
  answer: Refusal | null,
): { readonly refusal: Refusal | null; passes(): boolean } {
  const [tried, setTried] = useState(false);
  const own = tried ? validationRefusal(problems) : null;
  return {
    refusal: own ?? answer,
    passes: () => {
      setTried(true);
      if (problems.length > 0) return false;
      const fault = answer === null && own === null ? fieldAtFault() : null;
      fault?.focus();
      return fault === null;
    },
  };
}

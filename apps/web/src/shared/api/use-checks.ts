import { useState } from 'react';
import type { Problem } from '@qlvb/domain/problems';
import { validationRefusal, type Refusal } from './refusal.ts';

export interface Checks {
  /** What the form itself finds; otherwise what the server answered. */
  readonly refusal: Refusal | null;
  /** Whether the form may be sent. From the first try on, problems are shown live. */
  passes(): boolean;
  /** Silent again, for the next entry in the same form. */
  clear(): void;
}

/** A field may be at fault by itself: a date that is none never becomes a value, and must not be lost in silence. */
function fieldAtFault(): HTMLElement | null {
  const form =
    document.activeElement?.closest('form') ??
    document.querySelector('[role="dialog"] form') ??
    document.querySelector('form');
  const inputs = [...(form?.querySelectorAll('input') ?? [])];
  return inputs.find(({ validity }) => validity.customError) ?? null;
}

/**
 * The form's own check before anything is sent: silent until the first try, from then on live, so
 * that a corrected field is seen to be right. The server's answer shows when the form finds nothing.
 */
export function useChecks(problems: readonly Problem[], answer: Refusal | null): Checks {
  const [tried, setTried] = useState(false);
  const own = tried ? validationRefusal(problems) : null;
  return {
    refusal: own ?? answer,
    passes: () => {
      setTried(true);
      if (problems.length > 0) return false;
      const fault = fieldAtFault();
      fault?.focus();
      return fault === null;
    },
    clear: () => setTried(false),
  };
}

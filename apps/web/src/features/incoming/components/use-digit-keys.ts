import { useEffect } from 'react';

/**
 * Alt (or Alt Shift) and a digit of the upper row, also while typing: `run` is called with 0 for the key 1. The key is
 * meant, not what it would type, which depends on the keyboard.
 */
export function useDigitKeys(run: (at: number) => void, { shift = false } = {}): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey !== shift) return;
      const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
      if (digit === undefined) return;
      event.preventDefault();
      run(Number(digit) - 1);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [run, shift]);
}

/** Only the first nine have a key. */
export const digitOf = (at: number): string | undefined => (at < 9 ? String(at + 1) : undefined);

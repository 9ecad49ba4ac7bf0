import { useEffect, useRef, useState } from 'react';

/** Where the sending of a chosen file stands. */
export type UploadStep = 'idle' | 'sending' | 'arrived' | 'failed';

export type FileGate = {
  /** For the `onStep` of the drop. */
  onStep(step: UploadStep): void;
  /** What keeps a form that somebody has sent: the file on its way, or one that did not arrive. */
  readonly kept: 'waiting' | 'failed' | null;
  /** The file that was waited for is there. */
  readonly due: boolean;
  /** The file would be lost by leaving now. */
  readonly holds: boolean;
  /** Whether the form may go now; asked while the file is on its way, it goes later. */
  passes(): boolean;
};

/**
 * A form can be sent while its file is still on its way: then it waits, and goes by itself as soon as the file has
 * arrived (`useWhenDue`). A file that did not arrive holds it back, so that nothing is saved without it unnoticed.
 */
export function useFileGate(): FileGate {
  const [step, setStep] = useState<UploadStep>('idle');
  /** The step at which somebody sent the form and was kept. */
  const [keptAt, setKeptAt] = useState<'sending' | 'failed' | null>(null);
  const holds = step === 'sending' || step === 'failed';
  return {
    onStep(next) {
      setStep(next);
      // Whoever stops or repeats the sending asks anew.
      setKeptAt((at) => (at === 'sending' && next !== 'idle' ? at : null));
    },
    kept: keptAt === null || !holds ? null : step === 'failed' ? 'failed' : 'waiting',
    due: keptAt === 'sending' && step === 'arrived',
    holds,
    passes() {
      setKeptAt(step === 'sending' || step === 'failed' ? step : null);
      return !holds;
    },
  };
}

/** Sends what was kept, with what the form holds by now. */
export function useWhenDue({ due }: FileGate, send: () => void): void {
  const latest = useRef(send);
  useEffect(() => {
    latest.current = send;
  });
  useEffect(() => {
    if (due) latest.current();
  }, [due]);
}

import { useEffect, useRef, useState } from 'react';

/** Where the sending of a chosen file stands. */
export type UploadStep = 'idle' | 'sending' | 'arrived' | 'failed';

export type FileGate = {
  /** For the `onStep` of the drop. */
  onStep(step: UploadStep): void;
  /** What keeps a form that somebody has sent: the file on its way, or one that did not arrive. */
  readonly kept: 'waiting' | 'failed' | null;
  /** The file would be lost by leaving now. */
  readonly holds: boolean;
  /** Whether the form may go now; asked while the file is on its way, it goes later. */
  passes(): boolean;
};

/**
 * A form can be sent while its file is still on its way: then it waits, and goes by itself as soon as the file has
 * arrived. A file that did not arrive holds the form back, so that nothing is saved without it unnoticed.
 */
export function useFileGate(send: () => void): FileGate {
  const [step, setStep] = useState<UploadStep>('idle');
  const [asked, setAsked] = useState<'waiting' | 'failed' | null>(null);
  const latest = useRef(send);
  useEffect(() => {
    latest.current = send;
  });
  useEffect(() => {
    if (asked === 'waiting' && step !== 'sending') setAsked(step === 'failed' ? 'failed' : null);
    if (asked === 'waiting' && step === 'arrived') latest.current();
    if (asked === 'failed' && step !== 'failed') setAsked(null);
  }, [asked, step]);
  return {
    onStep: setStep,
    kept: asked,
    holds: step === 'sending' || step === 'failed',
    passes() {
      setAsked(step === 'sending' ? 'waiting' : step === 'failed' ? 'failed' : null);
      return step !== 'sending' && step !== 'failed';
    },
  };
}

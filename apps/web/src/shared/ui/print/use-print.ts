import { useEffect, useRef, useState } from 'react';
import { type Printed, PrintFailed, printFile } from './print-file.ts';

type State =
  | { readonly phase: 'idle' }
  | { readonly phase: 'making'; readonly bytes: number }
  | { readonly phase: 'ready'; readonly file: Printed }
  | { readonly phase: 'failed'; readonly failure: PrintFailed };

/** One form at a time: being made, ready to open, or why not. Leaving ends the making. */
export function usePrint() {
  const [state, setState] = useState<State>({ phase: 'idle' });
  const running = useRef<AbortController | null>(null);
  const made = useRef<string | null>(null);

  const cancel = () => {
    running.current?.abort();
    running.current = null;
    if (made.current !== null) URL.revokeObjectURL(made.current);
    made.current = null;
    setState({ phase: 'idle' });
  };
  useEffect(
    () => () => {
      running.current?.abort();
      if (made.current !== null) URL.revokeObjectURL(made.current);
    },
    [],
  );
  const start = async (address: string): Promise<void> => {
    cancel();
    const controller = new AbortController();
    running.current = controller;
    setState({ phase: 'making', bytes: 0 });
    try {
      const file = await printFile(address, {
        signal: controller.signal,
        onBytes: (bytes) => running.current === controller && setState({ phase: 'making', bytes }),
      });
      made.current = file.url;
      setState({ phase: 'ready', file });
    } catch (error) {
      if (controller.signal.aborted) return;
      if (!(error instanceof PrintFailed)) throw error;
      setState({ phase: 'failed', failure: error });
    }
  };
  return { state, start, cancel, problems: state.phase === 'failed' ? state.failure.problems : {} };
}

export type Printing = ReturnType<typeof usePrint>;

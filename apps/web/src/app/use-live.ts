import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { forgetViewer } from '../shared/api/forget-viewer.ts';
import { refreshActive } from '../shared/api/refresh.ts';
import { askWhoActs } from '../shared/api/who-acts.ts';

export type LiveStatus = 'connected' | 'reconnecting' | 'offline';

/** Hints come in bursts (one letter to 622 agencies); a screen refreshes once for a burst. */
const QUIET_MS = 400;
/** A drop shorter than this is not worth a word. */
const PATIENCE_MS = 4000;

type Hint = { readonly type?: unknown; readonly id?: unknown };

function hintOf(data: unknown): Hint {
  try {
    const hint: unknown = JSON.parse(String(data));
    return typeof hint === 'object' && hint !== null ? hint : {};
  } catch {
    return {};
  }
}

/** Follows the stream of hints and keeps what is on the screen up to date. */
export function useLive(): LiveStatus {
  const client = useApolloClient();
  const [status, setStatus] = useState<LiveStatus>(navigator.onLine ? 'connected' : 'offline');

  useEffect(() => {
    let ids = new Set<string>();
    let all = false;
    let wasDown = false;
    let pending: ReturnType<typeof setTimeout> | undefined;
    let patience: ReturnType<typeof setTimeout> | undefined;

    const refreshSoon = () => {
      pending ??= setTimeout(() => {
        pending = undefined;
        const named = all ? null : ids;
        ids = new Set();
        all = false;
        void refreshActive(client, named);
      }, QUIET_MS);
    };
    const onHint = ({ data }: MessageEvent<unknown>) => {
      const { type, id } = hintOf(data);
      if (type === 'session-ended') {
        // Ended elsewhere: nothing more is shown as if somebody were here, and nothing typed is lost.
        forgetViewer(client);
        return;
      }
      if (type === 'capacity-changed') {
        void askWhoActs(client);
        return;
      }
      if (typeof id === 'string') ids.add(id);
      refreshSoon();
    };
    const onOpen = () => {
      clearTimeout(patience);
      patience = undefined;
      setStatus('connected');
      if (!wasDown) return;
      // Hints sent meanwhile are lost on purpose: one refresh brings everything.
      wasDown = false;
      all = true;
      refreshSoon();
    };
    const onDown = () => {
      wasDown = true;
      patience ??= setTimeout(() => setStatus(navigator.onLine ? 'reconnecting' : 'offline'), PATIENCE_MS);
    };

    let source: EventSource | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    const connect = () => {
      source = new EventSource('/events');
      source.addEventListener('open', onOpen);
      source.addEventListener('message', onHint);
      source.addEventListener('hint', onHint);
      source.addEventListener('error', () => {
        onDown();
        // The browser retries by itself unless the server answered with an error.
        if (source?.readyState !== EventSource.CLOSED) return;
        again = setTimeout(connect, 5000 + Math.random() * 5000);
      });
    };
    const onOffline = () => {
      wasDown = true;
      setStatus('offline');
    };
    const onOnline = () => {
      setStatus('reconnecting');
      source?.close();
      clearTimeout(again);
      connect();
    };
    connect();
    globalThis.addEventListener('offline', onOffline);
    globalThis.addEventListener('online', onOnline);
    return () => {
      source?.close();
      clearTimeout(pending);
      clearTimeout(patience);
      clearTimeout(again);
      globalThis.removeEventListener('offline', onOffline);
      globalThis.removeEventListener('online', onOnline);
    };
  }, [client]);

  return status;
}

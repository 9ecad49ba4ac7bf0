import { useState } from 'react';
import { useSeenVersion } from './use-seen-version.ts';

/** The dialog of an act on an object: which is open, and the version it was opened on. */
export function useActDialog<TAction extends string>(current: number, onReload: () => void) {
  const [dialog, setDialog] = useState<TAction | null>(null);
  const { version, see, renew } = useSeenVersion(current);
  return {
    dialog,
    version,
    open: (action: TAction) => {
      see();
      setDialog(action);
    },
    close: () => {
      renew();
      setDialog(null);
    },
    /** The person has asked for the new version. */
    reload: () => {
      renew();
      onReload();
    },
  };
}

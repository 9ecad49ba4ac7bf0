import { useState } from 'react';

/**
 * The version a person decides on: that of the moment the dialog was opened. Live hints renew the object
 * behind it meanwhile; if the new version were sent, somebody else's act would be overwritten unseen.
 */
export function useSeenVersion(current: number, seenAtOnce = false) {
  const [seen, setSeen] = useState<number | null>(seenAtOnce ? current : null);
  return {
    version: seen ?? current,
    see: () => setSeen(current),
    /** The dialog has been closed, or the person has asked for the new version. */
    renew: () => setSeen(null),
  };
}

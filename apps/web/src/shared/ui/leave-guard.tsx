import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { FormDialog } from './form-dialog.tsx';

interface LeaveGuardProps {
  /** Whether leaving would lose something. */
  readonly dirty: boolean;
  readonly title: string;
  readonly text: string;
  readonly leaveLabel: string;
}

/** Asks before a form with content is left, inside the application or by closing the window. */
export function LeaveGuard({ dirty, title, text, leaveLabel }: LeaveGuardProps) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => dirty && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!dirty) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty]);
  return (
    <FormDialog
      opened={blocker.state === 'blocked'}
      title={title}
      submitLabel={leaveLabel}
      size="sm"
      danger
      onClose={() => blocker.reset?.()}
      onSubmit={() => blocker.proceed?.()}
    >
      {text}
    </FormDialog>
  );
}

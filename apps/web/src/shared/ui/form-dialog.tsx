import { lazy, Suspense, useEffect, useState } from 'react';
import type { FormDialogProps } from './form-dialog-body.tsx';

const FormDialogBody = lazy(() => import('./form-dialog-body.tsx'));

/** A form over the page; the dialog itself is fetched when the first one is opened. */
export function FormDialog(props: FormDialogProps) {
  const [wanted, setWanted] = useState(props.opened);
  useEffect(() => {
    if (props.opened) setWanted(true);
  }, [props.opened]);
  if (!wanted) return null;
  return (
    <Suspense fallback={null}>
      <FormDialogBody {...props} />
    </Suspense>
  );
}

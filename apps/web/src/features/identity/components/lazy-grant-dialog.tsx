import { lazy } from 'react';

/** Apart: who reads what is granted does not wait for the form to grant it. */
export const GrantDialog = lazy(async () => ({ default: (await import('./grant-dialog.tsx')).GrantDialog }));

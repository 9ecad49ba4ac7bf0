import { lazy, Suspense } from 'react';
import { loadNamespaces } from '../../i18n/locales.ts';
import type { PrintOf } from './print-buttons.tsx';

const Buttons = lazy(async () => {
  const [buttons] = await Promise.all([import('./print-buttons.tsx'), loadNamespaces(['printing'])]);
  return buttons;
});

/** The buttons to print, fetched behind the page they stand on: no page waits for them. */
export function Print(of: PrintOf) {
  return (
    <Suspense fallback={null}>
      <Buttons {...of} />
    </Suspense>
  );
}

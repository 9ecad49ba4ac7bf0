import { lazy } from 'react';

// Begins with the first line of the shell, side by side with the code of the page, not after it.
const area = import('./component-area.tsx');

export const LazyArea = lazy(() => area);

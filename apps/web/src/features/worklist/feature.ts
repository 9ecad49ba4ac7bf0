import { lazyPage } from '../../shared/app/lazy-page.ts';
import type { Feature } from '../../shared/app/feature.ts';

export const feature: Feature = {
  id: 'worklist',
  nav: [{ to: '/worklist', label: 'worklist', section: 'top', order: 0, icon: 'list', count: 'worklist' }],
  routes: [
    {
      path: 'worklist',
      lazy: lazyPage('worklist', () => import('./pages/worklist-page.tsx')),
      handle: { help: 'worklist:help' },
    },
  ],
};

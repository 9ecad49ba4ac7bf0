import type { Feature } from '../../shared/app/feature.ts';
import { lazyPage } from '../../shared/app/lazy-page.ts';

export const feature: Feature = {
  id: 'rights',
  nav: [],
  routes: [
    {
      path: 'admin/people/:personId/rights',
      lazy: lazyPage('rights', () => import('./pages/rights-page.tsx')),
      handle: { help: 'rights:help' },
    },
  ],
};

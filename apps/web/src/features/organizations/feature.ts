import type { Feature } from '../../shared/app/feature.ts';
import { lazyPage } from '../../shared/app/lazy-page.ts';

export const feature: Feature = {
  id: 'organizations',
  nav: [{ to: '/organisation', label: 'organisation', section: 'admin', order: 70, icon: 'tree' }],
  routes: [
    {
      path: 'organisation',
      lazy: lazyPage('organizations', () => import('./pages/organisation-page.tsx')),
      handle: { help: 'organizations:help' },
    },
  ],
};

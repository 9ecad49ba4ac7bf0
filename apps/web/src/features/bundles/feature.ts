import type { Feature } from '../../shared/app/feature.ts';
import { lazyPage } from '../../shared/app/lazy-page.ts';

export const feature: Feature = {
  id: 'bundles',
  nav: [
    { to: '/admin/bundle', label: 'bundles', section: 'admin', order: 85, icon: 'import', anyOf: ['identity.manage'] },
  ],
  routes: [
    {
      path: 'admin/bundle',
      lazy: lazyPage('bundles', () => import('./pages/bundle-page.tsx')),
      handle: { help: 'bundles:help' },
    },
  ],
};

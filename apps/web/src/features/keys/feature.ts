import type { Feature } from '../../shared/app/feature.ts';
import { lazyPage } from '../../shared/app/lazy-page.ts';

export const feature: Feature = {
  id: 'keys',
  nav: [{ to: '/admin/keys', label: 'keys', section: 'admin', order: 88, icon: 'key', anyOf: ['keys.manage'] }],
  routes: [
    {
      path: 'admin/keys',
      lazy: lazyPage(['keys', 'delegations'], () => import('./pages/keys-page.tsx')),
      handle: { help: 'keys:help' },
    },
  ],
};

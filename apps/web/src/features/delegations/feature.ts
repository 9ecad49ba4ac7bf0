import type { Feature } from '../../shared/app/feature.ts';
import { lazyPage } from '../../shared/app/lazy-page.ts';

export const feature: Feature = {
  id: 'delegations',
  nav: [
    {
      to: '/admin/delegations',
      label: 'delegations',
      section: 'admin',
      order: 82,
      icon: 'people',
      anyOf: ['identity.manage'],
    },
  ],
  commands: [{ to: '/delegations', label: 'delegations' }],
  routes: [
    {
      path: 'delegations',
      lazy: lazyPage(['delegations', 'audit'], () => import('./pages/my-delegations-page.tsx')),
      handle: { help: 'delegations:help' },
    },
    {
      path: 'delegations/:id',
      lazy: lazyPage(['delegations', 'audit'], () => import('./pages/delegation-page.tsx')),
      handle: { help: 'delegations:help' },
    },
    {
      path: 'admin/delegations',
      lazy: lazyPage(['delegations', 'audit'], () => import('./pages/agency-delegations-page.tsx')),
      handle: { help: 'delegations:agencyHelp' },
    },
  ],
};

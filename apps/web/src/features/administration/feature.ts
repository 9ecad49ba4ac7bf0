import type { Feature } from '../../shared/app/feature.ts';
import { lazyPage } from '../../shared/app/lazy-page.ts';

export const feature: Feature = {
  id: 'administration',
  nav: [
    {
      to: '/admin/failed-messages',
      label: 'failedMessages',
      section: 'admin',
      order: 90,
      icon: 'repair',
      anyOf: ['exchange.repair'],
    },
    {
      to: '/admin/access',
      label: 'accessRecord',
      section: 'admin',
      order: 85,
      icon: 'list',
      anyOf: ['access.read'],
    },
  ],
  routes: [
    {
      path: 'admin/access',
      lazy: lazyPage('circulation', () => import('./pages/access-page.tsx')),
      handle: { help: 'circulation:access.help' },
    },
    {
      path: 'admin/failed-messages',
      lazy: lazyPage('administration', () => import('./pages/failed-messages-page.tsx')),
      handle: { help: 'administration:failed.help' },
    },
  ],
};

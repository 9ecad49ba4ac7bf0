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
  ],
  routes: [
    {
      path: 'admin/failed-messages',
      lazy: lazyPage('administration', () => import('./pages/failed-messages-page.tsx')),
      handle: { help: 'administration:failed.help' },
    },
  ],
};

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
      icon: 'history',
      anyOf: ['access.read'],
    },
    {
      to: '/admin/office-hours',
      label: 'officeHours',
      section: 'admin',
      order: 80,
      icon: 'clock',
      anyOf: ['organizations.manage'],
    },
  ],
  routes: [
    {
      path: 'admin/office-hours',
      lazy: lazyPage('administration', () => import('./pages/office-hours-page.tsx')),
      handle: { help: 'administration:hours.help' },
    },
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

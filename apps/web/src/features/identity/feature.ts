import type { Feature } from '../../shared/app/feature.ts';
import { lazyPage } from '../../shared/app/lazy-page.ts';

export const feature: Feature = {
  id: 'identity',
  nav: [
    { to: '/admin/people', label: 'people', section: 'admin', order: 80, icon: 'people', anyOf: ['identity.manage'] },
    {
      to: '/hand-over',
      label: 'handOver',
      section: 'admin',
      order: 81,
      icon: 'people',
      anyOf: ['identity.hand-over'],
    },
  ],
  commands: [
    { to: '/account/sessions', label: 'sessions' },
    { to: '/account/password', label: 'password' },
  ],
  routes: [
    {
      path: 'account/sessions',
      lazy: lazyPage('accounts', () => import('./pages/sessions-page.tsx')),
      handle: { help: 'accounts:sessions.help' },
    },
    {
      path: 'account/password',
      lazy: lazyPage(['identity', 'accounts'], () => import('./pages/password-page.tsx')),
      handle: { help: 'accounts:password.help' },
    },
    {
      path: 'admin/people/:id?',
      lazy: lazyPage(['accounts', 'people'], () => import('./pages/people-page.tsx')),
      handle: { help: 'accounts:people.help' },
    },
    {
      path: 'hand-over',
      lazy: lazyPage('people', () => import('./pages/hand-over-page.tsx')),
      handle: { help: 'people:handOver.help' },
    },
    {
      path: 'admin/units',
      lazy: lazyPage('people', () => import('./pages/units-page.tsx')),
      handle: { help: 'people:units.help' },
    },
  ],
};

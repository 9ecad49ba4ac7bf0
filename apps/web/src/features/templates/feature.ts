import type { Feature } from '../../shared/app/feature.ts';
import { lazyPage } from '../../shared/app/lazy-page.ts';

export const feature: Feature = {
  id: 'templates',
  nav: [
    {
      to: '/outgoing/templates',
      label: 'templates',
      section: 'admin',
      order: 76,
      icon: 'list',
      anyOf: ['templates.manage'],
    },
  ],
  routes: [
    {
      path: 'outgoing/templates',
      lazy: lazyPage(['templates', 'template-refusals'], () => import('./pages/templates-page.tsx')),
      handle: { help: 'templates:help' },
    },
  ],
};

import type { Feature } from '../../shared/app/feature.ts';
import { lazyPage } from '../../shared/app/lazy-page.ts';

export const feature: Feature = {
  id: 'rights',
  nav: [],
  commands: [{ to: '/account/rights', label: 'rights' }],
  routes: [
    {
      path: 'admin/rights',
      lazy: lazyPage('rights', () => import('./pages/posts-page.tsx')),
      handle: { help: 'rights:posts.help' },
    },
    {
      path: 'account/rights',
      lazy: lazyPage('rights', () => import('./pages/rights-page.tsx')),
      handle: { help: 'rights:ownHelp' },
    },
    {
      path: 'admin/people/:personId/rights',
      lazy: lazyPage('rights', () => import('./pages/rights-page.tsx')),
      handle: { help: 'rights:help' },
    },
  ],
};

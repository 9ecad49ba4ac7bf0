import type { Feature } from '../../shared/app/feature.ts';
import { lazyPage } from '../../shared/app/lazy-page.ts';

export const feature: Feature = {
  id: 'directives',
  nav: [
    {
      to: '/directives',
      label: 'directives',
      section: 'work',
      order: 10,
      icon: 'target',
      count: 'directives.open',
      anyOf: [
        'directives.create',
        'directives.accept',
        'directives.assign',
        'directives.report',
        'directives.confirm',
        'directives.read',
      ],
      children: [
        { to: '/directives/list', label: 'directivesList' },
        {
          to: '/directives/list?result=OPEN_OVERDUE',
          label: 'incomingOverdue',
          count: 'directives.overdue',
          loud: true,
        },
      ],
    },
  ],
  commands: [
    { to: '/directives', label: 'directivesBoard' },
    { to: '/directives/new', label: 'directivesNew', anyOf: ['directives.create'] },
  ],
  routes: [
    {
      path: 'directives',
      lazy: lazyPage(['directives', 'circulation'], () => import('./pages/board-page.tsx')),
      handle: { help: 'directives:help.board' },
    },
    {
      path: 'directives/new',
      lazy: lazyPage(['directives', 'circulation'], () => import('./pages/create-directive-page.tsx')),
      handle: { help: 'directives:help.create' },
    },
    {
      // One page for both addresses, so that the list stays while a directive is opened beside it.
      lazy: lazyPage(['directives', 'circulation', 'audit'], () => import('./pages/directives-page.tsx')),
      children: [
        { path: 'directives/list', element: null, handle: { help: 'directives:help.list' } },
        { path: 'directives/:id', element: null, handle: { help: 'directives:help.list' } },
      ],
    },
  ],
};

import { lazyPage } from '../../shared/app/lazy-page.ts';
import type { Feature } from '../../shared/app/feature.ts';

export const feature: Feature = {
  id: 'incoming',
  nav: [
    {
      to: '/incoming',
      label: 'incoming',
      section: 'documents',
      order: 10,
      icon: 'inbox',
      count: 'incoming.open',
      anyOf: ['incoming.receive', 'incoming.register', 'incoming.direct', 'incoming.assign', 'incoming.handle'],
      children: [
        {
          to: '/incoming?tab=awaiting-receipt',
          label: 'incomingAwaitingReceipt',
          count: 'incoming.awaitingReceipt',
          anyOf: ['incoming.receive'],
        },
        {
          to: '/incoming?tab=awaiting-direction',
          label: 'incomingAwaitingDirection',
          count: 'incoming.awaitingDirection',
          anyOf: ['incoming.direct', 'incoming.register'],
        },
        { to: '/incoming?tab=in-handling', label: 'incomingInHandling', count: 'incoming.inHandling' },
        { to: '/incoming/envelopes', label: 'envelopes' },
        { to: '/incoming?tab=overdue', label: 'incomingOverdue', count: 'incoming.overdue', loud: true },
      ],
    },
    {
      to: '/incoming/phrases',
      label: 'phrases',
      section: 'admin',
      order: 75,
      icon: 'words',
      anyOf: ['incoming.direct', 'incoming.assign', 'incoming.register', 'organizations.manage'],
    },
  ],
  commands: [{ to: '/incoming/new', label: 'incomingNew', anyOf: ['incoming.register'] }],
  routes: [
    {
      path: 'incoming',
      lazy: lazyPage(['incoming', 'circulation', 'audit'], () => import('./pages/incoming-page.tsx')),
      handle: { help: 'incoming:help.list' },
      // The list reads the id itself and shows the document beside the rows.
      children: [{ path: ':id', element: null, handle: { help: 'incoming:help.list' } }],
    },
    {
      path: 'incoming/finish-many',
      lazy: lazyPage(['incoming', 'incoming-more'], () => import('./pages/finish-many-page.tsx')),
      handle: { help: 'incoming-more:finishMany.help' },
    },
    {
      path: 'incoming/paste',
      lazy: lazyPage(['incoming', 'incoming-more'], () => import('./pages/paste-page.tsx')),
      handle: { help: 'incoming-more:many.help' },
    },
    {
      path: 'incoming/envelopes',
      lazy: lazyPage(['envelopes', 'circulation', 'audit'], () => import('./pages/envelopes-page.tsx')),
      handle: { help: 'envelopes:help' },
      children: [
        {
          path: ':id',
          lazy: lazyPage('envelopes', () => import('./pages/envelope-detail.tsx')),
          handle: { help: 'envelopes:help' },
        },
      ],
    },
    {
      path: 'incoming/phrases',
      lazy: lazyPage('instructions', () => import('./pages/phrases-page.tsx')),
      handle: { help: 'instructions:help' },
    },
    {
      path: 'incoming/new',
      lazy: lazyPage(['incoming', 'circulation'], () => import('./pages/register-page.tsx')),
      handle: { help: 'incoming:help.register' },
    },
  ],
};

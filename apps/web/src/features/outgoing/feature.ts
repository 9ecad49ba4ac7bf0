import type { Feature } from '../../shared/app/feature.ts';
import { lazyPage } from '../../shared/app/lazy-page.ts';

export const feature: Feature = {
  id: 'outgoing',
  nav: [
    {
      to: '/outgoing',
      label: 'outgoing',
      section: 'documents',
      order: 20,
      icon: 'send',
      count: 'outgoing.open',
      anyOf: ['outgoing.draft', 'outgoing.check-content', 'outgoing.check-form', 'outgoing.sign', 'outgoing.number'],
      children: [
        { to: '/outgoing?tab=draft', label: 'outgoingDraft', count: 'outgoing.draft', anyOf: ['outgoing.draft'] },
        { to: '/outgoing?tab=in-check', label: 'outgoingInCheck', count: 'outgoing.inCheck' },
        { to: '/outgoing?tab=approval', label: 'outgoingApproval', count: 'outgoing.approval' },
        { to: '/outgoing?tab=to-issue', label: 'outgoingToIssue', count: 'outgoing.toIssue' },
      ],
    },
  ],
  commands: [{ to: '/outgoing/new', label: 'outgoingNew', anyOf: ['outgoing.draft'] }],
  routes: [
    {
      path: 'outgoing',
      lazy: lazyPage(['outgoing', 'release', 'circulation', 'audit'], () => import('./pages/outgoing-page.tsx')),
      handle: { help: 'outgoing:help.list' },
      // The list reads the id itself and shows the document beside the rows.
      children: [{ path: ':id', element: null, handle: { help: 'outgoing:help.list' } }],
    },
    {
      path: 'outgoing/new',
      lazy: lazyPage(['outgoing', 'circulation'], () => import('./pages/draft-page.tsx')),
      handle: { help: 'outgoing:help.draft' },
    },
    {
      path: 'outgoing/:id/edit',
      lazy: lazyPage(['outgoing', 'release', 'circulation'], () => import('./pages/edit-draft-page.tsx')),
      handle: { help: 'outgoing:help.draft' },
    },
    {
      path: 'outgoing/amend',
      lazy: lazyPage(['outgoing', 'release', 'circulation'], () => import('./pages/amend-page.tsx')),
      handle: { help: 'release:amend.help' },
    },
  ],
};

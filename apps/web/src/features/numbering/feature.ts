import type { Feature } from '../../shared/app/feature.ts';
import { lazyPage } from '../../shared/app/lazy-page.ts';

export const feature: Feature = {
  id: 'numbering',
  nav: [{ to: '/books', label: 'books', section: 'documents', order: 30, icon: 'book', anyOf: ['numbering.read'] }],
  routes: [
    {
      path: 'books/:series?',
      lazy: lazyPage('numbering', () => import('./pages/books-page.tsx')),
      handle: { help: 'numbering:help' },
    },
  ],
};

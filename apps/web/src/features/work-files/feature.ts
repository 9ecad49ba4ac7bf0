import type { Feature } from '../../shared/app/feature.ts';
import { lazyPage } from '../../shared/app/lazy-page.ts';

export const feature: Feature = {
  id: 'work-files',
  nav: [{ to: '/work-files', label: 'workFiles', section: 'work', order: 20, icon: 'folder' }],
  commands: [{ to: '/work-files?open=new', label: 'workFilesNew', anyOf: ['work-files.open'] }],
  routes: [
    {
      path: 'work-files',
      lazy: lazyPage('work-files', () => import('./pages/work-files-page.tsx')),
      handle: { help: 'work-files:help' },
      children: [
        {
          path: ':id',
          lazy: lazyPage(['work-files', 'circulation', 'audit'], () => import('./pages/work-file-detail.tsx')),
        },
      ],
    },
  ],
};

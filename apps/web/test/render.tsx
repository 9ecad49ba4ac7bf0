import type { MockLink } from '@apollo/client/testing';
import { MockedProvider } from '@apollo/client/testing/react';
import { MantineProvider } from '@mantine/core';
import { render, type RenderResult } from '@testing-library/react';
import i18n from 'i18next';
import type { ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { createCache } from '../src/app/apollo.ts';
import { theme } from '../src/app/theme.ts';
import { CountsContext, type Counts } from '../src/shared/app/counts.ts';
import { ViewerContext } from '../src/shared/app/viewer.ts';
import type { ViewerPartsFragment } from '../src/shared/app/viewer.generated.ts';
import { ShortcutListener } from '../src/shared/hooks/use-shortcuts.ts';
import { startI18n } from '../src/shared/i18n/init.ts';
import { CORE_NAMESPACES, loadNamespaces, PAGE_NAMESPACES, type Language } from '../src/shared/i18n/locales.ts';
import { ToastRegion } from '../src/shared/ui/toast-region.tsx';

const files = Object.keys(import.meta.glob('../src/locales/vi/*.ts'));
const namespaces = files.map((path) => path.replace(/^.*\/|\.ts$/g, ''));

const position: ViewerPartsFragment['actingAs'] = {
  id: '11',
  title: 'Chuyên viên',
  roles: ['SPECIALIST'],
  person: { id: '1', fullName: 'Trần Thị Bích Ngọc' },
  agency: { id: '5', shortName: 'Sở Tài chính' },
  unit: { id: '8', name: 'Phòng Ngân sách' },
};

export const somebody: ViewerPartsFragment = {
  person: position.person,
  username: 'chuyenvien1.ns.stc',
  actingAs: position,
  positions: [position],
  permissions: ['incoming.handle', 'outgoing.draft'],
  sessionExpiresAt: '2026-11-22T20:00:00.000Z',
  mustChangePassword: false,
  onBehalf: null,
  standIns: [],
  standInEnded: null,
};

export interface RenderOptions {
  readonly mocks?: readonly MockLink.MockedResponse[];
  /** Where the person is; the element is shown at every address. */
  readonly route?: string;
  readonly viewer?: Partial<ViewerPartsFragment>;
  readonly counts?: Counts;
  readonly language?: Language;
}

/** Starts the sentences once, with every namespace, as the pages do one by one. */
export async function startSentences(language: Language = 'vi'): Promise<void> {
  if (!i18n.isInitialized) await startI18n(language);
  else if (i18n.language !== language) await i18n.changeLanguage(language);
  await loadNamespaces([...CORE_NAMESPACES, ...PAGE_NAMESPACES, 'audit', ...namespaces]);
}

/** Renders with what every page has around it: sentences, components, router, API client, viewer. */
export async function renderApp(
  ui: ReactNode,
  { mocks = [], route = '/', viewer = {}, counts = {}, language = 'vi' }: RenderOptions = {},
): Promise<RenderResult> {
  await startSentences(language);
  const router = createMemoryRouter([{ path: '*', element: ui }], { initialEntries: [route] });
  return render(
    <MockedProvider mocks={mocks} cache={createCache()}>
      <MantineProvider theme={theme} env="test">
        <ViewerContext value={{ ...somebody, ...viewer }}>
          <CountsContext value={counts}>
            <ShortcutListener />
            <RouterProvider router={router} />
            <ToastRegion />
          </CountsContext>
        </ViewerContext>
      </MantineProvider>
    </MockedProvider>,
  );
}

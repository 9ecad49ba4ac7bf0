import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { renderApp, somebody } from '../../../../test/render.tsx';
import { EndOtherSessionsDocument, EndSessionDocument, MySessionsDocument } from '../components/sessions.generated.ts';
import { Component } from './sessions-page.tsx';

const session = (id: string, over: object = {}) => ({
  __typename: 'Session' as const,
  id,
  current: false,
  startedAt: '2026-11-20T01:00:00.000Z',
  lastSeenAt: '2026-11-20T02:00:00.000Z',
  address: '10.1.2.3',
  browser: 'Chrome 131',
  system: 'Windows',
  device: 'COMPUTER' as const,
  actingAs: { ...somebody.actingAs, __typename: 'Position' as const },
  ...over,
});
const here = session('1', { current: true });
const phone = session('2', { browser: 'Safari 17', system: 'iOS', device: 'PHONE' });
const unknown = session('3', { browser: null, system: null, device: 'OTHER', address: null });
const list = (...mySessions: readonly object[]) => ({
  request: { query: MySessionsDocument },
  result: { data: { mySessions } },
});

it('names every place in words and ends one of them', async () => {
  const asked = vi.fn<(variables: unknown) => void>();
  const end = {
    request: { query: EndSessionDocument, variables: () => true },
    result: (variables: Record<string, unknown>) => {
      asked(variables);
      return { data: { endSession: { __typename: 'EndSessionsSuccess' as const, ended: 1 } } };
    },
  };
  await renderApp(<Component />, { mocks: [list(here, phone, unknown), end, list(here, unknown)] });
  const [own, second, third] = await screen.findAllByRole('listitem');
  expect(own).toHaveTextContent(/^Chrome 131 trên WindowsPhiên này/);
  expect(within(own!).queryByRole('button')).toBeNull();
  expect(second).toHaveTextContent('Safari 17 trên iOS');
  expect(second).toHaveTextContent('Điện thoại · địa chỉ mạng 10.1.2.3 · đăng nhập 20/11/2026 08:00');
  expect(third).toHaveTextContent('Chương trình hoặc trình duyệt khác');
  await userEvent.click(within(second!).getByRole('button', { name: /^Kết thúc phiên Safari 17 trên iOS/ }));
  expect(await screen.findByText('Đã kết thúc phiên đăng nhập.')).toBeVisible();
  expect(asked).toHaveBeenCalledWith({ input: { sessionId: '2' } });
  await waitFor(() => expect(screen.queryByText('Safari 17 trên iOS')).toBeNull());
});

it('asks before it ends all others, and says how many there were', async () => {
  const end = {
    request: { query: EndOtherSessionsDocument },
    result: { data: { endOtherSessions: { __typename: 'EndSessionsSuccess' as const, ended: 2 } } },
  };
  await renderApp(<Component />, { mocks: [list(here, phone, unknown), end, list(here)] });
  await userEvent.click(await screen.findByRole('button', { name: 'Kết thúc các phiên khác' }));
  const dialog = await screen.findByRole('dialog', { name: 'Kết thúc các phiên khác' });
  expect(dialog).toHaveTextContent('2 phiên khác sẽ thoát ngay');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Kết thúc các phiên khác' }));
  expect(await screen.findByText('Đã kết thúc 2 phiên đăng nhập.')).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Kết thúc các phiên khác' })).toBeNull());
});

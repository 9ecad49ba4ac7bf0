import { useApolloClient } from '@apollo/client/react';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { renderApp } from '../../../test/render.tsx';
import { noteOwnAct } from '../../shared/api/own-acts.ts';
import { refreshActive } from '../../shared/api/refresh.ts';
import { Bell } from './bell.tsx';
import { LatestWorkDocument, type LatestWorkQuery } from './latest-work.generated.ts';

type Item = LatestWorkQuery['worklist']['items'][number];

const work = (objectId: string, title: string, since: string): Item => ({
  id: `HANDLE_DIRECTIVE-${objectId}`,
  kind: 'HANDLE_DIRECTIVE',
  symbol: 'NV-2026-0001',
  title,
  fromName: 'UBND tỉnh',
  urgency: 'NORMAL',
  since,
  objectId,
  objectType: 'DIRECTIVE',
});

const answer = (items: readonly Item[]) => ({
  request: { query: LatestWorkDocument },
  result: { data: { worklist: { __typename: 'Worklist' as const, items: [...items], total: items.length } } },
});

function Refresh() {
  const client = useApolloClient();
  return (
    <button type="button" onClick={() => void refreshActive(client)}>
      làm mới
    </button>
  );
}

const before = work('1', 'Việc có từ trước', '2026-11-20T01:00:00.000Z');
const own = work('2', 'Việc do chính mình nhận', '2026-11-22T02:00:00.000Z');
const foreign = work('3', 'Việc người khác giao', '2026-11-22T03:00:00.000Z');

beforeEach(() => localStorage.setItem('qlvb.seen.11', before.since));

it('tells of what others bring, and not of one’s own act', async () => {
  const bell = (
    <>
      <Bell />
      <Refresh />
    </>
  );
  await renderApp(bell, { mocks: [answer([before]), answer([before, own]), answer([before, own, foreign])] });
  await screen.findByRole('button', { name: 'Thông báo: 0 việc mới' });
  const refresh = async () => await userEvent.click(screen.getByRole('button', { name: 'làm mới' }));

  noteOwnAct({ __typename: 'DirectiveActSuccess', directive: { __typename: 'Directive', id: '2' } });
  await refresh();
  await waitFor(() => expect(localStorage.getItem('qlvb.seen.11')).toBe(own.since));
  expect(screen.getByRole('button', { name: 'Thông báo: 0 việc mới' })).toBeInTheDocument();
  expect(screen.queryByText(/Có việc mới/)).toBeNull();

  await refresh();
  expect(await screen.findByText('Có việc mới: Việc người khác giao')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Thông báo: 1 việc mới' })).toBeInTheDocument();
});

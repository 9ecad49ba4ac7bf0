import { useApolloClient } from '@apollo/client/react';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { renderApp } from '../../../test/render.tsx';
import { noteOwnAct } from '../../shared/api/own-acts.ts';
import { refreshActive } from '../../shared/api/refresh.ts';
import { Bell } from './bell.tsx';
import { LatestWorkDocument, type LatestWorkQuery } from './latest-work.generated.ts';
import { ReminderNotesDocument, type ReminderNotesQuery } from './reminder-notes.generated.ts';

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

type Note = LatestWorkQuery['reminders']['edges'][number]['node'];

const answer = (items: readonly Item[], notes: readonly Note[] = []) => ({
  request: { query: LatestWorkDocument },
  result: {
    data: {
      worklist: { __typename: 'Worklist' as const, items: [...items], total: items.length },
      reminders: {
        __typename: 'ReminderConnection' as const,
        edges: notes.map((node) => ({ __typename: 'ReminderEdge' as const, cursor: node.id, node })),
      },
    },
  },
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
  const first = vi.fn(() => answer([before]).result);
  const mocks = [{ ...answer([]), result: first }, answer([before, own]), answer([before, own, foreign])];
  await renderApp(bell, { mocks });
  await screen.findByRole('button', { name: 'Thông báo: 0 việc mới' });
  await waitFor(() => expect(first).toHaveBeenCalled());
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

const note = (id: string, digestOn: string | null, sentAt: string): Note => ({
  id,
  digestOn,
  sentAt,
});

const morning = '2026-12-01T00:00:00.000Z';
const shown = {
  __typename: 'Reminder' as const,
  dueOn: '2026-12-02',
  sentAt: morning,
  incoming: {
    __typename: 'IncomingDocument' as const,
    id: '123',
    arrivalNumber: 123,
    document: { __typename: 'Document' as const, id: '5', symbol: '9/UBND', subject: 'V/v dự toán' },
  },
  assignment: {
    __typename: 'Assignment' as const,
    id: '6',
    toUnit: null,
    toPosition: {
      __typename: 'Position' as const,
      id: '7',
      person: { __typename: 'Person' as const, id: '8', fullName: 'Phan Thị Oanh' },
    },
  },
};
const reminders = (nodes: readonly ReminderNotesQuery['reminders']['edges'][number]['node'][]) => ({
  request: { query: ReminderNotesDocument },
  result: {
    data: {
      reminders: {
        __typename: 'ReminderConnection' as const,
        edges: nodes.map((node) => ({ __typename: 'ReminderEdge' as const, cursor: node.id, node })),
        pageInfo: { __typename: 'PageInfo' as const, endCursor: null, hasNextPage: false },
      },
    },
  },
});

it('counts a digest as one note, and opens the document of each reminder', async () => {
  const left = { __typename: 'TimeLeft' as const, kind: 'DUE_SOON' as const, workingDays: 1 };
  const late = { __typename: 'TimeLeft' as const, kind: 'OVERDUE' as const, workingDays: 2 };
  const single = { ...shown, id: '1', stage: 'UNIT_HEAD' as const, timeLeft: late, digestOn: null };
  const digest = { stage: 'BEFORE_DUE' as const, timeLeft: left, digestOn: '2026-12-01' };
  const all = [single, { ...shown, ...digest, id: '2' }, { ...shown, ...digest, id: '3' }];
  const notes = all.map(({ id, digestOn }) => note(id, digestOn, morning));
  await renderApp(<Bell />, { mocks: [answer([], notes), reminders(all)] });
  await userEvent.click(await screen.findByRole('button', { name: 'Thông báo: 2 việc mới' }));
  const first = await screen.findByRole('link', { name: /quá hạn 2 ngày làm việc, đang ở Phan Thị Oanh/ });
  expect(first).toHaveAttribute('href', '/incoming/123');
  expect(screen.getByText('Tổng hợp đầu ngày 01/12/2026: 2 văn bản')).toBeVisible();
  expect(screen.getAllByRole('link', { name: /Văn bản số đến 123: còn 1 ngày làm việc/ })).toHaveLength(2);
});

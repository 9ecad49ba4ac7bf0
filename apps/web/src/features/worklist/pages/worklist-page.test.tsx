import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderApp } from '../../../../test/render.tsx';
import { WorklistDocument, type WorklistQuery } from '../worklist.generated.ts';
import { Component as WorklistPage } from './worklist-page.tsx';

type Item = WorklistQuery['worklist']['items'][number];

const noLimit = { __typename: 'TimeLeft', kind: 'NONE' as const, workingDays: null };
const late2 = { __typename: 'TimeLeft', kind: 'OVERDUE' as const, workingDays: 2 };

const item = (overrides: Partial<Item>): Item & { __typename: 'WorkItem' } => ({
  __typename: 'WorkItem',
  id: 'w1',
  kind: 'SIGN_OUTGOING',
  symbol: 'Công văn',
  title: 'V/v bố trí kinh phí phòng, chống dịch',
  fromName: 'Phòng Ngân sách',
  note: null,
  urgency: 'NORMAL',
  dueOn: null,
  timeLeft: noLimit,
  since: '2026-11-20T02:00:00.000Z',
  objectId: '40',
  objectType: 'OUTGOING',
  ...overrides,
});

const worklist = (items: Item[], counts: WorklistQuery['worklist']['counts']) => [
  {
    request: { query: WorklistDocument },
    result: { data: { worklist: { __typename: 'Worklist', items, counts, total: items.length } } },
    maxUsageCount: 5,
  },
];

describe('Việc của tôi', () => {
  it('groups by what is asked, in the order that was sent', async () => {
    const late = item({
      id: 'w2',
      kind: 'DIRECT_INCOMING',
      symbol: '45/CĐ-UBND',
      title: 'Về ứng phó bão số 8',
      urgency: 'EXPRESS',
      objectId: '7',
      objectType: 'INCOMING',
      dueOn: '2026-11-18',
      timeLeft: late2,
    });
    const counts = [
      { kind: 'DIRECT_INCOMING' as const, count: 1 },
      { kind: 'SIGN_OUTGOING' as const, count: 1 },
    ];
    await renderApp(<WorklistPage />, { mocks: worklist([late, item({})], counts) });
    const first = await screen.findByRole('link', { name: /ứng phó bão số 8/ });
    expect(first).toHaveAttribute('href', '/incoming/7');
    expect(within(first).getByText('Hỏa tốc')).toBeVisible();
    expect(within(first).getByText('Quá hạn 2 ngày')).toBeVisible();
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'Chỉ đạo văn bản đến 1',
      'Duyệt và ký 1',
    ]);
    await userEvent.keyboard('j');
    expect(first).toHaveFocus();
    await userEvent.keyboard('j');
    expect(screen.getByRole('link', { name: /bố trí kinh phí/ })).toHaveFocus();
  });

  it('says what to do when nothing waits', async () => {
    await renderApp(<WorklistPage />, { mocks: worklist([], []) });
    expect(await screen.findByText('Không còn việc nào chờ anh/chị')).toBeVisible();
  });
});

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { expect, it } from 'vitest';
import type { BookAction } from '@qlvb/contract/types';
import { renderApp } from '../../../../test/render.tsx';
import { BookNumbersDocument, NumberSeriesDocument, RegisterBookDocument } from './books-page.generated.ts';
import { Component } from './books-page.tsx';

const none = { __typename: 'ActionReason' as const, code: null, params: [], whoCould: [] };
const clerk = {
  __typename: 'Position' as const,
  id: '7',
  title: 'Văn thư',
  person: { __typename: 'Person' as const, id: '70', fullName: 'Đỗ Thị Én' },
  agency: { __typename: 'Agency' as const, id: '1', shortName: 'Sở Tài chính' },
  unit: null,
};
const act = (action: BookAction, reason: object = none) => ({
  __typename: 'BookActionState' as const,
  action,
  available: reason === none,
  reason,
});
const series = {
  __typename: 'NumberSeries' as const,
  direction: 'OUTGOING' as const,
  key: 'CV',
  name: 'Công văn',
  kind: 'ORDINARY' as const,
  typeCodes: ['CV' as const],
  pattern: '{số}/{cơ quan}-{đơn vị}',
  example: '05/STC-VP',
  period: 'YEAR' as const,
  dateOrder: 'REFUSE' as const,
  validFrom: null,
  validTo: null,
  basis: 'NĐ 30/2020/NĐ-CP',
  onRecord: false,
  version: 0,
  opening: none,
  book: {
    __typename: 'RegisterBook' as const,
    id: '3',
    state: 'OPEN' as const,
    lastNumber: 60,
    held: 1,
    unissued: 0,
  },
};
const book = {
  __typename: 'RegisterBook' as const,
  id: '3',
  version: 2,
  year: 2026,
  lastYear: null,
  state: 'OPEN' as const,
  openedOn: '2026-11-23',
  openedBy: clerk,
  closedOn: null,
  closedBy: null,
  note: null,
  lastNumber: 60,
  held: 1,
  unissued: 0,
  gaps: [{ __typename: 'NumberRange' as const, fromNumber: 58, toNumber: 59 }],
  elsewhere: [{ __typename: 'NumberRange' as const, fromNumber: 1, toNumber: 56, reason: 'Sổ giấy năm 2026' }],
  duplicates: [],
  availableActions: [
    act('HOLD'),
    act('EXPLAIN_GAP'),
    act('CLOSE', {
      ...none,
      code: 'BOOK_HAS_GAPS',
      params: [{ __typename: 'RefusalParam', name: 'count', value: '2' }],
    }),
  ],
};
const entry = {
  __typename: 'NumberEntry' as const,
  takenAt: '2026-11-23T02:00:00.000Z',
  takenBy: clerk,
  reason: null,
  voidedAt: null,
  voidedBy: null,
  voidReason: null,
  held: null,
  outgoing: null,
  incoming: null,
  symbol: null,
  datedOn: null,
};
const numbers = [
  {
    ...entry,
    id: '3-60',
    number: 60,
    written: '60',
    way: 'HELD' as const,
    state: 'HELD' as const,
    held: {
      __typename: 'HeldNumbers' as const,
      id: '9',
      heldFor: 'Phòng Ngân sách',
      reason: 'Theo phiếu đề nghị',
      until: '2026-11-30',
    },
  },
  {
    ...entry,
    id: '3-57',
    number: 57,
    written: '57',
    symbol: '57/STC-NS',
    datedOn: '2026-11-23',
    way: 'NEXT' as const,
    state: 'GIVEN' as const,
  },
];

const page = async () =>
  await renderApp(
    <Routes>
      <Route path="/books/:series?" element={<Component />} />
    </Routes>,
    {
      route: '/books/OUTGOING.CV',
      viewer: { permissions: ['numbering.read', 'numbering.manage', 'numbering.void'] },
      mocks: [
        {
          request: { query: NumberSeriesDocument, variables: () => true },
          result: { data: { numberSeries: [series] } },
          maxUsageCount: 9,
        },
        {
          request: { query: RegisterBookDocument, variables: () => true },
          result: { data: { registerBook: book } },
          maxUsageCount: 9,
        },
        {
          request: { query: BookNumbersDocument, variables: () => true },
          result: {
            data: {
              bookNumbers: {
                __typename: 'NumberEntryConnection',
                edges: numbers.map((node) => ({ __typename: 'NumberEntryEdge', node })),
                pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false },
              },
            },
          },
          maxUsageCount: 9,
        },
      ],
    },
  );

it('shows a book with its gap, where other numbers are, and what becomes of each number', async () => {
  await page();
  expect(await screen.findByRole('alert')).toHaveTextContent('Khoảng trống chưa rõ: 58–59');
  expect(screen.getByText('Số 1–56 không ở trong hệ thống: Sổ giấy năm 2026')).toBeInTheDocument();
  const held = await screen.findByRole('row', { name: /^60 Đang giữ/ });
  expect(held).toHaveTextContent('Giữ cho Phòng Ngân sách đến 30/11/2026: Theo phiếu đề nghị');
  expect(within(held).getByRole('button', { name: 'Trả lại số' })).toBeInTheDocument();
  const given = screen.getByRole('row', { name: /^57\/STC-NS Đang dùng/ });
  await userEvent.click(within(given).getByRole('button', { name: /Vì sao/ }));
  expect(await screen.findByText(/sửa bằng văn bản thay thế, đính chính hoặc thu hồi/)).toBeInTheDocument();
});

it('says why the book cannot be closed, and checks a hold before it is sent', async () => {
  await page();
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: /Vì sao\?$/, expanded: false }));
  await user.click(await screen.findByRole('button', { name: /Khóa sổ/ }));
  expect(await screen.findByText(/Còn 2 số chưa rõ ở đâu/)).toBeInTheDocument();
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: /^Giữ số/ }));
  const dialog = await screen.findByRole('dialog', { name: 'Giữ số' });
  expect(dialog).toHaveTextContent('bắt đầu từ số 61');
  await user.click(within(dialog).getByRole('button', { name: 'Giữ số' }));
  expect(await within(dialog).findAllByText(/bắt buộc|Phải nhập|không được để trống|Cần/i)).not.toHaveLength(0);
});

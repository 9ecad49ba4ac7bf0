import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { renderApp, somebody } from '../../../../test/render.tsx';
import {
  OpenWorkOfDocument,
  PostsWithWorkDocument,
  type PostsWithWorkQuery,
} from '../components/hand-over-dialog.generated.ts';
import { Component } from './hand-over-page.tsx';

type Post = PostsWithWorkQuery['postsWithWork'][number] & { readonly __typename: 'PostWork' };

const position = (id: string, fullName: string, title: string) => ({
  __typename: 'Position' as const,
  id,
  title,
  person: { __typename: 'Person' as const, id: `p${id}`, fullName },
  agency: { ...somebody.actingAs.agency, __typename: 'Agency' as const },
  unit: { __typename: 'Unit' as const, id: '8', name: 'Phòng Ngân sách' },
});
const successor = position('52', 'Hồ Văn Quân', 'Chuyên viên');
const post = (id: string, fullName: string, rest: Partial<Post> = {}): Post => ({
  __typename: 'PostWork',
  id,
  version: 2,
  lastDay: null,
  open: 0,
  position: position(id, fullName, 'Chuyên viên'),
  receivers: [],
  ...rest,
});

const posts = [
  post('51', 'Phan Thị Oanh', { lastDay: '2026-11-30', open: 2, receivers: [successor] }),
  post('52', 'Hồ Văn Quân'),
  post(somebody.actingAs.id, 'Nguyễn Văn An', { open: 3 }),
];
const mocks = [
  { request: { query: PostsWithWorkDocument }, result: { data: { postsWithWork: posts } }, maxUsageCount: 5 },
  {
    request: { query: OpenWorkOfDocument, variables: { positionId: '51' } },
    result: {
      data: {
        openWorkOf: [
          {
            __typename: 'OpenWork' as const,
            kind: 'PAPER_ON_LOAN' as const,
            count: 2,
            mustBeHandedOver: true,
            items: [{ __typename: 'OpenWorkItem' as const, objectType: 'INCOMING' as const, id: '9', label: '12/BTC' }],
          },
        ],
      },
    },
    maxUsageCount: 2,
  },
];
const head = { permissions: ['identity.hand-over' as const] };

it('lists who is about to leave first, with what came since and to whom it goes', async () => {
  await renderApp(<Component />, { mocks, viewer: head });
  const leaving = await screen.findByRole('list', { name: 'Sắp kết thúc chức vụ' });
  expect(leaving).toHaveTextContent(/Phan Thị Oanh.*Ngày cuối 30\/11\/2026.*2 việc đang mở.*Hồ Văn Quân/);
  const others = screen.getByRole('list', { name: 'Các chức vụ khác' });
  expect(within(others).getAllByRole('listitem')[0]).toHaveTextContent('Không có việc đang mở.');
  // Nobody hands the own work over.
  expect(within(others).queryByRole('button')).toBeNull();
  await userEvent.type(screen.getByRole('searchbox', { name: 'Tìm người, chức vụ' }), 'quan');
  expect(await screen.findByText(/Hồ Văn Quân – Chuyên viên, Phòng/)).toBeVisible();
});

it('hands over without ending the post, which is not the head’s', async () => {
  await renderApp(<Component />, { mocks, viewer: head });
  await userEvent.click(await screen.findByRole('button', { name: 'Bàn giao việc của Phan Thị Oanh' }));
  const dialog = await screen.findByRole('dialog', { name: 'Bàn giao việc của Phan Thị Oanh' });
  expect(await within(dialog).findByText(/đang giữ: 2/)).toBeVisible();
  expect(within(dialog).getByRole('link', { name: '12/BTC' })).toHaveAttribute('href', '/incoming/9');
  expect(within(dialog).getByText(/chọn văn thư để nhận lại/)).toBeVisible();
  expect(within(dialog).getByRole('button', { name: 'Bàn giao' })).toBeVisible();
  expect(within(dialog).queryByText('Ngày cuối')).toBeNull();
});

it('says who could, to whoever may not', async () => {
  await renderApp(<Component />, { mocks: [], viewer: { permissions: [] } });
  expect(
    await screen.findByText('Người đứng đầu, quản trị của cơ quan, và trưởng đơn vị trong đơn vị mình.'),
  ).toBeVisible();
});

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import {
  authorities,
  card,
  clerk,
  each,
  page,
  people,
  sessions,
  settings,
  units,
  viewer,
} from '../../../../test/people.tsx';
import { renderApp } from '../../../../test/render.tsx';
import { ResetPasswordDocument } from '../components/account-acts.generated.ts';
import {
  HandOverDocument,
  OpenWorkOfDocument,
  type OpenWorkOfQuery,
} from '../components/hand-over-dialog.generated.ts';
import { AddPersonDocument, EndPostDocument } from '../components/people.generated.ts';

it('lists the people with what is out of the ordinary', async () => {
  await renderApp(page, {
    mocks: [people, ...each, settings([]), sessions, card, authorities, units],
    viewer,
    route: '/admin/people',
  });
  const link = await screen.findByRole('link', { name: /Đỗ Thị Én/ });
  expect(link).toHaveTextContent('vanthu.stc');
  expect(link).toHaveTextContent('Bị khóa');
  expect(screen.getByRole('link', { name: /Lê Văn Khách/ })).toHaveTextContent('tài khoản do Sở Nội vụ quản lý');
});

it('shows a one-time password once, with what to do next', async () => {
  const reset = {
    request: { query: ResetPasswordDocument, variables: { input: { personId: '41' } } },
    result: {
      data: {
        resetPassword: {
          __typename: 'ResetPasswordSuccess' as const,
          oneTimePassword: 'abcd-efgh-jkmn-pqrs',
          validUntil: '2026-11-25T02:00:00.000Z',
          ended: 1,
        },
      },
    },
  };
  await renderApp(page, {
    mocks: [people, ...each, settings([]), sessions, card, authorities, units, reset],
    viewer,
    route: '/admin/people/41',
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Cấp lại mật khẩu' }));
  const dialog = await screen.findByRole('dialog', { name: 'Cấp lại mật khẩu cho Đỗ Thị Én' });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Cấp lại mật khẩu' }));
  const box = await screen.findByRole('region', { name: 'Mật khẩu dùng một lần của Đỗ Thị Én' });
  expect(box).toHaveTextContent('abcd-efgh-jkmn-pqrs');
  expect(box).toHaveTextContent('Dùng được đến 25/11/2026 09:00');
  await userEvent.click(within(box).getByRole('button', { name: 'Đã trao, ẩn đi' }));
  expect(screen.queryByText('abcd-efgh-jkmn-pqrs')).toBeNull();
});

it('offers nothing for an account of another agency, and says whose it is', async () => {
  await renderApp(page, {
    mocks: [people, ...each, settings([]), sessions, card, authorities, units],
    viewer,
    route: '/admin/people/42',
  });
  expect(await screen.findByText(/Chức vụ chính của người này ở Sở Nội vụ/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Cấp lại mật khẩu' })).toBeNull();
});

it('is no page for others', async () => {
  await renderApp(page, { viewer: { permissions: ['incoming.handle'] }, route: '/admin/people' });
  expect(await screen.findByText('Quản trị của cơ quan quản lý người dùng của cơ quan mình.')).toBeVisible();
});

it('shows posts with their days and former titles, and what may be signed on which basis', async () => {
  await renderApp(page, {
    mocks: [people, ...each, settings([]), sessions, card, authorities, units],
    viewer,
    route: '/admin/people/41',
  });
  const posts = await screen.findByRole('list', { name: 'Chức vụ trong cơ quan' });
  expect(posts).toHaveTextContent('Chánh Văn phòng, Văn phòng');
  expect(posts).toHaveTextContent('từ 01/01/2021 đến 31/12/2024: Phó Chánh Văn phòng');
  const signing = await screen.findByRole('list', { name: 'Thẩm quyền ký' });
  expect(signing).toHaveTextContent('TL. Chánh Văn phòng');
  expect(signing).toHaveTextContent('Căn cứ: Quy chế làm việc');
});

const openWork = (openWorkOf: ({ __typename: 'OpenWork' } & OpenWorkOfQuery['openWorkOf'][number])[]) => ({
  request: { query: OpenWorkOfDocument, variables: () => true },
  result: { data: { openWorkOf } },
});
const nothingOpen = openWork([]);

it('shows what is open before a post ends, and hands it over in the same act', async () => {
  const sent: unknown[] = [];
  const work = openWork([
    { __typename: 'OpenWork', kind: 'INCOMING_ASSIGNMENT', count: 12, mustBeHandedOver: true, items: [] },
    { __typename: 'OpenWork', kind: 'SIGNATURE', count: 1, mustBeHandedOver: true, items: [] },
    { __typename: 'OpenWork', kind: 'DELEGATION', count: 1, mustBeHandedOver: false, items: [] },
  ]);
  const refused = {
    request: {
      query: HandOverDocument,
      variables: (given: unknown) => {
        sent.push(given);
        return true;
      },
    },
    result: {
      data: {
        handOver: {
          __typename: 'RuleRefused' as const,
          code: 'RECEIVER_NOT_ABLE',
          params: [
            { __typename: 'RefusalParam' as const, name: 'kind', value: 'SIGNATURE' },
            { __typename: 'RefusalParam' as const, name: 'person', value: 'Lê Văn Ân' },
          ],
        },
      },
    },
  };
  await renderApp(page, {
    mocks: [people, ...each, settings([]), sessions, card, authorities, units, work, refused],
    viewer,
    route: '/admin/people/41',
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Kết thúc chức vụ Chánh Văn phòng' }));
  const end = await screen.findByRole('dialog', { name: 'Kết thúc chức vụ Chánh Văn phòng' });
  const list = await within(end).findByRole('list', { name: 'Việc đang mở' });
  expect(
    within(list)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['Văn bản đến được giao: 12', 'Văn bản chờ ký: 1', 'Ủy quyền, thay mặt: 1 (tự hết cùng chức vụ)']);
  await userEvent.type(within(end).getByRole('textbox', { name: /^Căn cứ/ }), 'QĐ 12/QĐ-STC');
  await userEvent.click(within(end).getByRole('button', { name: 'Bàn giao và kết thúc' }));
  expect(await within(end).findByText(/Lê Văn Ân không có quyền.*Văn bản chờ ký/)).toBeVisible();
  expect(sent).toMatchObject([{ input: { positionId: '419', basis: 'QĐ 12/QĐ-STC', receivers: [] } }]);
});

it('asks before a namesake is added, and says at the end of a post why not', async () => {
  const namesake = {
    request: { query: AddPersonDocument, variables: () => true },
    result: { data: { addPerson: { __typename: 'NamesakesFound' as const, people: [clerk] } } },
  };
  const last = {
    request: { query: EndPostDocument, variables: () => true },
    result: { data: { endPost: { __typename: 'RuleRefused' as const, code: 'LAST_ADMINISTRATOR', params: [] } } },
  };
  await renderApp(page, {
    mocks: [people, ...each, settings([]), sessions, card, authorities, units, namesake, last, nothingOpen],
    viewer,
    route: '/admin/people/41',
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Thêm người' }));
  const dialog = await screen.findByRole('dialog', { name: 'Thêm người' });
  await userEvent.type(within(dialog).getByRole('textbox', { name: /^Họ và tên/ }), 'Đỗ Thị Én');
  expect(within(dialog).getByRole('textbox', { name: /^Tên đăng nhập/ })).toHaveValue('en.do');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Thêm' }));
  expect(await within(dialog).findByRole('alert')).toHaveTextContent('Cơ quan đã có người cùng họ tên');
  await userEvent.keyboard('{Escape}');
  await userEvent.click(await screen.findByRole('button', { name: 'Kết thúc chức vụ Chánh Văn phòng' }));
  const end = await screen.findByRole('dialog', { name: 'Kết thúc chức vụ Chánh Văn phòng' });
  await userEvent.click(within(end).getByRole('button', { name: 'Kết thúc' }));
  expect(await within(end).findByText(/quản trị cuối cùng/)).toBeVisible();
});

it('keeps one button beside the list, and the rest in a menu', async () => {
  await renderApp(page, {
    mocks: [people, ...each, settings([]), sessions, card, authorities, units],
    viewer,
    route: '/admin/people?q=%C3%A9n',
  });
  expect(await screen.findByRole('button', { name: 'Thêm người' })).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Mọi vai trò' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: /^Việc khác/ }));
  const menu = await screen.findByRole('dialog', { name: /^Việc khác/ });
  expect(within(menu).getByRole('link', { name: 'Mọi vai trò' })).toHaveAttribute('href', '/admin/rights?q=%C3%A9n');
  await userEvent.click(within(menu).getByRole('button', { name: 'Thêm kiêm nhiệm' }));
  expect(await screen.findByRole('dialog', { name: 'Thêm chức vụ cho người đã có tài khoản' })).toBeVisible();
});

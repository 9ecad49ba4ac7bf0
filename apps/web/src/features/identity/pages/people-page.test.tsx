import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { expect, it } from 'vitest';
import { renderApp } from '../../../../test/render.tsx';
import { ResetPasswordDocument } from '../components/account-acts.generated.ts';
import { PersonSessionsDocument } from '../components/sessions.generated.ts';
import { AgencyPeopleDocument } from './people-page.generated.ts';
import { Component } from './people-page.tsx';

const account = {
  __typename: 'Account' as const,
  username: 'vanthu.stc',
  disabled: false,
  lockedUntil: '2026-11-22T03:00:00.000Z',
  mustChangePassword: false,
  openSessions: 1,
  lastSeenAt: '2026-11-22T02:00:00.000Z',
};
const listed = (id: string, fullName: string, over: object = {}) => ({
  __typename: 'AgencyPerson' as const,
  person: { __typename: 'Person' as const, id, fullName },
  positions: [
    { __typename: 'Position' as const, id: `${id}1`, title: 'Văn thư', unit: null, roles: ['REGISTRY_CLERK' as const] },
  ],
  accountAgency: { __typename: 'Agency' as const, id: '5', shortName: 'Sở Tài chính' },
  account,
  ...over,
});
const clerk = listed('41', 'Đỗ Thị Én');
const guest = listed('42', 'Lê Văn Khách', {
  account: null,
  accountAgency: { __typename: 'Agency' as const, id: '9', shortName: 'Sở Nội vụ' },
});
const people = {
  request: { query: AgencyPeopleDocument, variables: () => true },
  result: { data: { agencyPeople: [clerk, guest] } },
  maxUsageCount: 10,
};
const sessions = {
  request: { query: PersonSessionsDocument, variables: () => true },
  result: { data: { personSessions: [] } },
  maxUsageCount: 10,
};
const viewer = { permissions: ['identity.manage'] };
const page = (
  <Routes>
    <Route path="/admin/people/:id?" element={<Component />} />
  </Routes>
);

it('lists the people with what is out of the ordinary', async () => {
  await renderApp(page, { mocks: [people, sessions], viewer, route: '/admin/people' });
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
  await renderApp(page, { mocks: [people, sessions, reset], viewer, route: '/admin/people/41' });
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
  await renderApp(page, { mocks: [people, sessions], viewer, route: '/admin/people/42' });
  expect(await screen.findByText(/Chức vụ chính của người này ở Sở Nội vụ/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Cấp lại mật khẩu' })).toBeNull();
});

it('is no page for others', async () => {
  await renderApp(page, { viewer: { permissions: ['incoming.handle'] }, route: '/admin/people' });
  expect(await screen.findByText('Quản trị của cơ quan quản lý người dùng của cơ quan mình.')).toBeVisible();
});

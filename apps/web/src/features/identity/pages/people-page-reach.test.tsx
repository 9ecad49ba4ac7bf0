import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import {
  authorities,
  card,
  each,
  page,
  people,
  sessions,
  settings,
  shared,
  units,
  viewer,
} from '../../../../test/people.tsx';
import { renderApp, somebody } from '../../../../test/render.tsx';
import { AgencyPeopleDocument } from './people-page.generated.ts';

it('greys what would take a shared account of the demonstration from its other visitors, and says why', async () => {
  await renderApp(page, {
    mocks: [people, ...each, settings([shared]), sessions, card, authorities, units],
    viewer,
    route: '/admin/people/41',
  });
  const greyed = /^(Cấp lại mật khẩu|Ngừng tài khoản|Kết thúc chức vụ Chánh Văn phòng): vì sao không làm được\?$/;
  await screen.findByRole('list', { name: 'Chức vụ trong cơ quan' });
  await waitFor(() => expect(screen.getAllByRole('button', { name: greyed })).toHaveLength(3));
  expect(screen.queryByRole('button', { name: 'Ngừng tài khoản' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: /^Ngừng tài khoản/ }));
  expect(await screen.findByText(/dùng chung cho mọi người xem bản trình diễn/)).toBeVisible();
});

it('is about one agency or the whole province for whoever keeps all of them', async () => {
  const asked: unknown[] = [];
  const watched = {
    ...people,
    request: { query: AgencyPeopleDocument, variables: (given: object) => asked.push(given) > 0 },
  };
  const actingAs = { ...somebody.actingAs, roles: ['PROVINCE_ADMINISTRATOR' as const] };
  await renderApp(page, {
    mocks: [watched, ...each, settings([]), sessions, card, authorities, units],
    viewer: { ...viewer, actingAs },
    route: '/admin/people?agency=all',
  });
  const link = await screen.findByRole('link', { name: /Đỗ Thị Én/ });
  expect(link).toHaveTextContent('Văn thư, Sở Tài chính');
  expect(asked).toMatchObject([{ filter: { agencyId: null, everywhere: true } }]);
  expect(screen.getByRole('button', { name: /^Thêm người: vì sao/ })).toBeVisible();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Cả tỉnh' }));
  expect(await screen.findByRole('button', { name: 'Thêm người' })).toBeVisible();
  expect(asked.at(-1)).toMatchObject({ filter: { agencyId: '5', everywhere: false } });
});

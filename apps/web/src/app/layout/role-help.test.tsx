import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderApp, somebody } from '../../../test/render.tsx';
import RoleHelp from './role-help.tsx';

it('tells what the page is to each role of the position one acts as', async () => {
  const actingAs = { ...somebody.actingAs, roles: ['UNIT_HEAD', 'FORM_CHECKER', 'ADMINISTRATOR'] as const };
  await renderApp(<RoleHelp help="outgoing:help.list" />, {
    viewer: { actingAs: { ...actingAs, roles: [...actingAs.roles] } },
  });
  expect(screen.getByText('Trưởng đơn vị:').parentElement).toHaveTextContent('Kiểm tra nội dung dự thảo của đơn vị');
  expect(screen.getByText('Người kiểm tra thể thức:').parentElement).toHaveTextContent('Kiểm tra thể thức');
  expect(screen.queryByText(/^Chỉ hiện văn bản/)).toBeNull();
});

it('tells somebody whose role has nothing to do there what everybody should know', async () => {
  const actingAs = { ...somebody.actingAs, roles: ['FORM_CHECKER' as const] };
  await renderApp(<RoleHelp help="circulation:access.help" />, { viewer: { actingAs } });
  expect(screen.getByText('Người đứng đầu và quản trị xem được lượt xem của người khác.')).toBeVisible();
});

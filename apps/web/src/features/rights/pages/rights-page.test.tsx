import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { expect, it } from 'vitest';
import type { RightScope } from '@qlvb/contract/types';
import type { HeldRolePartsFragment } from './rights-page.generated.ts';
import { renderApp } from '../../../../test/render.tsx';
import { GrantRoleDocument, PersonRightsDocument, RevokeRoleDocument } from './rights-page.generated.ts';
import { Component } from './rights-page.tsx';

const admin = {
  __typename: 'Position' as const,
  id: '7',
  title: 'Quản trị hệ thống',
  person: { __typename: 'Person' as const, id: '70', fullName: 'Cao Văn Tài' },
};
const none: HeldRolePartsFragment['reason'] & { __typename: 'ActionReason' } = {
  __typename: 'ActionReason',
  code: null,
  params: [],
  whoCould: [],
};
const refused = (code: string): typeof none => ({ ...none, code });
type Grant = HeldRolePartsFragment['grant'] & { __typename: 'RoleGrant' };
const given: Grant = {
  __typename: 'RoleGrant',
  id: '501',
  role: 'REGISTRY_CLERK',
  inForce: true,
  grantedAt: '2026-11-20T02:00:00.000Z',
  basis: 'QĐ 15/QĐ-STC',
  validFrom: '2026-11-20',
  validTo: '2026-12-31',
  revokedAt: null,
  revokedBasis: null,
  grantedBy: admin,
  revokedBy: null,
};
const withPost: Grant = {
  ...given,
  id: '500',
  role: 'SPECIALIST',
  grantedBy: null,
  grantedAt: null,
  basis: null,
  validTo: null,
};
const held = (grant: Grant, reason = none) => ({
  __typename: 'HeldRole' as const,
  grant,
  rights: [],
  reason,
});
const way = (permission: string, scope: RightScope, grant: Grant | null) => ({
  __typename: 'RightWay' as const,
  permission,
  scope,
  role: grant?.role ?? null,
  grant,
});

const rights = (managed: boolean) => ({
  __typename: 'PersonRights' as const,
  person: { __typename: 'Person' as const, id: '41', fullName: 'Đỗ Thị Én' },
  positions: [
    {
      __typename: 'PositionRights' as const,
      position: {
        __typename: 'Position' as const,
        id: '411',
        title: 'Văn thư',
        person: { __typename: 'Person' as const, id: '41', fullName: 'Đỗ Thị Én' },
        agency: { __typename: 'Agency' as const, id: '5', shortName: 'Sở Tài chính' },
        unit: { __typename: 'Unit' as const, id: '51', name: 'Văn phòng' },
      },
      roles: [
        held(given, managed ? none : refused('NO_PERMISSION')),
        held(withPost, refused(managed ? 'LAST_ADMINISTRATOR' : 'NO_PERMISSION')),
        held({
          ...given,
          id: '499',
          role: 'FORM_CHECKER',
          inForce: false,
          revokedAt: '2026-11-21T02:00:00.000Z',
          revokedBasis: 'QĐ 16/QĐ-STC',
          revokedBy: admin,
        }),
      ],
      rights: [way('incoming.register', 'AGENCY', given), way('work-files.read', 'UNIT', null)],
      choices: managed
        ? [
            { __typename: 'RoleChoice' as const, role: 'UNIT_HEAD' as const, reason: none },
            {
              __typename: 'RoleChoice' as const,
              role: 'PROVINCE_ADMINISTRATOR' as const,
              reason: refused('GRANT_BEYOND_SCOPE'),
            },
          ]
        : [],
    },
  ],
});
const answer = (managed = true) => ({
  request: { query: PersonRightsDocument, variables: { personId: '41' } },
  result: { data: { personRights: rights(managed) } },
  maxUsageCount: 10,
});
const viewer = { permissions: ['identity.manage'] };
const page = (
  <Routes>
    <Route path="/admin/people/:personId/rights" element={<Component />} />
  </Routes>
);
const route = '/admin/people/41/rights';

it('says roles with who gave them, on what basis and until when, and what they come to', async () => {
  await renderApp(page, { mocks: [answer()], viewer, route });
  const post = await screen.findByRole('article', { name: 'Văn thư' });
  const roles = within(post).getByRole('region', { name: /^Vai trò · 2/ });
  expect(roles).toHaveTextContent(
    'Cao Văn Tài – Quản trị hệ thống cấp ngày 20/11/2026. Căn cứ: QĐ 15/QĐ-STC. Đến hết 31/12/2026.',
  );
  expect(roles).toHaveTextContent('Có cùng chức vụ. Không đặt ngày kết thúc.');
  const rightsOf = within(post).getByRole('region', { name: 'Làm được những gì' });
  expect(rightsOf).toHaveTextContent('Vào sổ văn bản đến');
  expect(rightsOf).toHaveTextContent('Nhờ vai trò Văn thư, trong phạm vi của cả cơ quan');
  expect(rightsOf).toHaveTextContent('Chức vụ nào cũng có, trong phạm vi của đơn vị');
  expect(within(post).getByRole('region', { name: /^Vai trò cũ/ })).toHaveTextContent('Căn cứ: QĐ 16/QĐ-STC');
});

it('gives a role with its basis, and says which cannot be given and why', async () => {
  const input = { positionId: '411', role: 'UNIT_HEAD', basis: 'QĐ 20/QĐ-STC', validFrom: null, validTo: null };
  const grant = {
    request: { query: GrantRoleDocument, variables: { input } },
    result: {
      data: {
        grantRole: {
          __typename: 'RuleRefused' as const,
          code: 'ROLE_ALREADY_HELD',
          params: [],
        },
      },
    },
  };
  await renderApp(page, { mocks: [answer(), grant], viewer, route });
  await userEvent.click(await screen.findByRole('button', { name: 'Cấp vai trò' }));
  const dialog = await screen.findByRole('dialog', { name: 'Cấp vai trò cho Đỗ Thị Én' });
  expect(dialog).toHaveTextContent('Không cấp được Quản trị cấp tỉnh: Vai trò này có phạm vi rộng hơn');
  await userEvent.click(await within(dialog).findByRole('combobox', { name: /Vai trò/ }));
  await userEvent.click(await screen.findByRole('option', { name: 'Trưởng đơn vị', hidden: true }));
  expect(dialog).toHaveTextContent('Phân công trong đơn vị');
  await userEvent.type(within(dialog).getByRole('textbox', { name: /Căn cứ/ }), 'QĐ 20/QĐ-STC');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Cấp vai trò' }));
  expect(await within(dialog).findByText(/đang có hoặc sắp có vai trò đó/)).toBeVisible();
});

it('takes a role back with a basis; which cannot be taken back says why', async () => {
  const revoke = {
    request: { query: RevokeRoleDocument, variables: { input: { grantId: '501', basis: 'QĐ 21/QĐ-STC' } } },
    result: {
      data: {
        revokeRole: {
          __typename: 'RoleActSuccess' as const,
          grant: { __typename: 'RoleGrant' as const, id: '501' },
          personRights: rights(true),
        },
      },
    },
  };
  await renderApp(page, { mocks: [answer(), revoke], viewer, route });
  await userEvent.click(await screen.findByRole('button', { name: 'Thu hồi vai trò Văn thư' }));
  const dialog = await screen.findByRole('dialog', { name: 'Thu hồi vai trò Văn thư của Đỗ Thị Én' });
  await userEvent.type(within(dialog).getByRole('textbox', { name: /Căn cứ/ }), 'QĐ 21/QĐ-STC');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Thu hồi' }));
  expect(await screen.findByText('Đã thu hồi vai trò Văn thư.')).toBeVisible();
  await userEvent.click(
    screen.getByRole('button', { name: 'Thu hồi vai trò Chuyên viên: vì sao không làm được?', hidden: true }),
  );
  expect(await screen.findByText(/người quản trị cuối cùng/)).toBeInTheDocument();
});

it('shows oneself everything and offers nothing', async () => {
  await renderApp(page, { mocks: [answer(false)], route });
  expect(await screen.findByRole('article', { name: 'Văn thư' })).toBeVisible();
  expect(screen.queryByRole('button', { name: /Cấp vai trò|Thu hồi/ })).toBeNull();
});

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { CreateIntegrationKeyInput } from '@qlvb/contract/types';
import { expect, it } from 'vitest';
import { renderApp } from '../../../../test/render.tsx';
import {
  CreateIntegrationKeyDocument,
  IntegrationKeysDocument,
  RevokeIntegrationKeyDocument,
} from '../components/keys.generated.ts';
import { Component } from './keys-page.tsx';

const admin = {
  __typename: 'Position' as const,
  id: '9',
  title: 'Quản trị',
  person: { __typename: 'Person' as const, id: '90', fullName: 'Cao Văn Tài' },
  agency: { __typename: 'Agency' as const, id: '5', shortName: 'Sở Tài chính' },
  unit: null,
};
const key = {
  __typename: 'IntegrationKey' as const,
  id: '1',
  version: 1,
  name: 'Phần mềm một cửa',
  purpose: 'Đồng bộ văn bản đến về hệ thống một cửa',
  prefix: 'qlvb_AbCdEf',
  scopes: ['INCOMING_READ' as const, 'FILES_READ' as const],
  books: null,
  validTo: '2027-11-22',
  addresses: ['10.1.2.0/24'],
  perMinute: 120,
  state: 'IN_FORCE' as const,
  createdAt: '2026-11-20T02:00:00.000Z',
  createdBy: admin,
  renewedAt: null,
  formerSecretUntil: null,
  lastUsedAt: '2026-11-23T01:30:00.000Z',
  lastUsedFrom: '10.1.2.9',
  revokedAt: null,
  revokedBy: null,
  revokedReason: null,
};
const revoked = {
  ...key,
  id: '2',
  name: 'Kế toán',
  state: 'REVOKED' as const,
  revokedAt: '2026-11-22T02:00:00.000Z',
  revokedBy: admin,
  revokedReason: 'Đã ngừng hợp đồng',
};
const list = (keys: readonly object[]) => ({
  request: { query: IntegrationKeysDocument, variables: { agencyId: '5', first: 50 } },
  result: {
    data: {
      integrationKeys: {
        __typename: 'IntegrationKeyConnection',
        edges: keys.map((node) => ({ __typename: 'IntegrationKeyEdge', node })),
        pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false },
      },
    },
  },
  maxUsageCount: 5,
});
const viewer = { permissions: ['keys.manage'] };

it('shows each key with its scopes in words, its state and its last use', async () => {
  await renderApp(<Component />, { mocks: [list([key, revoked])], viewer });
  const [first, second] = await screen.findAllByRole('listitem');
  expect(first?.textContent).toContain('Đọc văn bản đến; Tải tệp');
  expect(first?.textContent).toContain('Đang dùng được');
  expect(first?.textContent).toContain('23/11/2026 08:30, từ 10.1.2.9');
  expect(second?.textContent).toContain('Đã thu hồi');
  expect(second?.textContent).toContain('Đã ngừng hợp đồng');
  expect(within(second ?? document.body).queryByRole('button')).toBeNull();
});

it('makes a key from the scopes chosen and shows its secret once', async () => {
  const asked: CreateIntegrationKeyInput[] = [];
  const secret = `qlvb_${'x'.repeat(43)}`;
  const made = {
    request: { query: CreateIntegrationKeyDocument, variables: () => true },
    result: ({ input }: { input: CreateIntegrationKeyInput }) => {
      asked.push(input);
      return { data: { createIntegrationKey: { __typename: 'IntegrationKeySecretSuccess', key, secret } } };
    },
  };
  await renderApp(<Component />, {
    mocks: [list([]), made],
    viewer,
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Tạo khóa tích hợp' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText(/Tên khóa/), 'Phần mềm một cửa');
  await userEvent.type(dialog.getByLabelText(/Dùng để làm gì/), 'Đồng bộ văn bản đến');
  await userEvent.click(dialog.getByRole('checkbox', { name: /Tải tệp/ }));
  await userEvent.click(dialog.getByRole('checkbox', { name: /Đọc văn bản đến/ }));
  await userEvent.type(dialog.getByLabelText(/Địa chỉ được gọi/), '10.1.2.0/24\n192.0.2.7');
  await userEvent.click(dialog.getByRole('button', { name: 'Tạo khóa' }));
  const shown = await screen.findByRole('region', { name: /Mã của khóa “Phần mềm một cửa”/ });
  expect(shown.textContent).toContain(secret);
  expect(asked).toMatchObject([
    {
      agencyId: '5',
      scopes: ['INCOMING_READ', 'FILES_READ'],
      books: null,
      addresses: ['10.1.2.0/24', '192.0.2.7'],
      perMinute: 120,
    },
  ]);
  await userEvent.click(within(shown).getByRole('button', { name: 'Đã chép xong, ẩn đi' }));
  expect(document.body.textContent).not.toContain(secret);
});

it('revokes with a reason', async () => {
  const input = { keyId: '1', reason: 'Lộ khóa trong thư điện tử' };
  const revoke = {
    request: { query: RevokeIntegrationKeyDocument, variables: { input } },
    result: {
      data: { revokeIntegrationKey: { __typename: 'RevokeIntegrationKeySuccess', key: { ...revoked, id: '1' } } },
    },
  };
  await renderApp(<Component />, { mocks: [list([key]), revoke], viewer });
  await userEvent.click(await screen.findByRole('button', { name: /Thu hồi khóa “Phần mềm một cửa”/ }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByRole('textbox'), input.reason);
  await userEvent.click(dialog.getByRole('button', { name: 'Thu hồi' }));
  expect(await screen.findByText('Đã thu hồi khóa.')).toBeTruthy();
});

it('says who could when it is somebody else', async () => {
  await renderApp(<Component />, { viewer: { permissions: [] } });
  expect(screen.getByText('Chức vụ đang làm việc không quản lý khóa tích hợp.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Tạo khóa tích hợp' })).toBeNull();
});

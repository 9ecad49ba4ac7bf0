import { BUNDLE_PROBLEMS } from '@qlvb/domain/bundles/problems';
import { SHEETS } from '@qlvb/domain/bundles/sheets';
import { ROLE_WORDS } from '@qlvb/domain/bundles/words';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { renderApp } from '../../../../test/render.tsx';
import { fakeUploads } from '../../../../test/uploads.ts';
import en from '../../../locales/en/bundles.ts';
import viEnums from '../../../locales/vi/enums.ts';
import words from '../../../locales/vi/bundles.ts';
import { BundlePreviewDocument, ImportBundleDocument } from '../components/bundle.generated.ts';
import { Component } from './bundle-page.tsx';

const uploads = fakeUploads();

const empty = {
  __typename: 'BundlePreview' as const,
  id: '7',
  fileName: 'xa.xlsx',
  fingerprint: 'abc',
  added: 0,
  changed: 0,
  unchanged: 22,
  problems: [],
  lines: [],
};
const asked = { query: BundlePreviewDocument, variables: { id: '7' } };
const answer = (more: object) => ({ request: asked, result: { data: { bundlePreview: { ...empty, ...more } } } });
const viewer = { permissions: ['identity.manage', 'organizations.manage'] };

async function drop(): Promise<void> {
  uploads.answer({ status: 201, body: { id: '7' } });
  await userEvent.upload(screen.getByLabelText('Tệp đã điền'), new File(['x'], 'xa.xlsx'));
}

it('tells what to correct by sheet, row and column, in words', async () => {
  const problem = {
    __typename: 'BundleProblem' as const,
    sheet: 'POSTS' as const,
    row: 12,
    column: 'validFrom',
    code: 'START_FIXED',
    params: [{ __typename: 'RefusalParam' as const, name: 'from', value: '2026-03-05' }],
  };
  await renderApp(<Component />, { viewer, mocks: [answer({ problems: [problem] })] });
  await drop();
  const table = await screen.findByRole('table', { name: 'Cần sửa trong tệp' });
  expect(within(table).getByRole('row', { name: /^Chức vụ 12 Từ ngày Đã ghi từ ngày 05\/03\/2026/ })).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Xác nhận/ })).toBeNull();
});

it('writes what was seen when it is confirmed, and gives the passwords once', async () => {
  const line = {
    __typename: 'BundleLine' as const,
    sheet: 'PEOPLE' as const,
    row: 12,
    kind: 'NEW' as const,
    label: 'Danh Thị Mới',
    changes: [],
  };
  const sent = vi.fn<(input: unknown) => void>();
  const done = {
    __typename: 'ImportBundleSuccess' as const,
    written: 1,
    validUntil: '2026-11-26T02:00:00.000Z',
    accounts: [
      {
        __typename: 'BundleAccount' as const,
        username: 'moi.danh',
        fullName: 'Danh Thị Mới',
        oneTimePassword: 'abcd-efgh-jkmn-pqrs',
      },
    ],
  };
  const mocks = [
    answer({ added: 1, lines: [line] }),
    {
      request: { query: ImportBundleDocument, variables: () => true },
      result: (variables: Record<string, unknown>) => {
        sent(variables['input']);
        return { data: { importBundle: done } };
      },
    },
  ];
  await renderApp(<Component />, { viewer, mocks });
  await drop();
  expect(await screen.findByText('Thêm 1, đổi 0, giữ nguyên 22, lỗi 0.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Xác nhận ghi 1 dòng' }));
  expect(await screen.findByText('abcd-efgh-jkmn-pqrs')).toBeVisible();
  expect(sent).toHaveBeenCalledWith({ bundleId: '7', fingerprint: 'abc' });
  await userEvent.click(screen.getByRole('button', { name: 'Đã trao, ẩn đi' }));
  expect(screen.queryByText('abcd-efgh-jkmn-pqrs')).toBeNull();
});

it('says so when the file changes nothing', async () => {
  await renderApp(<Component />, { viewer, mocks: [answer({})] });
  await drop();
  expect(await screen.findByText('Không có gì thay đổi.')).toBeVisible();
});

it('is no page for others', async () => {
  await renderApp(<Component />, { viewer: { permissions: ['incoming.handle'] } });
  expect(await screen.findByText('Quản trị của cơ quan nhập và xuất dữ liệu.')).toBeVisible();
});

it('speaks as the template does, and has a sentence for each problem', () => {
  expect(ROLE_WORDS).toEqual(viEnums.Role);
  for (const [sheet, { title }] of Object.entries(SHEETS))
    expect(Object.entries(words.sheets)).toContainEqual([sheet, title]);
  expect(Object.keys(words.problem)).toEqual(Object.keys(BUNDLE_PROBLEMS));
  expect(Object.keys(en.problem)).toEqual(Object.keys(BUNDLE_PROBLEMS));
});

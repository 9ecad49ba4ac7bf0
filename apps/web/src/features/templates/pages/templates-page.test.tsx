import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TEMPLATE_FIELDS } from '@qlvb/domain/templates/fields';
import { expect, it, vi } from 'vitest';
import type { AddTemplateInput, ChangeTemplateInput } from '@qlvb/contract/types';
import { renderApp } from '../../../../test/render.tsx';
import { fakeUploads } from '../../../../test/uploads.ts';
import {
  AddTemplateDocument,
  ChangeTemplateDocument,
  DocumentTemplatesDocument,
  RetireTemplateDocument,
} from '../components/templates.generated.ts';
import { Component } from './templates-page.tsx';

const uploads = fakeUploads();
const clerk = {
  __typename: 'Position' as const,
  id: '9',
  title: 'Văn thư',
  person: { __typename: 'Person' as const, id: '90', fullName: 'Đỗ Thị Én' },
  agency: { __typename: 'Agency' as const, id: '5', shortName: 'Sở Tài chính' },
  unit: null,
};
const version = (versionNumber: number) => ({
  __typename: 'TemplateVersion' as const,
  id: `4${versionNumber}`,
  versionNumber,
  createdAt: '2026-11-20T02:00:00.000Z',
  createdBy: clerk,
  file: {
    __typename: 'FileAttachment' as const,
    id: `7${versionNumber}`,
    name: `cong-van-${versionNumber}.docx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    size: 20_480,
    sha256: 'f'.repeat(64),
    url: `/files/7${versionNumber}`,
    uploadedAt: '2026-11-20T02:00:00.000Z',
  },
});
const template = {
  __typename: 'DocumentTemplate' as const,
  id: '1',
  version: 2,
  name: 'Công văn trả lời',
  typeCodes: ['CV' as const],
  retiredAt: null,
  versions: [version(2), version(1)],
};
const list = (templates: readonly object[], retired = false) => ({
  request: { query: DocumentTemplatesDocument, variables: { retired, first: 50 } },
  result: {
    data: {
      documentTemplates: {
        __typename: 'DocumentTemplateConnection',
        edges: templates.map((node) => ({ __typename: 'DocumentTemplateEdge', cursor: '1', node })),
        pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false },
      },
    },
  },
  maxUsageCount: 5,
});
const viewer = { permissions: ['templates.manage'] };

it('shows each template with its kinds and every file it had, the standard ones and all fields', async () => {
  await renderApp(<Component />, { mocks: [list([template])], viewer });
  const item = within(await screen.findByRole('list', { name: 'Mẫu văn bản' })).getByRole('listitem');
  expect(item).toHaveTextContent('Công văn trả lời');
  expect(within(item).getByRole('link', { name: 'Lần 2 · cong-van-2.docx' })).toHaveAttribute('href', '/files/72');
  expect(item).toHaveTextContent('1 lần trước');
  expect(screen.getByRole('link', { name: 'Quyết định' })).toHaveAttribute('href', '/templates/QD.docx');
  const fields = within(screen.getByRole('table', { name: 'Trường dữ liệu' })).getAllByRole('row');
  expect(fields).toHaveLength(TEMPLATE_FIELDS.length + 1);
  expect(fields.map((row) => row.textContent)).toContain('{nguoiKy}Họ và tên người ký');
});

it('says what to do while there is none, and who could to somebody who may not', async () => {
  await renderApp(<Component />, { mocks: [list([])], viewer: { permissions: ['outgoing.draft'] } });
  expect(await screen.findByText('Cơ quan chưa có mẫu riêng')).toBeInTheDocument();
  expect(screen.getByText(/Văn thư, người kiểm tra thể thức và quản trị/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Thêm mẫu' })).not.toBeInTheDocument();
});

it('names every wrong field of a file that is refused, and keeps what was typed', async () => {
  const asked = vi.fn<(input: AddTemplateInput) => void>();
  const problem = (code: string, name: string, value: string) => ({
    __typename: 'FieldProblem',
    path: 'uploadId',
    code,
    params: [{ __typename: 'RefusalParam', name, value }],
  });
  const refused = {
    __typename: 'ValidationFailed',
    problems: [
      problem('TEMPLATE_UNKNOWN_FIELD', 'field', 'soVaKyHieu'),
      problem('TEMPLATE_BROKEN_TAG', 'near', '{trichYeu'),
    ],
  };
  await renderApp(<Component />, {
    mocks: [
      list([]),
      {
        request: { query: AddTemplateDocument, variables: () => true },
        result: ({ input }) => {
          asked(input);
          return { data: { addTemplate: refused } };
        },
      },
    ],
    viewer,
  });
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Thêm mẫu' }));
  const dialog = await screen.findByRole('dialog', { name: 'Thêm mẫu' });
  await user.click(within(dialog).getByRole('button', { name: 'Thêm mẫu' }));
  expect(within(dialog).getAllByText('Cần nhập mục này.')).toHaveLength(3);
  expect(asked).not.toHaveBeenCalled();
  uploads.answer({ status: 201, body: { id: '77' } });
  await user.type(within(dialog).getByRole('textbox', { name: /^Tên mẫu/ }), 'Giấy mời');
  await user.type(await within(dialog).findByLabelText(/^Dùng cho loại văn bản/, { selector: 'input' }), 'giấy mời');
  await user.click(await screen.findByRole('option', { name: /Giấy mời/ }));
  const file = new File(['PK'], 'giay-moi.docx');
  await user.upload(within(dialog).getByLabelText(/^Tệp mẫu/, { selector: 'input[type=file]' }), file);
  await user.click(within(dialog).getByRole('button', { name: 'Thêm mẫu' }));
  expect(await within(dialog).findByText(/Mẫu có trường “soVaKyHieu” không có/)).toHaveTextContent('gần “{trichYeu”');
  expect(asked).toHaveBeenCalledWith({ name: 'Giấy mời', typeCodes: ['GM'], uploadId: '77' });
  expect(within(dialog).getByRole('textbox', { name: /^Tên mẫu/ })).toHaveValue('Giấy mời');
});

it('changes a template in the version that was seen and keeps its file', async () => {
  const changed = vi.fn<(input: ChangeTemplateInput) => void>();
  const success = { __typename: 'TemplateActSuccess', template: { ...template, name: 'Công văn', version: 3 } };
  await renderApp(<Component />, {
    mocks: [
      list([template]),
      {
        request: { query: ChangeTemplateDocument, variables: () => true },
        result: ({ input }) => {
          changed(input);
          return { data: { changeTemplate: success } };
        },
      },
    ],
    viewer,
  });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Thay đổi mẫu “Công văn trả lời”' }));
  const dialog = await screen.findByRole('dialog');
  const name = within(dialog).getByRole('textbox', { name: /^Tên mẫu/ });
  await user.clear(name);
  await user.type(name, 'Công văn');
  await user.click(within(dialog).getByRole('button', { name: 'Lưu' }));
  await waitFor(() =>
    expect(changed).toHaveBeenCalledWith({
      templateId: '1',
      version: 2,
      name: 'Công văn',
      typeCodes: ['CV'],
      uploadId: null,
    }),
  );
});

it('retires one only after it was asked, and says why it could not', async () => {
  await renderApp(<Component />, {
    mocks: [
      list([template]),
      {
        request: { query: RetireTemplateDocument, variables: { input: { templateId: '1', version: 2 } } },
        result: {
          data: {
            retireTemplate: {
              __typename: 'RuleRefused',
              code: 'TEMPLATE_RETIRED',
              params: [{ __typename: 'RefusalParam', name: 'name', value: 'Công văn trả lời' }],
            },
          },
        },
      },
    ],
    viewer,
  });
  const user = userEvent.setup();
  const named = 'Ngừng dùng mẫu “Công văn trả lời”';
  await user.click(await screen.findByRole('button', { name: named }));
  const dialog = await screen.findByRole('dialog', { name: named });
  await user.click(within(dialog).getByRole('button', { name: 'Ngừng dùng' }));
  expect(await within(dialog).findByText('Mẫu “Công văn trả lời” đã ngừng dùng. Chọn mẫu khác.')).toBeInTheDocument();
});

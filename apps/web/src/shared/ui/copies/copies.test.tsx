import type { MockLink } from '@apollo/client/testing';
import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { CreateCopyInput, DocumentTypeCode } from '@qlvb/contract/types';
import { renderApp } from '../../../../test/render.tsx';
import { AgencyOptionsDocument } from '../agency-picker.generated.ts';
import { AssigneeOptionsDocument } from '../assignee-picker.generated.ts';
import {
  CopiesOfIncomingDocument,
  CopySignersDocument,
  CreateCopyDocument,
  type CopiedDocumentFragment,
} from './copies.generated.ts';
import { Copies } from './copies.tsx';

configure({ asyncUtilTimeout: 5_000 });

const form = (typeCode: DocumentTypeCode, code: string | null) => ({
  __typename: 'CopyForm' as const,
  typeCode,
  available: code === null,
  reason: { __typename: 'ActionReason' as const, code, params: [], whoCould: [] },
});
const position = (id: string, fullName: string, title: string) => ({
  __typename: 'Position' as const,
  id,
  title,
  person: { __typename: 'Person' as const, id, fullName },
  agency: { __typename: 'Agency' as const, id: '5', shortName: 'Sở Tài chính' },
  unit: null,
});
type Copied = CopiedDocumentFragment & { readonly __typename: 'Document' };
const letter = (over: Partial<CopiedDocumentFragment> = {}): Copied => ({
  __typename: 'Document',
  id: '70',
  circulation: 'NONE',
  copyForms: [form('SY', null), form('SL', 'COPY_FROM_SAO_Y_ONLY'), form('TRS', null)],
  copies: [],
  ...over,
});
const made = {
  __typename: 'OutgoingDocument' as const,
  id: '9',
  version: 6,
  typeCode: 'TRS' as const,
  state: 'ISSUED' as const,
  symbol: '05/TrS-STC',
  issuedOn: '2026-03-06',
  createdAt: '2026-03-05T02:00:00.000Z',
  recipientCount: 1,
  signer: position('31', 'Vương Đình Khải Hoàn', 'Giám đốc'),
  drafter: position('40', 'Phạm Thu Hà', 'Văn thư'),
  recipients: [
    {
      __typename: 'Recipient' as const,
      id: '1',
      agency: { __typename: 'Agency' as const, id: '6', shortName: 'UBND huyện Hòn Đất' },
    },
  ],
  copy: {
    __typename: 'CopyMaking' as const,
    pages: '1-2',
    part: 'Điều 3',
    paperCopies: 4,
    purpose: null,
    units: [{ __typename: 'Unit' as const, id: '8', name: 'Phòng Ngân sách' }],
  },
};

const always = { maxUsageCount: Number.POSITIVE_INFINITY };

async function copies(document: Copied, permissions = ['outgoing.copy']) {
  const asked = vi.fn<(input: CreateCopyInput) => void>();
  const mocks: MockLink.MockedResponse[] = [
    {
      request: { query: CopiesOfIncomingDocument, variables: { id: '7' } },
      result: { data: { incomingDocument: { __typename: 'IncomingDocument', id: '7', document } } },
      ...always,
    },
    {
      request: { query: CopySignersDocument, variables: () => true },
      result: {
        data: {
          signers: [
            {
              __typename: 'Signer',
              position: position('31', 'Vương Đình Khải Hoàn', 'Giám đốc'),
              choices: [{ __typename: 'SigningChoice', form: 'OWN', lines: ['GIÁM ĐỐC'] }],
            },
            {
              __typename: 'Signer',
              position: position('33', 'Đỗ Minh Tú', 'Chánh Văn phòng'),
              choices: [{ __typename: 'SigningChoice', form: 'TL', lines: ['TL. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG'] }],
            },
          ],
        },
      },
      ...always,
    },
    {
      request: { query: AgencyOptionsDocument, variables: () => true },
      result: {
        data: { searchOrganisation: { __typename: 'OrganisationHits', agencies: [], agencyCount: 0, groups: [] } },
      },
      ...always,
    },
    {
      request: { query: AssigneeOptionsDocument },
      result: { data: { ownUnits: [], ownPositions: [] } },
      ...always,
    },
    {
      request: { query: CreateCopyDocument, variables: () => true },
      result: (variables) => {
        asked(variables['input']);
        return { data: { createCopy: { __typename: 'RuleRefused', code: 'COPY_SOURCE_RECALLED', params: [] } } };
      },
      ...always,
    },
  ];
  await renderApp(<Copies of="INCOMING" id="7" />, { mocks, viewer: { permissions } });
  return { asked, user: userEvent.setup() };
}

async function opened(document = letter()) {
  const { asked, user } = await copies(document);
  await user.click(await screen.findByRole('button', { name: 'Sao văn bản…' }));
  const dialog = within(await screen.findByRole('dialog'));
  await dialog.findByLabelText(/^Số bản giấy/, { selector: 'input' });
  await dialog.findByRole('combobox', { name: /^Người ký bản sao/ });
  return { asked, user, dialog };
}

describe('Bản sao', () => {
  it('lists who copied, when, under which number, and to whom', async () => {
    const forbidden = (['SY', 'SL', 'TRS'] as const).map((code) => form(code, 'NO_PERMISSION'));
    await copies(letter({ copies: [made], copyForms: forbidden }), []);
    expect(await screen.findByRole('link', { name: 'Bản trích sao · 05/TrS-STC' })).toHaveAttribute(
      'href',
      '/outgoing/9',
    );
    expect(
      screen.getByText(/06\/03\/2026 · Phạm Thu Hà – Văn thư · người ký: Vương Đình Khải Hoàn/),
    ).toBeInTheDocument();
    const receivers = screen.getByText(/^Nơi nhận: UBND huyện Hòn Đất; Phòng Ngân sách; 4 bản giấy/);
    expect(receivers).toHaveTextContent('phần được trích: Điều 3 (trang 1-2)');
    expect(screen.queryByRole('button', { name: /Sao văn bản/ })).not.toBeInTheDocument();
  });

  it('says why nothing can be copied', async () => {
    const reason = 'COPY_SOURCE_WITHOUT_PDF';
    const { user } = await copies(
      letter({ copyForms: (['SY', 'SL', 'TRS'] as const).map((code) => form(code, reason)) }),
    );
    await user.click(await screen.findByRole('button', { name: /Sao văn bản/ }));
    expect(await screen.findByText(/chưa có tệp PDF để sao/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Trình ký bản sao' })).not.toBeInTheDocument();
  });
});

describe('Sao văn bản…', () => {
  it('names everything that is missing and sends nothing', async () => {
    const { asked, user, dialog } = await opened();
    await user.click(dialog.getByRole('radio', { name: /^Trích sao/ }));
    await user.click(dialog.getByRole('button', { name: 'Trình ký bản sao' }));
    // Part, pages, somebody to send it to, the signer.
    await waitFor(() => expect(dialog.getAllByText('Cần nhập mục này.')).toHaveLength(4));
    await user.type(dialog.getByRole('textbox', { name: /^Trang được trích/ }), '3-1');
    expect(await dialog.findByText(/3-1/)).toBeInTheDocument();
    expect(asked).not.toHaveBeenCalled();
  });

  it('offers what the source allows, and says of the rest why not', async () => {
    const { dialog } = await opened();
    expect(dialog.getByRole('radio', { name: /^Sao lục/ })).toBeDisabled();
    expect(dialog.getByText('Sao lục chỉ làm từ bản sao y (NĐ 30/2020, Điều 25).')).toBeInTheDocument();
  });

  it('lays the copy before the signer chosen, and keeps the form when the server refuses', async () => {
    const { asked, user, dialog } = await opened(letter({ circulation: 'INTERNAL' }));
    // What is internal goes to nobody outside.
    expect(dialog.queryByLabelText(/^Cơ quan nhận/)).not.toBeInTheDocument();
    const paper = dialog.getByLabelText(/^Số bản giấy/, { selector: 'input' });
    await user.clear(paper);
    await user.type(paper, '3');
    await user.click(dialog.getByRole('combobox', { name: /^Người ký bản sao/ }));
    await user.click(await screen.findByRole('option', { name: /Chánh Văn phòng$/ }));
    expect(await dialog.findByText('Ký: TL. GIÁM ĐỐC / CHÁNH VĂN PHÒNG')).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Trình ký bản sao' }));
    expect(await dialog.findByText('Văn bản đã bị thu hồi nên không sao nữa.')).toBeInTheDocument();
    expect(asked).toHaveBeenCalledWith({
      documentId: '70',
      typeCode: 'SY',
      pages: null,
      part: null,
      paperCopies: 3,
      recipientAgencyIds: [],
      unitIds: [],
      signerPositionId: '33',
      signingForm: 'TL',
      purpose: '',
    });
    expect(paper).toHaveValue('3');
  });
});

import type { MockLink } from '@apollo/client/testing';
import { CombinedGraphQLErrors } from '@apollo/client';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { CreateDirectiveInput } from '@qlvb/contract/types';
import { renderApp } from '../../../../test/render.tsx';
import { AgencyOptionsDocument } from '../../../shared/ui/agency-picker.generated.ts';
import { IssuedDocumentsDocument } from '../components/issued-documents.generated.ts';
import {
  CreateDirectiveDocument,
  DirectiveGiversDocument,
  DocumentAsSourceDocument,
} from './create-directive-page.generated.ts';
import { Component as CreatePage } from './create-directive-page.tsx';

const source = {
  __typename: 'Document' as const,
  id: '70',
  symbol: '01/UBND-KTTH',
  typeCode: 'CV' as const,
  issuedOn: '2026-11-09',
  issuerName: 'Ủy ban nhân dân tỉnh Kiên Giang',
  subject: 'V/v giải ngân vốn đầu tư công',
  signerName: 'Trịnh Quốc Khương Duy',
  signerTitle: 'Chủ tịch',
  files: [],
};

const agency = (id: string, shortName: string, abbreviation: string) => ({
  __typename: 'Agency' as const,
  id,
  name: shortName,
  displayName: shortName,
  abbreviation,
  onPlatform: true,
});

const giver = (id: string, fullName: string) => ({
  __typename: 'Position' as const,
  id,
  title: 'Chủ tịch',
  person: { __typename: 'Person' as const, id, fullName },
  agency: { __typename: 'Agency' as const, id: '1', shortName: 'UBND tỉnh' },
  unit: null,
});

const refused = {
  __typename: 'RuleRefused' as const,
  code: 'BOOK_CLOSED',
  params: [{ __typename: 'RefusalParam' as const, name: 'year', value: '2026' }],
};

async function createPage() {
  const asked = vi.fn<(input: CreateDirectiveInput) => void>();
  const always = { maxUsageCount: Number.POSITIVE_INFINITY };
  const mocks: MockLink.MockedResponse[] = [
    {
      request: { query: DocumentAsSourceDocument, variables: { id: '70' } },
      result: { data: { document: source } },
      ...always,
    },
    {
      request: { query: DirectiveGiversDocument },
      result: { data: { directiveGivers: [giver('40', 'Lê Văn Phó'), giver('41', 'Trịnh Quốc Khương Duy')] } },
      ...always,
    },
    {
      request: { query: AgencyOptionsDocument, variables: () => true },
      result: ({ text, several }) => {
        const agencies = [agency('4', 'Sở Tài chính', 'STC'), agency('6', 'Sở Xây dựng', 'SXD')];
        const found = text === '' ? [] : agencies;
        const hits = { agencies: found, agencyCount: found.length, ...(several ? { groups: [] } : {}) };
        return { data: { searchOrganisation: { __typename: 'OrganisationHits', ...hits } } };
      },
      ...always,
    },
    {
      request: { query: CreateDirectiveDocument, variables: () => true },
      result: (variables) => {
        asked(variables['input']);
        return { data: { createDirective: refused } };
      },
      ...always,
    },
  ];
  await renderApp(<CreatePage />, {
    mocks,
    route: '/directives/new?source=70',
    viewer: { permissions: ['directives.create'] },
  });
  await screen.findByText('01/UBND-KTTH');
  // The heavier fields are fetched when the form is shown.
  await screen.findByLabelText(/^Cơ quan chủ trì/, { selector: 'input' });
  await screen.findByLabelText(/^Lãnh đạo giao/, { selector: 'input' });
  const user = userEvent.setup();
  const give = async () => await user.click(screen.getByRole('button', { name: 'Giao nhiệm vụ' }));
  const pick = async (field: RegExp, option: RegExp) => {
    await user.type(await screen.findByLabelText(field, { selector: 'input' }), 'so');
    await user.click(await screen.findByRole('option', { name: option }));
  };
  const fill = async (field: RegExp, text: string) => {
    await user.click(await screen.findByRole('textbox', { name: field }));
    await user.paste(text);
  };
  return { asked, user, give, pick, fill };
}

it('needs a lead, a date, a product and what to do', async () => {
  const { asked, give } = await createPage();
  await give();
  await waitFor(() => expect(screen.getAllByText('Cần nhập mục này.')).toHaveLength(4));
  expect(asked).not.toHaveBeenCalled();
});

it('has exactly one lead; the others co-operate, each with a part', async () => {
  const { asked, user, give, pick, fill } = await createPage();
  await fill(/^Nội dung nhiệm vụ/, 'Rà soát, điều chuyển vốn');
  await pick(/^Cơ quan chủ trì/, /Sở Tài chính/);
  await fill(/^Hạn hoàn thành/, '31/12/2099');
  await fill(/^Sản phẩm yêu cầu/, 'Báo cáo');
  await pick(/^Cơ quan phối hợp/, /Sở Xây dựng/);
  await fill(/^Phần việc/, 'Cung cấp số liệu');
  await user.type(screen.getByLabelText(/^Cơ quan chủ trì/, { selector: 'input' }), 'so');
  expect(await screen.findByRole('option', { name: /Sở Tài chính/ })).toBeInTheDocument();
  expect(screen.queryByRole('option', { name: /Sở Xây dựng/ })).not.toBeInTheDocument();
  await user.keyboard('{Escape}');
  await give();
  await waitFor(() =>
    expect(asked).toHaveBeenCalledWith({
      sourceDocumentId: '70',
      sourceClause: null,
      content: 'Rà soát, điều chuyển vốn',
      givenByPositionId: '41',
      leadAgencyId: '4',
      cooperation: [{ agencyId: '6', part: 'Cung cấp số liệu', dueOn: null }],
      dueOn: '2099-12-31',
      productRequired: 'Báo cáo',
    }),
  );
  expect(await screen.findByText(/^Sổ năm 2026 đã khóa\./)).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: /^Nội dung nhiệm vụ/ })).toHaveValue('Rà soát, điều chuyển vốn');
});

it('says that the document of the address is not there, and offers another', async () => {
  const missing = new CombinedGraphQLErrors({
    data: null,
    errors: [{ message: '', extensions: { code: 'NOT_FOUND' } }],
  });
  const mocks: MockLink.MockedResponse[] = [
    { request: { query: DocumentAsSourceDocument, variables: { id: '71' } }, error: missing },
    {
      request: { query: IssuedDocumentsDocument, variables: { search: null } },
      result: { data: { issuedDocuments: [source] } },
    },
  ];
  const viewer = { permissions: ['directives.create'] };
  await renderApp(<CreatePage />, { mocks, route: '/directives/new?source=71', viewer });
  expect(await screen.findByText(/không thuộc phạm vi anh\/chị được xem/)).toBeVisible();
  await userEvent.click(await screen.findByRole('radio', { name: /01\/UBND-KTTH/ }));
  expect(await screen.findByRole('button', { name: 'Chọn văn bản khác' })).toBeVisible();
});

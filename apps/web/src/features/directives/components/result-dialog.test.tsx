import type { MockLink } from '@apollo/client/testing';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { SubmitResultInput } from '@qlvb/contract/types';
import { renderApp } from '../../../../test/render.tsx';
import { SubmitResultDocument } from './directive-acts.generated.ts';
import type { DirectiveDetailFragment } from './directive-detail.generated.ts';
import { IssuedDocumentsDocument } from './issued-documents.generated.ts';
import { ResultDialog } from './result-dialog.tsx';

const report = {
  __typename: 'Document' as const,
  id: '71',
  symbol: '96/TTr-STC',
  typeCode: 'TTR' as const,
  issuedOn: '2026-11-08',
  issuerName: 'Sở Tài chính tỉnh Kiên Giang',
  subject: 'Kết quả rà soát vốn',
  signerName: null,
  signerTitle: null,
  files: [],
};

const leader: DirectiveDetailFragment['givenBy'] = {
  id: '2',
  title: 'Chủ tịch',
  person: { id: '2', fullName: 'Trịnh Quốc Khương Duy' },
  agency: { id: '1', shortName: 'UBND tỉnh' },
  unit: null,
};

const directive: DirectiveDetailFragment = {
  id: '3',
  version: 4,
  code: 'NV-2026-0003',
  content: 'Rà soát vốn',
  state: 'IN_PROGRESS',
  result: 'OPEN_IN_TERM',
  sourceClause: null,
  productRequired: 'Báo cáo',
  assignedOn: '2026-11-01',
  originalDueOn: '2026-12-01',
  dueOn: '2026-12-01',
  handedInOn: null,
  percent: 50,
  source: { ...report, id: '70' },
  assigningAgency: { id: '1', shortName: 'UBND tỉnh' },
  givenBy: leader,
  monitor: leader,
  leadAgency: { id: '5', shortName: 'Sở Tài chính', displayName: 'Sở Tài chính' },
  cooperation: [],
  timeLeft: { kind: 'IN_TERM', workingDays: 5 },
  handedOver: null,
  assignments: [],
  reports: [],
  workFiles: [],
  availableActions: [],
  timeline: [],
};

it('hands in nothing without the document that proves it (NV-03)', async () => {
  const asked = vi.fn<(input: SubmitResultInput) => void>();
  const always = { maxUsageCount: Number.POSITIVE_INFINITY };
  const mocks: MockLink.MockedResponse[] = [
    {
      request: { query: IssuedDocumentsDocument, variables: () => true },
      result: { data: { issuedDocuments: [report] } },
      ...always,
    },
    {
      request: { query: SubmitResultDocument, variables: () => true },
      result: (variables) => {
        asked(variables['input']);
        return {
          data: {
            submitResult: {
              __typename: 'RuleRefused',
              code: 'OPEN_CHILDREN',
              params: [{ __typename: 'RefusalParam', name: 'count', value: '2' }],
            },
          },
        };
      },
    },
  ];
  await renderApp(<ResultDialog directive={directive} onClose={() => undefined} onReload={() => undefined} />, {
    mocks,
  });
  const user = userEvent.setup();
  const content = await screen.findByRole('textbox', { name: /^Kết quả thực hiện/ });
  await user.click(content);
  await user.paste('Đã rà soát xong');
  await user.click(screen.getByRole('button', { name: 'Nộp kết quả' }));
  expect(await screen.findByText('Cần nhập mục này.')).toBeInTheDocument();
  expect(asked).not.toHaveBeenCalled();
  await user.click(await screen.findByRole('radio', { name: /96\/TTr-STC/ }));
  await user.click(screen.getByRole('button', { name: 'Nộp kết quả' }));
  await waitFor(() =>
    expect(asked).toHaveBeenCalledWith({
      directiveId: '3',
      version: 4,
      content: 'Đã rà soát xong',
      evidenceDocumentId: '71',
    }),
  );
  expect(await screen.findByText('Còn 2 nhiệm vụ con chưa xong.')).toBeInTheDocument();
  expect(content).toHaveValue('Đã rà soát xong');
});

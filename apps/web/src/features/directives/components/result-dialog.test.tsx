import type { MockLink } from '@apollo/client/testing';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { SubmitResultInput } from '@qlvb/contract/types';
import { directive, report } from '../../../../test/directive.ts';
import { renderApp } from '../../../../test/render.tsx';
import { SubmitResultDocument } from './directive-acts.generated.ts';
import { IssuedDocumentsDocument } from './issued-documents.generated.ts';
import { ResultDialog } from './result-dialog.tsx';

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

import type { MockLink } from '@apollo/client/testing';
import { configure, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { KeepInstructionPhrasesInput } from '@qlvb/contract/types';
import { renderApp } from '../../../../test/render.tsx';
import { InstructionPhrasesDocument, KeepInstructionPhrasesDocument } from '../components/instructions.generated.ts';
import { Component } from './phrases-page.tsx';

configure({ asyncUtilTimeout: 5_000 });

const list = (of: 'OWN' | 'AGENCY', phrases: string[], mayChange: boolean) => ({
  __typename: 'InstructionPhrases' as const,
  for: of,
  phrases,
  version: 3,
  mayChange,
});

it('orders, adds and removes, keeps the whole list, and only shows what others keep', { timeout: 20_000 }, async () => {
  const asked = vi.fn<(input: KeepInstructionPhrasesInput) => void>();
  const mocks: MockLink.MockedResponse[] = [
    {
      request: { query: InstructionPhrasesDocument },
      result: {
        data: { instructionPhrases: [list('OWN', ['Một.', 'Hai.', 'Ba.'], true), list('AGENCY', ['Chung.'], false)] },
      },
      maxUsageCount: Number.POSITIVE_INFINITY,
    },
    {
      request: { query: KeepInstructionPhrasesDocument, variables: () => true },
      result: (variables) => {
        asked(variables['input']);
        return {
          data: {
            keepInstructionPhrases: {
              __typename: 'VersionConflict',
              currentVersion: 4,
              changedBy: 'Lê Văn A',
              changedAt: '2026-03-02T02:00:00.000Z',
            },
          },
        };
      },
    },
  ];
  await renderApp(<Component />, { mocks });
  const user = userEvent.setup({ delay: null });
  await user.click(await screen.findByRole('button', { name: 'Đưa câu 2 lên' }));
  await user.click(screen.getByRole('button', { name: 'Bỏ câu 3' }));
  await user.click(screen.getByRole('button', { name: 'Thêm câu' }));
  await user.keyboard('Hai.');
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  expect(await screen.findByText('Câu này đã có ở trên.')).toBeVisible();
  expect(asked).not.toHaveBeenCalled();
  await user.type(screen.getByRole('textbox', { name: 'Câu 3' }), ' Rồi báo cáo.');
  // An empty line at the end is none.
  await user.click(screen.getByRole('button', { name: 'Thêm câu' }));
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  await waitFor(() => expect(asked).toHaveBeenCalledOnce());
  expect(asked.mock.calls[0]?.[0]).toEqual({ for: 'OWN', version: 3, phrases: ['Hai.', 'Một.', 'Hai. Rồi báo cáo.'] });
  // Somebody else was quicker; what was typed is still there.
  expect(await screen.findByText(/Lê Văn A/)).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'Câu 3' })).toHaveValue('Hai. Rồi báo cáo.');
  expect(screen.getByText('Chung.')).toBeVisible();
  expect(screen.getAllByRole('button', { name: 'Lưu' })).toHaveLength(1);
});

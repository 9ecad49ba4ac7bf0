import type { MockLink } from '@apollo/client/testing';
import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { DirectIncomingInput } from '@qlvb/contract/types';
import { renderApp } from '../../../../test/render.tsx';
import { AssigneeOptionsDocument } from '../../../shared/ui/assignee-picker.generated.ts';
import { DirectDialog } from './direct-dialog.tsx';
import { DirectIncomingDocument } from './incoming-acts.generated.ts';
import type { IncomingDetailFragment } from './incoming-detail.generated.ts';
import { DirectionHelpDocument, InstructionPhrasesDocument } from './instructions.generated.ts';

configure({ asyncUtilTimeout: 5_000 });

const incoming: IncomingDetailFragment = {
  id: '12',
  version: 3,
  source: 'PAPER',
  state: 'AWAITING_DIRECTION',
  arrivalNumber: 41,
  arrivalYear: 2026,
  arrivedOn: '2026-03-02',
  receivedAt: '2026-03-02T01:00:00.000Z',
  dueOn: null,
  leadName: null,
  stillOut: 0,
  readings: [],
  returnReason: null,
  recall: null,
  timeLeft: { kind: 'NONE', workingDays: null },
  registeredBy: null,
  document: {
    id: '70',
    typeCode: 'CV',
    symbol: '123/STC-NS',
    issuedOn: '2026-03-01',
    issuerName: 'Sở Tài chính',
    subject: 'V/v báo cáo giải ngân',
    urgency: 'NORMAL',
    circulation: 'NONE',
    issuerAgency: null,
    signerName: null,
    signerTitle: null,
    pageCount: null,
    files: [],
    amends: [],
    amendedBy: [],
  },
  assignments: [],
  replies: [],
  workFiles: [],
  availableActions: [],
  timeline: [],
};

const unit = (id: string, name: string) => ({ __typename: 'Unit' as const, id, name, abbreviation: name });

const toUnit = (id: string, name: string) => ({
  __typename: 'Addressee' as const,
  unit: { __typename: 'Unit' as const, id, name },
  position: null,
});
const help = {
  favourites: [
    {
      __typename: 'DirectionFavourite' as const,
      id: '5',
      name: 'Việc ngân sách',
      gone: 0,
      lead: toUnit('2', 'Phòng Kinh tế'),
      coop: [toUnit('1', 'Phòng Tổng hợp')],
      info: [toUnit('3', 'Thanh tra')],
    },
  ],
  // The first is what the favourite has, and not offered twice.
  usual: [
    {
      __typename: 'UsualDirection' as const,
      times: 4,
      lead: toUnit('2', 'Phòng Kinh tế'),
      coop: [toUnit('1', 'Phòng Tổng hợp')],
      info: [toUnit('3', 'Thanh tra')],
    },
    {
      __typename: 'UsualDirection' as const,
      times: 2,
      lead: toUnit('1', 'Phòng Tổng hợp'),
      coop: [],
      info: [toUnit('3', 'Thanh tra')],
    },
  ],
  leads: [toUnit('2', 'Phòng Kinh tế')],
};
const phrases = [
  {
    __typename: 'InstructionPhrases' as const,
    for: 'OWN' as const,
    phrases: ['Lưu, theo dõi.'],
    version: 2,
    mayChange: true,
  },
  {
    __typename: 'InstructionPhrases' as const,
    for: 'AGENCY' as const,
    phrases: ['Nghiên cứu, tham mưu.'],
    version: 0,
    mayChange: false,
  },
];

async function dialog() {
  const asked = vi.fn<(input: DirectIncomingInput) => void>();
  const onClose = vi.fn<() => void>();
  const mocks: MockLink.MockedResponse[] = [
    {
      request: { query: AssigneeOptionsDocument },
      result: {
        data: { ownUnits: [unit('1', 'Phòng Tổng hợp'), unit('2', 'Phòng Kinh tế')], ownPositions: [] },
      },
      maxUsageCount: Number.POSITIVE_INFINITY,
    },
    {
      request: { query: InstructionPhrasesDocument },
      result: { data: { instructionPhrases: phrases } },
      maxUsageCount: Number.POSITIVE_INFINITY,
    },
    {
      request: { query: DirectionHelpDocument },
      result: { data: { directionHelp: { __typename: 'DirectionHelp', ...help } } },
      maxUsageCount: Number.POSITIVE_INFINITY,
    },
    {
      request: { query: DirectIncomingDocument, variables: () => true },
      result: (variables) => {
        asked(variables['input']);
        return {
          data: {
            directIncoming: {
              __typename: 'VersionConflict',
              currentVersion: 4,
              changedBy: 'Lê Văn A',
              changedAt: '2026-03-02T02:00:00.000Z',
            },
          },
        };
      },
      maxUsageCount: Number.POSITIVE_INFINITY,
    },
  ];
  await renderApp(
    <DirectDialog incoming={incoming} change={false} onClose={onClose} onReload={vi.fn<() => void>()} />,
    { mocks },
  );
  const send = () => screen.getByRole('button', { name: 'Bút phê' });
  return { asked, onClose, send, user: userEvent.setup({ delay: null }) };
}

describe('directing', { timeout: 20_000 }, () => {
  it('needs a lead', async () => {
    const { asked, send, user } = await dialog();
    await screen.findByRole('button', { name: 'Phòng Kinh tế' });
    await user.click(send());
    expect(await screen.findByText('Cần đúng một nơi chủ trì.')).toBeVisible();
    expect(asked).not.toHaveBeenCalled();
  });

  it('has exactly one: another choice takes the place of the former', async () => {
    const { asked, onClose, send, user } = await dialog();
    await user.click(await screen.findByRole('button', { name: 'Phòng Tổng hợp' }));
    await user.click(screen.getByRole('button', { name: /^(✓)?Phòng Kinh tế$/ }));
    expect(screen.getByRole('button', { name: /^(✓)?Phòng Tổng hợp$/ })).toHaveAttribute('aria-pressed', 'false');
    await user.click(screen.getByRole('button', { name: 'Nghiên cứu, tham mưu.' }));
    await user.click(send());
    await waitFor(() => expect(asked).toHaveBeenCalledOnce());
    expect(asked.mock.calls[0]?.[0]).toMatchObject({
      incomingId: '12',
      version: 3,
      lead: { unitId: '2' },
      coop: [],
      info: [],
      instruction: 'Nghiên cứu, tham mưu.',
    });
    // Somebody else was quicker: it says so and keeps what was chosen.
    expect(await screen.findByText(/Lê Văn A/)).toBeVisible();
    expect(onClose).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: /^(✓)?Phòng Kinh tế$/ })).toHaveAttribute('aria-pressed', 'true');
  });

  it('takes phrases by their keys, own ones first, behind what was typed', async () => {
    const { user } = await dialog();
    await screen.findByRole('button', { name: 'Lưu, theo dõi.' });
    const text = screen.getByRole('textbox', { name: 'Ý kiến chỉ đạo' });
    await user.type(text, 'Xem kỹ phụ lục');
    await user.keyboard('{Alt>}[Digit2][Digit1][Digit1]{/Alt}');
    expect(text).toHaveValue('Xem kỹ phụ lục. Nghiên cứu, tham mưu. Lưu, theo dõi.');
    await user.click(screen.getByRole('button', { name: 'Nghiên cứu, tham mưu.' }));
    expect(text).toHaveValue('Xem kỹ phụ lục. Nghiên cứu, tham mưu. Lưu, theo dõi.');
    expect(screen.getByRole('button', { name: 'Lưu làm câu mẫu của tôi' })).toBeVisible();
  });

  it('takes addressees that belong together with one key, and offers none twice', async () => {
    const { asked, send, user } = await dialog();
    const group = await screen.findByRole('group', { name: 'Nơi nhận hay giao' });
    expect(
      within(group)
        .getAllByRole('button')
        .map((button) => button.textContent),
    ).toEqual(['1Việc ngân sách', '2Phòng Tổng hợp · Thanh tra']);
    await user.type(screen.getByRole('textbox', { name: 'Ý kiến chỉ đạo' }), 'Giữ nguyên');
    await user.keyboard('{Alt>}{Shift>}[Digit1]{/Shift}{/Alt}');
    expect(screen.getByRole('button', { name: 'Việc ngân sách' })).toHaveAttribute('aria-pressed', 'true');
    await user.click(send());
    await waitFor(() => expect(asked).toHaveBeenCalledOnce());
    expect(asked.mock.calls[0]?.[0]).toMatchObject({
      lead: { unitId: '2' },
      coop: [{ unitId: '1' }],
      info: [{ unitId: '3' }],
      instruction: 'Giữ nguyên',
    });
  });
});

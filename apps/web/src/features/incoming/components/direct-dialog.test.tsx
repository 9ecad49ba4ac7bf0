import type { MockLink } from '@apollo/client/testing';
import { configure, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { DirectIncomingInput } from '@qlvb/contract/types';
import { renderApp } from '../../../../test/render.tsx';
import { AssigneeOptionsDocument } from '../../../shared/ui/assignee-picker.generated.ts';
import { DirectDialog } from './direct-dialog.tsx';
import { DirectIncomingDocument } from './incoming-acts.generated.ts';
import type { IncomingDetailFragment } from './incoming-detail.generated.ts';

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
});

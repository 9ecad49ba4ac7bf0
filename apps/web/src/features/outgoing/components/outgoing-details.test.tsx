import type { MockLink } from '@apollo/client/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { OutgoingAction, OutgoingActInput } from '@qlvb/contract/types';
import { renderApp } from '../../../../test/render.tsx';
import { SignOutgoingDocument } from './outgoing-acts.generated.ts';
import type { OutgoingDetailFragment } from './outgoing-detail.generated.ts';
import { OutgoingDetails } from './outgoing-details.tsx';

const agency = (id: string, shortName: string) => ({
  __typename: 'Agency' as const,
  id,
  shortName,
  displayName: shortName,
});

const position = (id: string, fullName: string, title: string) => ({
  __typename: 'Position' as const,
  id,
  title,
  person: { __typename: 'Person' as const, id, fullName },
  agency: agency('1', 'UBND tỉnh'),
  unit: null,
});

const can = (action: OutgoingAction) => ({
  __typename: 'OutgoingActionState' as const,
  action,
  available: true,
  reason: { __typename: 'ActionReason' as const, code: null, params: [], whoCould: [] },
});

const recipient = (id: string, name: string, decided: Partial<OutgoingDetailFragment['recipients'][number]>) => ({
  __typename: 'Recipient' as const,
  id,
  agency: agency(id, name),
  state: 'DELIVERED' as const,
  deliveredAt: '2026-11-09T02:00:00.000Z',
  decidedAt: null,
  decidedBy: null,
  arrivalNumber: null,
  reason: null,
  recallArrivedAt: null,
  copyCancelledAt: null,
  ...decided,
});

const drafter = position('3', 'Lư Ngọc Khả Ái', 'Chuyên viên');
const base: OutgoingDetailFragment = {
  id: '9',
  version: 5,
  state: 'APPROVAL',
  typeCode: 'CV',
  subject: 'V/v ứng phó áp thấp nhiệt đới',
  field: null,
  signingForm: null,
  amendment: null,
  recall: null,
  signatureBlock: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
  urgency: 'EXPRESS',
  circulation: 'NONE',
  dueOn: null,
  number: null,
  notation: null,
  symbol: null,
  issuedOn: null,
  waitingFor: 'Trịnh Quốc Khương Duy – Chủ tịch',
  acceptedCount: 0,
  recipientCount: 3,
  createdAt: '2026-11-09T01:00:00.000Z',
  updatedAt: '2026-11-09T01:00:00.000Z',
  agency: agency('1', 'UBND tỉnh'),
  unit: null,
  drafter,
  signer: position('2', 'Trịnh Quốc Khương Duy', 'Chủ tịch'),
  inReplyTo: null,
  document: null,
  draftVersions: [
    {
      id: '21',
      versionNumber: 2,
      createdAt: '2026-11-09T01:00:00.000Z',
      note: null,
      byStandIn: null,
      createdBy: drafter,
      file: {
        id: '5',
        name: 'Du thao cong van.pdf',
        mediaType: 'application/pdf',
        size: 32_768,
        sha256: '8be38fcd8d866d40ffffffffffffffffffffffffffffffffffffffffffffffff',
        url: '/files/5',
        uploadedAt: '2026-11-09T01:00:00.000Z',
      },
    },
  ],
  recipients: [
    recipient('4', 'Sở Tài chính', { state: 'ACCEPTED', arrivalNumber: 1284 }),
    recipient('6', 'Sở Xây dựng', {}),
    recipient('8', 'UBND xã Thổ Sơn', { state: 'RETURNED', reason: 'Thiếu phụ lục 2' }),
  ],
  workFiles: [],
  directives: [],
  availableActions: [can('SIGN'), can('SEND_BACK')],
  timeline: [],
};

function shown(outgoing: OutgoingDetailFragment, mocks: MockLink.MockedResponse[] = []) {
  return renderApp(<OutgoingDetails outgoing={outgoing} onReload={() => undefined} />, { mocks });
}

it('names what is signed before it is signed', async () => {
  const asked = vi.fn<(input: OutgoingActInput) => void>();
  const conflict = { __typename: 'VersionConflict', currentVersion: 6, changedBy: 'Đoàn Kỳ Vỹ', changedAt: null };
  await shown(base, [
    {
      request: { query: SignOutgoingDocument, variables: () => true },
      result: (variables) => {
        asked(variables['input']);
        return { data: { signOutgoing: conflict } };
      },
    },
  ]);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: /^Duyệt và ký/ }));
  const dialog = await screen.findByRole('dialog', { name: 'Duyệt và ký văn bản này?' });
  expect(dialog).toHaveTextContent('V/v ứng phó áp thấp nhiệt đới');
  expect(dialog).toHaveTextContent('Dự thảo lần 2 · Du thao cong van.pdf · 32 kB');
  expect(dialog).toHaveTextContent('8be38fcd8d866d40');
  expect(dialog).toHaveTextContent('Trịnh Quốc Khương Duy – Chủ tịch');
  await user.click(within(dialog).getByRole('button', { name: 'Duyệt và ký' }));
  await waitFor(() => expect(asked).toHaveBeenCalledWith({ outgoingId: '9', version: 5, note: null }));
  expect(await within(dialog).findByText(/Đoàn Kỳ Vỹ đã thay đổi/)).toBeInTheDocument();
});

it('says where each copy stands, and why one came back', async () => {
  await shown({ ...base, state: 'ISSUED', waitingFor: null, acceptedCount: 1, availableActions: [] });
  const section = screen.getByRole('region', { name: /Nơi nhận/ });
  expect(section).toHaveTextContent('1/3 đã tiếp nhận · 1 chưa tiếp nhận · 1 bị trả lại');
  const row = within(section).getByRole('row', { name: /Sở Tài chính/ });
  expect(row).toHaveTextContent('Đã tiếp nhận');
  expect(row).toHaveTextContent('1.284');
  expect(within(section).getByText('Lý do: Thiếu phụ lục 2')).toBeInTheDocument();
});

it('shows only who will get it before the issue', async () => {
  await shown(base);
  expect(screen.queryByText('Đã tiếp nhận')).not.toBeInTheDocument();
  expect(screen.getByText('UBND xã Thổ Sơn')).toBeInTheDocument();
});

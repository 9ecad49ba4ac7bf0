import type { MockLink } from '@apollo/client/testing';
import { configure, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { EnvelopeActInput } from '@qlvb/contract/types';
import { renderApp, somebody } from '../../../../test/render.tsx';
import { EnvelopeByIdDocument, GiveBackEnvelopeDocument } from '../components/envelopes.generated.ts';
import { Component } from './envelope-detail.tsx';

configure({ asyncUtilTimeout: 5_000 });

const can = { code: null, params: [], whoCould: [] };
const envelope = {
  __typename: 'PersonalEnvelope' as const,
  id: '7',
  version: 2,
  state: 'HANDED_OVER' as const,
  arrivalNumber: 41,
  arrivalYear: 2026,
  arrivedOn: '2026-11-20',
  sender: 'Ông Lê Văn Tư',
  symbol: null,
  sealed: true,
  note: null,
  handedOverAt: '2026-11-20T02:00:00.000Z',
  addressee: { __typename: 'Position' as const, ...somebody.actingAs },
  registeredBy: { __typename: 'Position' as const, ...somebody.actingAs, id: '12', title: 'Văn thư' },
  incoming: null,
  availableActions: [
    {
      action: 'HAND_OVER' as const,
      available: false,
      reason: { code: 'NO_PERMISSION', params: [], whoCould: ['Đỗ Thị Én – Văn thư'] },
    },
    { action: 'KEEP' as const, available: true, reason: can },
    { action: 'GIVE_BACK' as const, available: true, reason: can },
  ],
  timeline: [],
};

it('shows what stands on it, and the addressee gives it back with what was seen', { timeout: 20_000 }, async () => {
  const asked = vi.fn<(input: EnvelopeActInput) => void>();
  const mocks: MockLink.MockedResponse[] = [
    {
      request: { query: EnvelopeByIdDocument, variables: () => true },
      result: { data: { envelope } },
      maxUsageCount: Number.POSITIVE_INFINITY,
    },
    {
      request: { query: GiveBackEnvelopeDocument, variables: () => true },
      result: (variables) => {
        asked(variables['input']);
        return {
          data: {
            giveBackEnvelope: {
              __typename: 'EnvelopeActSuccess',
              envelope: { ...envelope, version: 3, state: 'GIVEN_BACK', availableActions: [] },
            },
          },
        };
      },
    },
  ];
  await renderApp(<Component />, { mocks });
  expect(await screen.findByRole('heading', { name: 'Bì số đến 41/2026' })).toBeVisible();
  expect(screen.getByText('Ông Lê Văn Tư')).toBeVisible();
  expect(screen.getByText('Bì niêm phong, hoặc ghi chỉ người có tên mới được bóc')).toBeVisible();
  const user = userEvent.setup({ delay: null });
  await user.click(screen.getByRole('button', { name: /^Chuyển lại để vào sổ/ }));
  await screen.findByRole('dialog');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(asked).toHaveBeenCalledExactlyOnceWith({ envelopeId: '7', version: 2, note: null }));
  expect(await screen.findByText('Đã chuyển lại văn thư.')).toBeVisible();
});

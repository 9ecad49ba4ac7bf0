import type { MockLink } from '@apollo/client/testing';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { renderApp } from '../../../test/render.tsx';
import { AgencyOptionsDocument, GroupMembersDocument, RecentAgenciesDocument } from './agency-picker.generated.ts';
import { AgencyPicker, type PickedAgency } from './agency-picker.tsx';

const agency = (id: string, displayName: string, abbreviation = 'UBND') => ({
  __typename: 'Agency' as const,
  id,
  displayName,
  name: displayName,
  abbreviation,
  onPlatform: true,
});
const STC = agency('4', 'Sở Tài chính', 'STC');
const HON_DAT = agency('7', 'UBND huyện Hòn Đất');
const COMMUNES = Array.from({ length: 14 }, (_, at) => agency(String(100 + at), `UBND xã ${at + 1}`));
const always = { maxUsageCount: Number.POSITIVE_INFINITY };
const group = {
  __typename: 'AgencyGroup' as const,
  id: 'COMMUNE_COMMITTEE-7',
  kind: 'COMMUNE_COMMITTEE' as const,
  count: COMMUNES.length,
  of: { __typename: 'Agency' as const, id: '7', displayName: HON_DAT.displayName },
};

/** A directory that knows two agencies and one group. */
function directory(asked: (variables: Record<string, unknown>) => void): MockLink.MockedResponse[] {
  const hits = (text: unknown) => (text === 'stc' ? [STC] : String(text).startsWith('hon') ? [HON_DAT] : []);
  return [
    {
      request: { query: AgencyOptionsDocument, variables: () => true },
      result: (variables) => {
        asked(variables);
        const { text, several } = variables;
        const agencies = hits(text);
        const found = { agencies, agencyCount: agencies.length === 0 ? 0 : agencies.length + 30 };
        const groups = several ? { groups: text === 'hon dat' ? [group] : [] } : {};
        return { data: { searchOrganisation: { __typename: 'OrganisationHits', ...found, ...groups } } };
      },
      ...always,
    },
    {
      request: { query: GroupMembersDocument, variables: () => true },
      result: {
        data: {
          searchOrganisation: {
            __typename: 'OrganisationHits',
            groups: [{ __typename: 'AgencyGroup', id: group.id, agencies: COMMUNES }],
          },
        },
      },
      ...always,
    },
    {
      request: { query: RecentAgenciesDocument, variables: () => true },
      result: ({ ids }) => ({ data: { agencies: [STC, HON_DAT].filter(({ id }) => (ids as string[]).includes(id)) } }),
      ...always,
    },
  ];
}

function Form({ max, on }: { readonly max?: number; readonly on?: string }) {
  const [value, setValue] = useState<PickedAgency[]>([]);
  return (
    <>
      <AgencyPicker
        label="Nơi nhận"
        value={value}
        onChange={setValue}
        exclude={['103']}
        {...(max ? { max } : {})}
        {...(on ? { on } : {})}
      />
      <output aria-label="Đã chọn">{value.map(({ id }) => id).join(' ')}</output>
    </>
  );
}

async function show(props: { max?: number; on?: string } = {}, mocks?: MockLink.MockedResponse[]) {
  const asked = vi.fn<(variables: Record<string, unknown>) => void>();
  const { unmount } = await renderApp(<Form {...props} />, { mocks: mocks ?? directory(asked) });
  return {
    asked,
    unmount,
    user: userEvent.setup({ delay: null }),
    field: await screen.findByRole('combobox', { name: 'Nơi nhận' }),
    chosen: () => screen.getByRole('status', { name: 'Đã chọn' }),
  };
}

beforeEach(() => localStorage.clear());

it('finds by abbreviation, takes the hit with Enter and says how many more there are', async () => {
  const { user, field, chosen, asked } = await show({ on: '2024-05-01' });
  await user.type(field, 'stc');
  expect(await screen.findByRole('option', { name: /Sở Tài chính/ })).toBeVisible();
  expect(screen.getByText('Còn 30 kết quả, gõ thêm để thấy.')).toBeVisible();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(chosen()).toHaveTextContent(/^4$/));
  expect(asked).toHaveBeenLastCalledWith(expect.objectContaining({ on: '2024-05-01' }));
  await user.keyboard('{Backspace}');
  expect(chosen()).toBeEmptyDOMElement();
});

it('adds a group at once without those that cannot be chosen, keeps the field small, and clears it', async () => {
  const { user, field, chosen } = await show();
  await user.type(field, 'hon dat');
  const name = /^Tất cả UBND xã, phường, thị trấn của UBND huyện Hòn Đất\s*14 cơ quan$/;
  await user.click(await screen.findByRole('option', { name }));
  await waitFor(() => expect(chosen().textContent.split(' ')).toHaveLength(13));
  expect(chosen()).not.toHaveTextContent('103');
  expect(await screen.findByText('Đã thêm 13 cơ quan.')).toBeVisible();
  expect(screen.queryByText('UBND xã 14')).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'và 1 mục nữa' }));
  expect(screen.getByText('UBND xã 14')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Bỏ tất cả 13 mục' }));
  expect(chosen()).toBeEmptyDOMElement();
});

it('takes the agency with Enter, although the group stands above it, and offers none where one is chosen', async () => {
  const { user, field, chosen, unmount } = await show();
  await user.type(field, 'hon dat');
  await screen.findByRole('option', { name: /^Tất cả/ });
  await user.keyboard('{Enter}');
  expect(chosen()).toHaveTextContent(/^7$/);
  unmount();
  const one = await show({ max: 1 });
  await one.user.type(one.field, 'hon dat');
  await screen.findByRole('option', { name: /^UBND huyện Hòn Đất/ });
  expect(screen.queryByRole('option', { name: /^Tất cả/ })).not.toBeInTheDocument();
});

it('offers what was picked last before anything is typed', async () => {
  const first = await show();
  await first.user.type(first.field, 'stc');
  await screen.findByRole('option', { name: /Sở Tài chính/ });
  await first.user.keyboard('{Enter}');
  first.unmount();
  const { user, field } = await show();
  await user.click(field);
  expect(await screen.findByText('Chọn gần đây')).toBeVisible();
  expect(await screen.findByRole('option', { name: /Sở Tài chính/ })).toBeVisible();
});

it('says that the list could not be loaded, and asks again', async () => {
  const working = directory(() => undefined);
  const failing: MockLink.MockedResponse = {
    request: { query: AgencyOptionsDocument, variables: ({ text }) => text === 'stc' },
    error: new Error('offline'),
  };
  const { user, field } = await show({}, [failing, ...working]);
  await user.type(field, 'stc');
  expect(await screen.findByRole('alert')).toHaveTextContent('Chưa tải được danh sách.');
  await user.click(screen.getByRole('button', { name: 'Thử lại' }));
  expect(await screen.findByRole('option', { name: /Sở Tài chính/ })).toBeVisible();
});

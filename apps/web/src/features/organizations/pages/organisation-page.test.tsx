import type { MockLink } from '@apollo/client/testing';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { renderApp } from '../../../../test/render.tsx';
import {
  AgencyOverTimeDocument,
  AgencyPathDocument,
  OrganisationDaysDocument,
  OrganisationSearchDocument,
  OrganisationTreeDocument,
} from './organisation-page.generated.ts';
import { Component as OrganisationPage } from './organisation-page.tsx';

const MERGED = '2025-07-01';
const always = { maxUsageCount: Number.POSITIVE_INFINITY };

/** The department is called by the new province from 1 July 2025, once that counts. */
const nameOn = (on: unknown, withPending: unknown): string =>
  withPending === true && typeof on === 'string' && on >= MERGED
    ? 'Sở Tài chính tỉnh An Giang'
    : 'Sở Tài chính tỉnh Kiên Giang';

const line = (id: string, displayName: string, childCount = 0) => ({
  __typename: 'Agency' as const,
  id,
  displayName,
  abbreviation: 'STC',
  childCount,
  pending: false,
  pendingTo: null,
});
const dated = { validFrom: '2018-01-01', validTo: null, pendingTo: null, pending: false };
const named = { __typename: 'AgencyName' as const, ...dated, abbreviation: 'STC' };

const agencyOn = (on: unknown, withPending: unknown) => ({
  ...line('5', 'Sở Tài chính'),
  ...dated,
  asOf: typeof on === 'string' ? on : '2026-11-22',
  name: nameOn(on, withPending),
  code: 'H33.14',
  kind: 'DEPARTMENT' as const,
  tier: 'PROVINCE' as const,
  nationalCode: null,
  onPlatform: true,
  parent: { __typename: 'Agency' as const, id: '1', displayName: 'UBND tỉnh' },
  district: null,
  units: [{ __typename: 'Unit' as const, id: '8', name: 'Phòng Ngân sách', abbreviation: 'NS' }],
  names: [
    { ...named, id: '1', name: 'Sở Tài chính tỉnh Kiên Giang', pendingTo: '2025-06-30' },
    { ...named, id: '2', name: 'Sở Tài chính tỉnh An Giang', validFrom: MERGED, pending: true },
  ],
  codes: [],
  superiors: [],
  unitsOverTime: [],
  changes: [
    {
      __typename: 'OrganisationChange' as const,
      id: '3',
      takesEffectOn: MERGED,
      kind: 'RENAME' as const,
      successorRule: null,
      basis: 'Nghị quyết 202/2025/QH15',
      carriedOut: false,
      from: [{ __typename: 'Agency' as const, id: '5', displayName: 'Sở Tài chính' }],
      to: [{ __typename: 'Agency' as const, id: '5', displayName: 'Sở Tài chính' }],
    },
  ],
});

async function show(route: string) {
  const asked = vi.fn<(variables: Record<string, unknown>) => void>();
  const mocks: MockLink.MockedResponse[] = [
    {
      request: { query: OrganisationTreeDocument, variables: () => true },
      result: ({ open }) => ({
        data: {
          organisation: [line('1', 'UBND tỉnh', 1)],
          agencies: (open as string[]).map((id) => ({
            __typename: 'Agency',
            id,
            children: [line('5', 'Sở Tài chính')],
          })),
        },
      }),
      ...always,
    },
    {
      request: { query: AgencyPathDocument, variables: () => true },
      result: {
        data: { agency: { __typename: 'Agency', id: '5', ancestors: [{ __typename: 'Agency', id: '1' }] } },
      },
      ...always,
    },
    {
      request: { query: OrganisationDaysDocument },
      result: {
        data: {
          organisationDays: [
            {
              __typename: 'OrganisationDay',
              day: MERGED,
              pendingCount: 1,
              tally: [{ __typename: 'OrganisationTally', kind: 'RENAME', count: 1 }],
            },
          ],
        },
      },
      ...always,
    },
    {
      request: { query: AgencyOverTimeDocument, variables: () => true },
      result: (variables) => {
        asked(variables);
        return { data: { agency: agencyOn(variables['on'], variables['withPending']) } };
      },
      ...always,
    },
    {
      request: { query: OrganisationSearchDocument, variables: () => true },
      result: {
        data: {
          searchOrganisation: {
            __typename: 'OrganisationHits',
            agencies: [{ ...line('5', 'Sở Tài chính'), parent: null }],
            agencyCount: 41,
          },
        },
      },
      ...always,
    },
  ];
  await renderApp(<OrganisationPage />, { mocks, route });
  return { asked, user: userEvent.setup({ delay: null }) };
}

it('opens the way to the own agency, and shows what is chosen with its history', async () => {
  const { user } = await show('/organisation');
  await user.click(await screen.findByRole('treeitem', { name: 'Sở Tài chính' }));
  const details = await screen.findByRole('region', { name: 'Cơ quan đang xem' });
  expect(await within(details).findByText('Phòng Ngân sách')).toBeVisible();
  const change = within(details).getByRole('link', { name: 'Xem ngày 01/07/2025' });
  expect(change).toHaveAttribute('href', '/organisation?on=2025-07-01&agency=5&pending=1');
  expect(within(details).getAllByText('chưa thực hiện').length).toBeGreaterThan(0);
  expect(within(details).getByText('Căn cứ: Nghị quyết 202/2025/QH15')).toBeVisible();
  expect(within(details).queryByText('Thực hiện sắp xếp')).not.toBeInTheDocument();
});

it('jumps from change to change, says what is not carried out, and what the day changes for the agency', async () => {
  const { user } = await show('/organisation?on=2025-06-30&agency=5');
  expect(await screen.findByText('Sở Tài chính tỉnh Kiên Giang')).toBeVisible();
  await user.click(await screen.findByRole('button', { name: 'Đến thay đổi sau, ngày 01/07/2025' }));
  expect(await screen.findByText(/1 thay đổi của ngày này chưa thực hiện/)).toBeVisible();
  expect(screen.getByRole('slider')).toHaveAttribute('aria-valuetext', 'Ngày 01/07/2025: 1 thay đổi (Đổi tên 1).');
  await user.click(screen.getByRole('button', { name: 'Xem như đã thực hiện' }));
  await waitFor(() =>
    expect(screen.getByText(/nay là/)).toHaveTextContent(
      'Sở Tài chính tỉnh Kiên Giang nay là Sở Tài chính tỉnh An Giang.',
    ),
  );
});

it('follows the slider once it rests', async () => {
  const { asked } = await show('/organisation?on=2025-06-30&agency=5&pending=1');
  const slider = await screen.findByRole('slider', { name: 'Kéo để đổi ngày xem' });
  await waitFor(() => expect(slider).toHaveAttribute('aria-valuetext', '30/06/2025'));
  fireEvent.change(slider, { target: { value: String(Number((slider as HTMLInputElement).value) + 1) } });
  await waitFor(() => expect(asked).toHaveBeenLastCalledWith({ id: '5', on: MERGED, withPending: true }));
});

it('finds without diacritics and shows where the hit stands', async () => {
  const { user } = await show('/organisation');
  await user.type(await screen.findByRole('searchbox', { name: 'Tìm cơ quan' }), 'stc');
  await user.click(await screen.findByRole('button', { name: /Sở Tài chính/ }));
  expect(await screen.findByRole('treeitem', { name: 'Sở Tài chính', selected: true })).toBeVisible();
});

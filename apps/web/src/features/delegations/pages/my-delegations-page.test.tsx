import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { renderApp, somebody } from '../../../../test/render.tsx';
import { type DelegationListedFragment, MyDelegationsDocument } from '../components/delegations.generated.ts';
import { Component } from './my-delegations-page.tsx';

const me = {
  ...somebody.actingAs,
  __typename: 'Position' as const,
  person: { ...somebody.person, __typename: 'Person' as const },
  agency: { ...somebody.actingAs.agency, __typename: 'Agency' as const },
  unit: null,
};
const deputy = {
  ...me,
  id: '20',
  title: 'Phó Giám đốc',
  person: { ...me.person, id: '2', fullName: 'Trần Quốc Cường' },
};

const delegation = {
  __typename: 'Delegation' as const,
  id: '7',
  kind: 'DELEGATION' as const,
  state: 'ACTIVE' as const,
  from: me,
  to: deputy,
  validFrom: '2026-11-23',
  validTo: '2026-11-30',
  features: ['INCOMING' as const],
  books: null,
  typeCodes: ['BC' as const],
  basis: null,
  grantedBy: me,
  createdAt: '2026-11-23T02:00:00.000Z',
  endedAt: null,
  endReason: null,
  acknowledgedAt: null,
  mayEnd: true,
};
const mine = (myDelegations: DelegationListedFragment[]) => [
  { request: { query: MyDelegationsDocument }, result: { data: { myDelegations } }, maxUsageCount: 5 },
];

it('says who acts for whom, how long and in what', async () => {
  await renderApp(<Component />, { mocks: mine([delegation]) });
  const given = await screen.findByRole('region', { name: /Đã giao/ });
  const row = within(given).getByRole('link', { name: /Trần Quốc Cường – Phó Giám đốc/ });
  expect(row).toHaveAttribute('href', '/delegations/7');
  expect(row).toHaveTextContent(/23\/11\/2026 – 30\/11\/2026.*Văn bản đến; Báo cáo.*Đang hiệu lực/);
  expect(screen.getByText('Chưa ai ủy quyền cho anh/chị.')).toBeVisible();
});

it('opens a form that says what a delegation is and never offers oneself', async () => {
  await renderApp(<Component />, { mocks: mine([]) });
  await userEvent.click(await screen.findByRole('button', { name: 'Ủy quyền mới' }));
  const form = await screen.findByRole('dialog', { name: 'Ủy quyền mới' });
  expect(await within(form).findByText(/trừ ký; có thời hạn/)).toBeVisible();
});

it('cannot be passed on by somebody who acts for another, and says why', async () => {
  const onBehalf = { delegationId: '7', kind: 'DELEGATION' as const, fullName: 'A', title: 'B', validTo: null };
  await renderApp(<Component />, { mocks: mine([]), viewer: { onBehalf } });
  expect(await screen.findByRole('button', { name: 'Ủy quyền mới' })).toBeDisabled();
  expect(screen.getByText(/không ủy quyền tiếp được/)).toBeVisible();
});

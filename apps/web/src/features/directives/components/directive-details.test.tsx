import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { directive } from '../../../../test/directive.ts';
import { renderApp } from '../../../../test/render.tsx';
import { DirectiveDetails } from './directive-details.tsx';
import type { DirectiveDetailFragment } from './directive-detail.generated.ts';

const handedOn: DirectiveDetailFragment = {
  ...directive,
  result: 'OPEN_OVERDUE',
  leadAgency: { id: '6', shortName: 'Sở Xây dựng', displayName: 'Sở Xây dựng' },
  timeLeft: { kind: 'OVERDUE', workingDays: 5 },
  handedOver: { to: { id: '6', shortName: 'Sở Xây dựng' }, at: '2026-11-05T02:00:00.000Z' },
  availableActions: [
    { action: 'ACCEPT', available: false, reason: { code: 'NOT_LEAD_AGENCY', params: [], whoCould: ['Sở Xây dựng'] } },
  ],
};

it('is a copy to read for the former lead agency: to whom it went, no act, no lateness of others', async () => {
  await renderApp(<DirectiveDetails directive={handedOn} onReload={() => undefined} />);
  expect(screen.getByText('Đã chuyển cho Sở Xây dựng')).toBeVisible();
  expect(screen.getByText(/từ 05\/11\/2026 09:00 Sở Xây dựng chủ trì/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /Vì sao\?$/ })).toBeNull();
  expect(screen.queryByText(/Quá hạn/)).toBeNull();
  expect(screen.queryByText('50 %')).toBeNull();
});

it('tells the head of the agency who has read it, when asked', async () => {
  const shown = <DirectiveDetails directive={directive} onReload={() => undefined} />;
  await renderApp(shown, { viewer: { permissions: ['access.read'] } });
  expect(screen.getByRole('heading', { name: 'Ai đã xem' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Xem ai đã đọc' })).toBeVisible();
});

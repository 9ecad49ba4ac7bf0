import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderApp } from '../../../../test/render.tsx';
import { DirectiveDetails } from './directive-details.tsx';
import type { DirectiveDetailFragment } from './directive-detail.generated.ts';

const leader: DirectiveDetailFragment['givenBy'] = {
  id: '2',
  title: 'Chủ tịch',
  person: { id: '2', fullName: 'Trịnh Quốc Khương Duy' },
  agency: { id: '1', shortName: 'UBND tỉnh' },
  unit: null,
};

const handedOn: DirectiveDetailFragment = {
  id: '3',
  version: 4,
  code: 'NV-2026-0003',
  content: 'Rà soát vốn',
  state: 'IN_PROGRESS',
  result: 'OPEN_OVERDUE',
  sourceClause: null,
  productRequired: 'Báo cáo',
  assignedOn: '2026-11-01',
  originalDueOn: '2026-11-10',
  dueOn: '2026-11-10',
  handedInOn: null,
  percent: 50,
  source: {
    id: '70',
    symbol: '01/UBND',
    typeCode: 'CV',
    issuedOn: '2026-11-01',
    issuerName: 'UBND tỉnh',
    subject: 'V/v rà soát vốn',
    signerName: null,
    signerTitle: null,
    files: [],
  },
  assigningAgency: { id: '1', shortName: 'UBND tỉnh' },
  givenBy: leader,
  monitor: leader,
  leadAgency: { id: '6', shortName: 'Sở Xây dựng', displayName: 'Sở Xây dựng' },
  cooperation: [],
  timeLeft: { kind: 'OVERDUE', workingDays: 5 },
  handedOver: { to: { id: '6', shortName: 'Sở Xây dựng' }, at: '2026-11-05T02:00:00.000Z' },
  assignments: [],
  reports: [],
  workFiles: [],
  availableActions: [
    { action: 'ACCEPT', available: false, reason: { code: 'NOT_LEAD_AGENCY', params: [], whoCould: ['Sở Xây dựng'] } },
  ],
  timeline: [],
};

it('is a copy to read for the former lead agency: to whom it went, no act, no lateness of others', async () => {
  await renderApp(<DirectiveDetails directive={handedOn} onReload={() => undefined} />);
  expect(screen.getByText('Đã chuyển cho Sở Xây dựng')).toBeVisible();
  expect(screen.getByText(/từ 05\/11\/2026 09:00 Sở Xây dựng chủ trì/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /Vì sao/ })).toBeNull();
  expect(screen.queryByText(/Quá hạn/)).toBeNull();
  expect(screen.queryByText('50 %')).toBeNull();
});

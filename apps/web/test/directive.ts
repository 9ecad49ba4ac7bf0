import type { DirectiveDetailFragment } from '../src/features/directives/components/directive-detail.generated.ts';

/** A document as a directive names its source, or proves its result. */
export const report: DirectiveDetailFragment['source'] & { __typename: 'Document' } = {
  __typename: 'Document',
  id: '71',
  symbol: '96/TTr-STC',
  typeCode: 'TTR',
  issuedOn: '2026-11-08',
  issuerName: 'Sở Tài chính tỉnh Kiên Giang',
  subject: 'Kết quả rà soát vốn',
  signerName: null,
  signerTitle: null,
  files: [],
};

const leader: DirectiveDetailFragment['givenBy'] = {
  id: '2',
  title: 'Chủ tịch',
  person: { id: '2', fullName: 'Trịnh Quốc Khương Duy' },
  agency: { id: '1', shortName: 'UBND tỉnh' },
  unit: null,
};

/** A directive of UBND tỉnh to Sở Tài chính, under way and in term. */
export const directive: DirectiveDetailFragment = {
  id: '3',
  version: 4,
  code: 'NV-2026-0003',
  content: 'Rà soát vốn',
  state: 'IN_PROGRESS',
  result: 'OPEN_IN_TERM',
  sourceClause: null,
  productRequired: 'Báo cáo',
  assignedOn: '2026-11-01',
  originalDueOn: '2026-12-01',
  dueOn: '2026-12-01',
  handedInOn: null,
  percent: 50,
  source: { ...report, id: '70' },
  assigningAgency: { id: '1', shortName: 'UBND tỉnh' },
  givenBy: leader,
  monitor: leader,
  leadAgency: { id: '5', shortName: 'Sở Tài chính', displayName: 'Sở Tài chính' },
  cooperation: [],
  timeLeft: { kind: 'IN_TERM', workingDays: 5 },
  handedOver: null,
  assignments: [],
  reports: [],
  workFiles: [],
  availableActions: [],
  timeline: [],
};

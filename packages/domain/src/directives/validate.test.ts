import { describe, expect, it } from 'vitest';
import {
  validateDirective,
  validateDirectiveAssignment,
  validateDirectiveResult,
  validateProgress,
} from './validate.ts';

const today = '2026-03-05';
const directive = {
  content: 'Rà soát, báo cáo tiến độ giải ngân vốn đầu tư công',
  sourceDocumentId: '1',
  sourceClause: 'Mục 2',
  givenByPositionId: '2',
  leadAgencyId: '3',
  cooperation: [{ agencyId: '4', part: 'Cung cấp số liệu', dueOn: '2026-03-10' }],
  dueOn: '2026-03-20',
  productRequired: 'Báo cáo',
};
const list = (problems: readonly { path: string; code: string }[]) =>
  problems.map(({ path, code }) => `${path} ${code}`);
const faults = (change: object) => list(validateDirective({ ...directive, ...change }, { today }));

describe('a directive', () => {
  it('says who, what, by when and with which product', () => {
    expect(faults({})).toEqual([]);
    expect(list(validateDirective({}, { today }))).toEqual([
      'content REQUIRED',
      'sourceDocumentId REQUIRED',
      'givenByPositionId REQUIRED',
      'leadAgencyId REQUIRED',
      'dueOn REQUIRED',
      'productRequired REQUIRED',
    ]);
  });

  it('has each agency once, lead or co-operating', () => {
    expect(faults({ cooperation: [{ agencyId: '4' }, { agencyId: '3' }, { agencyId: '4' }] })).toEqual([
      'cooperation.1.agencyId TARGET_TWICE',
      'cooperation.2.agencyId TARGET_TWICE',
    ]);
  });

  it('has parts within the whole', () => {
    expect(faults({ cooperation: [{ agencyId: '4', dueOn: '2026-03-21' }] })).toEqual([
      'cooperation.0.dueOn DATE_AFTER_WHOLE',
    ]);
    expect(faults({ dueOn: '2026-03-04' })).toEqual(['dueOn DATE_IN_PAST']);
    expect(faults({ content: 'x'.repeat(2001) })).toEqual(['content TOO_LONG']);
  });
});

it('is assigned inside within its own date', () => {
  const context = { today, wholeDueOn: '2026-03-20' };
  const inside = { lead: { unitId: '1' }, coop: [{ positionId: '2' }], instruction: '', dueOn: '2026-03-19' };
  expect(validateDirectiveAssignment(inside, context)).toEqual([]);
  expect(list(validateDirectiveAssignment({ ...inside, lead: null, dueOn: '2026-03-21' }, context))).toEqual([
    'lead LEAD_REQUIRED',
    'dueOn DATE_AFTER_WHOLE',
  ]);
});

it('is reported on in words and percent', () => {
  expect(validateProgress({ percent: 0, content: 'Đang tổng hợp' })).toEqual([]);
  expect(list(validateProgress({ percent: 101, content: 'x'.repeat(2001) }))).toEqual([
    'percent OUT_OF_RANGE',
    'content TOO_LONG',
  ]);
  expect(list(validateProgress({}))).toEqual(['percent REQUIRED', 'content REQUIRED']);
});

it('ends with evidence (NV-03)', () => {
  expect(validateDirectiveResult({ content: 'Đã báo cáo', evidenceDocumentId: '9' })).toEqual([]);
  expect(list(validateDirectiveResult({ content: 'Đã báo cáo' }))).toEqual(['evidenceDocumentId REQUIRED']);
});

import { describe, expect, it } from 'vitest';
import { checkAssignees } from './assignees.ts';

const unit = (unitId: string) => ({ unitId });
const position = (positionId: string) => ({ positionId });

describe('assignees', () => {
  it('are one lead and others, each once', () => {
    expect(checkAssignees(unit('1'), { coop: [unit('2'), position('1')], info: [unit('3')] })).toEqual([]);
  });

  it('need a lead', () => {
    for (const nobody of [null, undefined, {}, { unitId: null }])
      expect(checkAssignees(nobody, {})).toEqual([{ path: 'lead', code: 'LEAD_REQUIRED', params: {} }]);
  });

  it('do not stand twice, in whatever part', () => {
    expect(checkAssignees(unit('1'), { coop: [unit('2'), unit('1')], info: [unit('2')] })).toEqual([
      { path: 'coop.1', code: 'TARGET_TWICE', params: { id: '1' } },
      { path: 'info.0', code: 'TARGET_TWICE', params: { id: '2' } },
    ]);
  });

  it('are a unit or a position, not both and not neither', () => {
    const both = { unitId: '1', positionId: '2' };
    expect(checkAssignees(both, { coop: [{}] }).map(({ path, code }) => [path, code])).toEqual([
      ['lead', 'INVALID_FORMAT'],
      ['coop.0', 'REQUIRED'],
    ]);
  });
});

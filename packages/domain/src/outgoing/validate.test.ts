import { describe, expect, it } from 'vitest';
import { validateOutgoing } from './validate.ts';

const today = '2026-03-05';
const draft = {
  typeCode: 'CV',
  subject: 'V/v giải ngân vốn đầu tư công',
  urgency: 'URGENT',
  signerPositionId: '7',
  recipientAgencyIds: ['1', '2'],
  dueOn: null,
  uploadId: '1',
} as const;

const faults = (change: Partial<Parameters<typeof validateOutgoing>[0]>) =>
  validateOutgoing({ ...draft, ...change }, { today }).map(({ path, code }) => `${path} ${code}`);

describe('a draft', () => {
  it('may lack file and recipients for now', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ uploadId: null, recipientAgencyIds: [] })).toEqual([]);
  });

  it('names every empty field at once', () => {
    expect(validateOutgoing({}, { today }).map(({ path }) => path)).toEqual([
      'typeCode',
      'subject',
      'urgency',
      'signerPositionId',
    ]);
  });

  it('has each recipient once, and not more than there are agencies', () => {
    expect(faults({ recipientAgencyIds: ['1', '2', '1'] })).toEqual(['recipientAgencyIds.2 TARGET_TWICE']);
    const many = Array.from({ length: 1001 }, (_, at) => String(at));
    expect(faults({ recipientAgencyIds: many })).toEqual(['recipientAgencyIds TOO_MANY']);
  });

  it('looks at words and date', () => {
    expect(faults({ subject: 'x'.repeat(1001) })).toEqual(['subject TOO_LONG']);
    expect(faults({ dueOn: '2026-03-04' })).toEqual(['dueOn DATE_IN_PAST']);
  });
});

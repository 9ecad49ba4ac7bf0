import { describe, expect, it } from 'vitest';
import { validateAssignment, validateDirection, validateFinish, validateIncoming } from './validate.ts';

const today = '2026-03-05';
const letter = {
  number: '123',
  notation: 'STC-NS',
  issuedOn: '2026-03-02',
  issuerName: 'Sở Tài chính',
  typeCode: 'CV',
  subject: 'V/v báo cáo giải ngân vốn đầu tư công quý I năm 2026',
  urgency: 'NORMAL',
  arrivedOn: '2026-03-05',
  pageCount: 3,
  uploadId: '1',
} as const;

const faults = (input: Parameters<typeof validateIncoming>[0]) =>
  validateIncoming(input, { today }).map(({ path, code }) => `${path} ${code}`);

describe('registering a letter', () => {
  it('accepts a complete one, and one that the law lets be short', () => {
    expect(faults(letter)).toEqual([]);
    expect(faults({ ...letter, typeCode: 'TCONG', number: null, notation: '', arrivedOn: null })).toEqual([]);
  });

  it('takes in what has no number or no issuer with the reason on record', () => {
    expect(faults({ ...letter, number: '' })).toEqual(['incompleteReason NUMBER_OR_REASON']);
    expect(faults({ ...letter, number: '', incompleteReason: 'không' })).toEqual(['incompleteReason TOO_SHORT']);
    const why = 'Đơn không ghi tên, gửi qua hòm thư';
    expect(faults({ ...letter, number: '', issuerName: '', incompleteReason: why })).toEqual([]);
    expect(faults({ ...letter, issuerName: '' })).toEqual(['issuerName REQUIRED']);
  });

  it('names every empty field at once', () => {
    expect(faults({})).toEqual([
      'issuedOn REQUIRED',
      'issuerName REQUIRED',
      'typeCode REQUIRED',
      'subject REQUIRED',
      'urgency REQUIRED',
    ]);
  });

  it.each([
    [{ number: '123456789012' }, 'number TOO_LONG'],
    [{ notation: 'X'.repeat(51) }, 'notation TOO_LONG'],
    [{ issuerName: 'X'.repeat(301) }, 'issuerName TOO_LONG'],
    [{ subject: 'X'.repeat(1001) }, 'subject TOO_LONG'],
    [{ issuedOn: '2026-03-06' }, 'issuedOn DATE_IN_FUTURE'],
    [{ issuedOn: '1945-01-01' }, 'issuedOn DATE_TOO_EARLY'],
    [{ issuedOn: '5/3/2026' }, 'issuedOn INVALID_DATE'],
    [{ arrivedOn: '2026-03-06' }, 'arrivedOn DATE_IN_FUTURE'],
    [{ arrivedOn: '2026-03-01' }, 'arrivedOn ARRIVED_BEFORE_ISSUED'],
    [{ dueOn: '2026-03-04' }, 'dueOn DATE_IN_PAST'],
    [{ pageCount: 0 }, 'pageCount OUT_OF_RANGE'],
    [{ copyCount: 0 }, 'copyCount OUT_OF_RANGE'],
    [{ note: 'x'.repeat(2001) }, 'note TOO_LONG'],
    [{ deliverBy: '2026-03-05T07:00:00.000Z' }, 'deliverBy ONLY_WHEN_EXPRESS'],
  ])('%o: %s', (change, fault) => {
    expect(faults({ ...letter, ...change })).toEqual([fault]);
  });
});

describe('directing', () => {
  const direction = { lead: { unitId: '1' }, coop: [], info: [], instruction: '', dueOn: '2026-03-10' };

  it('needs one lead and lets nobody stand twice', () => {
    expect(validateDirection(direction, { today })).toEqual([]);
    expect(validateDirection({ ...direction, lead: null }, { today })[0]?.code).toBe('LEAD_REQUIRED');
    expect(validateDirection({ ...direction, info: [{ unitId: '1' }] }, { today })[0]).toMatchObject({
      path: 'info.0',
      code: 'TARGET_TWICE',
    });
  });

  it('looks at words and date', () => {
    const wrong = { ...direction, instruction: 'x'.repeat(2001), dueOn: '2026-03-01' };
    expect(validateDirection(wrong, { today }).map(({ code }) => code)).toEqual(['TOO_LONG', 'DATE_IN_PAST']);
  });
});

describe('assigning inside a unit', () => {
  const assignment = { leadPositionId: '1', coopPositionIds: ['2'], instruction: '', dueOn: '2026-03-10' };
  const codes = (change: object, wholeDueOn: string | null = '2026-03-10') =>
    validateAssignment({ ...assignment, ...change }, { today, wholeDueOn }).map(({ code }) => code);

  it('stays within the date of the unit', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ dueOn: '2026-03-11' })).toEqual(['DATE_AFTER_WHOLE']);
    expect(codes({ dueOn: '2026-03-11' }, null)).toEqual([]);
    expect(codes({ dueOn: '2026-03-11' }, '2026-03-04')).toEqual([]);
  });

  it('needs one lead, each person once', () => {
    expect(codes({ leadPositionId: '' })).toEqual(['REQUIRED']);
    expect(codes({ coopPositionIds: ['1'] })).toEqual(['TARGET_TWICE']);
  });
});

it('finishing needs a result in words', () => {
  expect(validateFinish({ result: 'Đã trả lời bằng Công văn số 45/STC-NS' })).toEqual([]);
  expect(validateFinish({ result: ' ' })[0]?.code).toBe('REQUIRED');
  expect(validateFinish({ result: 'x'.repeat(2001) })[0]?.code).toBe('TOO_LONG');
});

import { describe, expect, it } from 'vitest';
import { CIRCULATION_ACTS, CIRCULATION_LIMITS, circulationForbids } from './limits.ts';

const table = (ownIssue: boolean) =>
  CIRCULATION_LIMITS.map((limit) => [
    limit,
    ...CIRCULATION_ACTS.map((act) => circulationForbids(limit, act, { ownIssue }) ?? '–'),
  ]);

describe('circulation limits', () => {
  // SEND_OUTSIDE, DIRECT_OUTSIDE, PROVE_OUTSIDE, READ_OUTSIDE, COPY, DOWNLOAD, READ_AGAIN, ISSUE_WITHOUT_RECIPIENTS
  it('hold an agency that received the document', () => {
    expect(table(false)).toEqual([
      ['NONE', '–', '–', '–', '–', '–', '–', '–', 'RECIPIENTS_MISSING'],
      ['INTERNAL', 'INTERNAL_ONLY', 'INTERNAL_ONLY', 'INTERNAL_ONLY', 'INTERNAL_ONLY', '–', '–', '–', '–'],
      [
        'RETURN_AFTER_READING',
        '–',
        'NOT_TO_BE_PASSED_ON',
        'NOT_TO_BE_PASSED_ON',
        '–',
        'NOT_TO_BE_COPIED',
        'NOT_TO_BE_DOWNLOADED',
        'GIVEN_BACK',
        'RECIPIENTS_MISSING',
      ],
    ]);
  });

  it('leave the agency that issued it its own paper', () => {
    expect(table(true)).toEqual([
      ['NONE', '–', '–', '–', '–', '–', '–', '–', 'RECIPIENTS_MISSING'],
      ['INTERNAL', 'INTERNAL_ONLY', 'INTERNAL_ONLY', 'INTERNAL_ONLY', 'INTERNAL_ONLY', '–', '–', '–', '–'],
      ['RETURN_AFTER_READING', '–', '–', '–', '–', '–', '–', '–', 'RECIPIENTS_MISSING'],
    ]);
  });
});

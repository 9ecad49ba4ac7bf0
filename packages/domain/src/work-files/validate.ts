import type { OpenWorkFileInput } from '@qlvb/contract/types';
import type { Draft } from '../assignees.ts';
import { checkOneOf, checkText, type Problem } from '../problems.ts';
import { RETENTIONS } from '../retention.ts';

/** Lengths in characters (NĐ 30/2020 Phụ lục VI, Phần II, mục III: title 500). */
export const WORK_FILE_LIMITS = { title: 500 } as const;

/** A work file needs a title and a retention period; the system gives its number (đ.29). */
export function validateWorkFile(input: Draft<OpenWorkFileInput>): Problem[] {
  return [
    ...checkText('title', input.title, { required: true, max: WORK_FILE_LIMITS.title }),
    ...checkOneOf(
      'retention',
      input.retention,
      RETENTIONS.map(({ code }) => code),
    ),
  ];
}

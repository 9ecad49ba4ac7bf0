import { expect, it } from 'vitest';
import { validateReason } from './reason.ts';

it('wants a reason of 10 to 1000 characters', () => {
  expect(validateReason('Gửi nhầm cơ quan nhận')).toEqual([]);
  expect(validateReason('Sai')[0]?.code).toBe('TOO_SHORT');
  expect(validateReason('')[0]).toEqual({ path: 'reason', code: 'REQUIRED', params: {} });
  expect(validateReason('a'.repeat(1001), 'why')[0]).toMatchObject({
    path: 'why',
    code: 'TOO_LONG',
  });
});

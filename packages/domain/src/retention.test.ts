import { expect, it } from 'vitest';
import { goesToArchive, retention, RETENTIONS } from './retention.ts';

it('knows each period once, by code', () => {
  expect(new Set(RETENTIONS.map(({ code }) => code)).size).toBe(RETENTIONS.length);
  expect(retention('YEARS_20')).toMatchObject({ name: '20 năm', years: 20, archivalCode: '05' });
  expect(retention('PERMANENT')).toMatchObject({ name: 'Vĩnh viễn', years: null });
  expect(retention('20')).toBeNull();
});

it('sends to the archive what is kept five years or longer (HS-05)', () => {
  const stay = RETENTIONS.filter((period) => !goesToArchive(period)).map(({ code }) => code);
  expect(stay).toEqual(['UNTIL_EXPIRY']);
});

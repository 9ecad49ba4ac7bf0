import { expect, it } from 'vitest';
import { addressOf, filterOf, listPath, RESULTS } from './list-address.ts';

const filterBehind = (path: string) => filterOf(addressOf(new URL(path, 'http://qlvb').searchParams));

it.each(RESULTS)('the list behind the figure %s asks for exactly that', (result) => {
  expect(filterBehind(listPath({ side: 'GIVEN', result, agencyId: '7' }))).toEqual({
    side: 'GIVEN',
    result,
    states: null,
    leadAgencyId: '7',
    search: null,
  });
});

it('the total leaves out what was revoked, as the board does', () => {
  const { states, result } = filterBehind(listPath({ side: null, result: null }));
  expect(result).toBeNull();
  expect(states).toHaveLength(5);
  expect(states).not.toContain('REVOKED');
});

it('nonsense in the address asks for nothing', () => {
  expect(filterBehind('/directives/list?side=X&result=LATE&state=GONE')).toEqual({
    side: null,
    result: null,
    states: null,
    leadAgencyId: null,
    search: null,
  });
});

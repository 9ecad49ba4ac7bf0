import { describe, expect, it } from 'vitest';
import { office } from '../../../test/office.ts';
import * as incoming from '../../../test/language/incoming.ts';

describe('help while registering', () => {
  it('completes issuers from the directory and from the last letters, without diacritics', async () => {
    const { clerk, specialist, other } = await office();
    const name = `Công ty Cấp nước Rạch Giá ${clerk.agencyId}`;
    await incoming.register(clerk, { issuerName: name });
    const suggest = async (person: typeof clerk, search: string) => {
      const { issuerSuggestions } = await person.gql<{
        issuerSuggestions: { name: string; displayName: string | null; agencyId: string | null }[];
      }>('query ($search: String!) { issuerSuggestions(search: $search) { name displayName agencyId } }', { search });
      return issuerSuggestions;
    };
    expect(await suggest(clerk, 'cap nuoc rach')).toEqual([{ name, displayName: null, agencyId: null }]);
    expect(await suggest(specialist, 'cap nuoc rach')).toEqual([]);
    expect(await suggest(other.clerk, 'cap nuoc rach')).toEqual([]);
    expect(await suggest(clerk, ' ')).toEqual([]);
    expect(await suggest(clerk, other.abbreviation)).toEqual([
      { name: `${other.name} tỉnh Kiên Giang`, displayName: other.shortName, agencyId: other.id },
    ]);
    expect((await suggest(clerk, 'so')).length).toBeLessThanOrEqual(20);
  });

  it('counts due dates in working days of the Vietnamese calendar', async () => {
    const { leader } = await office();
    const dueAfter = async (workingDays: number) =>
      await leader.raw<{ dueDateAfter: string }>('query ($days: Int!) { dueDateAfter(workingDays: $days) }', {
        days: workingDays,
      });
    expect((await dueAfter(0)).data?.dueDateAfter).toBe('2026-11-23');
    expect((await dueAfter(5)).data?.dueDateAfter).toBe('2026-11-30');
    expect((await dueAfter(30)).data?.dueDateAfter).toBe('2027-01-05');
    for (const days of [-1, 401]) expect((await dueAfter(days)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

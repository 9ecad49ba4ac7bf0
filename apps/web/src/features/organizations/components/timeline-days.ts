import { addDays, daysBetween } from '@qlvb/domain/civil-date';
import type { OrganisationDaysQuery } from '../pages/organisation-page.generated.ts';

export type OrganisationDay = OrganisationDaysQuery['organisationDays'][number];

/** The slider counts days from its first one. */
export interface Span {
  readonly first: string;
  /** How many days after the first the last one is. */
  readonly length: number;
}

/** A year of quiet before the first change, up to today or the last change, and always with the day looked at. */
export function spanOf(days: readonly OrganisationDay[], today: string, day: string): Span {
  const marks = days.map((each) => each.day);
  const begin = addDays([...marks, today].toSorted()[0] ?? today, -365);
  const first = [begin, day].toSorted()[0] ?? begin;
  const last = [...marks, today, day].toSorted().at(-1) ?? today;
  return { first, length: daysBetween(first, last) };
}

export function neighbours(
  days: readonly OrganisationDay[],
  day: string,
): { before: string | null; after: string | null } {
  return {
    before: days.findLast((each) => each.day < day)?.day ?? null,
    after: days.find((each) => each.day > day)?.day ?? null,
  };
}

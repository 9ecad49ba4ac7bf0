import { parentOf } from '../history.ts';
import type { AgencyNaming, KienGiangAgency, OrganisationEvent } from '../types.ts';

/** Agencies as they are before a step of the history, by key. */
export type State = ReadonlyMap<string, KienGiangAgency>;

type Wording = Pick<OrganisationEvent, 'on' | 'kind' | 'from' | 'to' | 'basis'> & Partial<OrganisationEvent>;

export function event(wording: Wording): OrganisationEvent {
  return { newAgencies: [], changes: [], successorRule: null, ...wording };
}

/** Throws when it is not there or has ended. */
export function goingOn(state: State, key: string): KienGiangAgency {
  const found = state.get(key);
  if (found === undefined || found.validTo !== null) throw new Error(`There is no agency ${key} on that day`);
  return found;
}

export const allGoingOn = (state: State): readonly KienGiangAgency[] =>
  [...state.values()].filter(({ validTo }) => validTo === null);

export const childrenOf = (state: State, key: string): readonly KienGiangAgency[] =>
  allGoingOn(state).filter((agency) => parentOf(agency) === key);

/**
 * The naming with every wording replaced, `huyện Phú Quốc` by `thành phố Phú Quốc`, in capitals too; null when
 * none of them occurs.
 */
export function reworded(
  naming: AgencyNaming,
  replacements: readonly (readonly [from: string, to: string])[],
): AgencyNaming | null {
  const all = replacements.flatMap(([from, to]) => [
    [from, to] as const,
    [from.toUpperCase(), to.toUpperCase()] as const,
  ]);
  const { name, shortName, letterhead, place } = naming;
  const texts = [name, shortName, place, letterhead.above ?? '', ...letterhead.name];
  if (!texts.some((text) => all.some(([from]) => text.includes(from)))) return null;
  const replace = (text: string): string => all.reduce((result, [from, to]) => result.replaceAll(from, to), text);
  return {
    ...naming,
    name: replace(name),
    shortName: replace(shortName),
    letterhead: {
      above: letterhead.above === null ? null : replace(letterhead.above),
      name: letterhead.name.map(replace),
    },
    place: replace(place),
  };
}

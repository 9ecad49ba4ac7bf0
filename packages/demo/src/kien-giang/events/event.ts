import { inForce } from '../history.ts';
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
  allGoingOn(state).filter((agency) => inForce(agency).parentKey === key);

/** The naming with every wording replaced, `huyện Phú Quốc` by `thành phố Phú Quốc`, in capitals too. */
export function reworded(
  naming: AgencyNaming,
  replacements: readonly (readonly [from: string, to: string])[],
): AgencyNaming {
  const replace = (text: string): string =>
    replacements.reduce(
      (result, [from, to]) => result.replaceAll(from, to).replaceAll(from.toUpperCase(), to.toUpperCase()),
      text,
    );
  const { letterhead } = naming;
  return {
    ...naming,
    name: replace(naming.name),
    shortName: replace(naming.shortName),
    letterhead: {
      above: letterhead.above === null ? null : replace(letterhead.above),
      name: letterhead.name.map(replace),
    },
    place: replace(naming.place),
  };
}

export const sameNaming = (one: AgencyNaming, other: AgencyNaming): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

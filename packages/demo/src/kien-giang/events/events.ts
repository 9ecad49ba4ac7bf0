import { after } from '../history.ts';
import type { KienGiangAgency, OrganisationEvent } from '../types.ts';
import { phuQuocBecomesACity, reorganisations, vinhBaoIsMerged } from './before-2025.ts';
import type { State } from './event.ts';
import { reformOfJuly2025 } from './july-2025.ts';
import { mergersOfMarch2025 } from './march-2025.ts';

/** Each step is worded from what is there before it. */
const STEPS: readonly ((state: State) => readonly OrganisationEvent[])[] = [
  reorganisations,
  phuQuocBecomesACity,
  vinhBaoIsMerged,
  mergersOfMarch2025,
  reformOfJuly2025,
];

const STEP = 10;

/** The events of 2020–2025 in order, and every agency there ever was with its validity after all of them. */
export function historyOf(start: readonly KienGiangAgency[]): {
  readonly events: readonly OrganisationEvent[];
  readonly agencies: readonly KienGiangAgency[];
} {
  let state: State = new Map(start.map((agency) => [agency.key, agency]));
  let last = Math.max(...start.map(({ protocolOrder }) => protocolOrder));
  const events: OrganisationEvent[] = [];
  for (const step of STEPS) {
    const worded = step(state).map((event) => ({
      ...event,
      newAgencies: event.newAgencies.map((agency) => ({ ...agency, protocolOrder: (last += STEP) })),
    }));
    state = after(state, worded);
    events.push(...worded);
  }
  return { events, agencies: [...state.values()] };
}

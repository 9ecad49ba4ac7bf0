import type { AgencyKind } from '@qlvb/contract/types';
import { drawsFrom } from '../kien-giang/names.ts';

/** How much passes over an agency's desk beside that of a commune. */
const WEIGHTS: Readonly<Record<AgencyKind, number>> = {
  PROVINCIAL_COMMITTEE: 60,
  OFFICE: 20,
  DEPARTMENT: 16,
  DISTRICT_COMMITTEE: 14,
  PROVINCIAL_COUNCIL: 6,
  CENTRAL_BODY: 5,
  SUB_DEPARTMENT: 4,
  HOSPITAL: 3,
  PARTY_BODY: 3,
  DISTRICT_DIVISION: 2,
  SERVICE_UNIT: 2,
  STATE_ENTERPRISE: 2,
  MASS_ORGANISATION: 2,
  SCHOOL: 2,
  SPECIAL_ZONE_COMMITTEE: 2,
  COMMUNE_COMMITTEE: 1,
  MINISTRY: 1,
};

export const weightOf = ({ kind }: { readonly kind: AgencyKind }): number => WEIGHTS[kind];

export type Draw = (choices: number) => number;
export { drawsFrom };

/** Hands out the items again and again, each as often as it weighs, in an order that changes every turn. */
export function createWheel<T>(items: readonly T[], weight: (item: T) => number, draw: Draw): () => T {
  const slots = items.flatMap((item) => Array.from({ length: weight(item) }, () => item));
  if (slots.length === 0) throw new Error('A wheel needs something to hand out');
  let next = slots.length;
  return () => {
    if (next >= slots.length) {
      shuffle(slots, draw);
      next = 0;
    }
    const item = slots[next] as T;
    next += 1;
    return item;
  };
}

function shuffle<T>(list: T[], draw: Draw): void {
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = draw(at + 1);
    [list[at], list[other]] = [list[other] as T, list[at] as T];
  }
}

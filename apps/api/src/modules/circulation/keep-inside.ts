import type { CirculationLimit } from '@qlvb/contract/types';
import { type CirculationAct, circulationForbids } from '@qlvb/domain/circulation/limits';
import { refuse } from '../../platform/errors.ts';

const MOST_NAMES = 5;

type Limited = { readonly circulation: CirculationLimit; readonly issuerAgencyId: string | null };
type Receiver = { readonly id: string; readonly shortName: string };

/**
 * Refuses an act that would bring a document to agencies where its limit does not let it go, naming them.
 * @param agencyId the agency that acts; it is no outsider to itself
 */
export function keepInside(
  { circulation, issuerAgencyId }: Limited,
  act: CirculationAct,
  agencyId: string,
  receivers: readonly Receiver[],
): void {
  const outside = receivers.filter(({ id }) => id !== agencyId);
  const code = circulationForbids(circulation, act, { ownIssue: issuerAgencyId === agencyId });
  if (code === null || outside.length === 0) return;
  const names = outside.slice(0, MOST_NAMES).map(({ shortName }) => shortName);
  const more = outside.length > MOST_NAMES ? ` (+${outside.length - MOST_NAMES})` : '';
  refuse(code, { agencies: names.join(', ') + more });
}

import type { KeyState } from '@qlvb/contract/types';
import { type CivilDate, compareDates } from '../civil-date.ts';

type Days = {
  readonly validTo: CivilDate;
  readonly revokedAt: string | null;
  /** Whether the agency is there today and works on this platform. */
  readonly agencyWorks: boolean;
};

/** Where a key stands today: taken back before anything else, and nothing outlives its agency. */
export function keyState({ validTo, revokedAt, agencyWorks }: Days, today: CivilDate): KeyState {
  if (revokedAt !== null) return 'REVOKED';
  if (!agencyWorks) return 'AGENCY_ENDED';
  return compareDates(validTo, today) < 0 ? 'EXPIRED' : 'IN_FORCE';
}

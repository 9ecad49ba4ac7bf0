import { isCivilDate } from '@qlvb/domain/civil-date';

/** What of the organisation is looked at; all of it stands in the address, so that it can be sent to somebody. */
export interface Place {
  /** The day; null is today. */
  readonly on: string | null;
  readonly agencyId: string | null;
  /** Whether changes that are not carried out count. */
  readonly pending: boolean;
}

export function placeOf(params: URLSearchParams): Place {
  const on = params.get('on') ?? '';
  const agencyId = params.get('agency') ?? '';
  return {
    on: isCivilDate(on) ? on : null,
    agencyId: /^\d+$/.test(agencyId) ? agencyId : null,
    pending: params.get('pending') === '1',
  };
}

export function addressOf({ on, agencyId, pending }: Place): string {
  const params = new URLSearchParams();
  if (on) params.set('on', on);
  if (agencyId) params.set('agency', agencyId);
  if (pending) params.set('pending', '1');
  return `/organisation?${params}`;
}

import { ARRIVAL_SERIES } from '@qlvb/domain/numbering/series-key';
import { type CivilDate, yearOf } from '@qlvb/domain/civil-date';
import type { SignedContext } from '../../platform/graphql/context.ts';
import type { Series } from '../numbering/allocate.ts';

/** Sổ đăng ký văn bản đến: one per agency and year of arrival, paper and electronic together (NĐ 30/2020 đ.22, VD-01). */
export function arrivalBook({ viewer, now, today }: SignedContext, arrivedOn: CivilDate): Series {
  return {
    agencyId: viewer.agencyId,
    year: yearOf(arrivedOn),
    direction: 'INCOMING',
    seriesKey: ARRIVAL_SERIES,
    byPositionId: viewer.positionId,
    at: now(),
    today: today(),
  };
}

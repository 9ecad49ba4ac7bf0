import { ARRIVAL_SERIES } from '@qlvb/domain/numbering/series-key';
import { type CivilDate, yearOf } from '@qlvb/domain/civil-date';
import { checkOldYear } from '@qlvb/domain/numbering/validate';
import { refuse } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import type { Series } from '../numbering/allocate.ts';

/**
 * Sổ đăng ký văn bản đến: one per agency and year of arrival, paper and electronic together (NĐ 30/2020 đ.22, VD-01).
 * @throws RefusalError OLD_YEAR_OVER {year, until}: the book of the old year takes no more of its letters
 */
export function arrivalBook({ viewer, now, today }: SignedContext, arrivedOn: CivilDate): Series {
  const over = checkOldYear(arrivedOn, today());
  if (over !== null) refuse(over.code, over.params);
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

import { code, instant, looseRef } from '../../platform/db/columns.ts';
import { defineEntity } from '../../platform/db/entity.ts';

/** The agency 0: what holds in the province where an agency has set nothing. */
export const PROVINCE_HOURS = '0';

export const officeHours = defineEntity(
  'office_hours',
  {
    agencyId: looseRef(),
    morningFrom: code(5),
    morningTo: code(5),
    afternoonFrom: code(5),
    afternoonTo: code(5),
    halves: code(14),
    updatedAt: instant(),
  },
  { primary: ['agencyId'] },
);

import type { CivilDate } from '../civil-date.ts';

/** How well a day is known: by a published notice, or by a formula until the notice is out. */
export type CalendarSource = 'PUBLISHED' | 'UNVERIFIED' | 'FORMULA';

export type CalendarDay = { readonly date: CivilDate; readonly source: CalendarSource };

export type Calendar = {
  /** Days off that fall on Monday to Friday. */
  readonly daysOff: ReadonlyMap<CivilDate, CalendarSource>;
  /** Saturdays worked in exchange for a day off (hoán đổi ngày làm việc). */
  readonly workingSaturdays: ReadonlyMap<CivilDate, CalendarSource>;
  readonly firstYear: number;
  readonly lastYear: number;
};

/**
 * Days off on Monday to Friday as dd/MM by year: Bộ luật Lao động 2019 đ.112, with days in lieu.
 * From 2027 on the split of Tết before and after mùng 1 is a formula: each year's notice decides.
 */
const DAYS_OFF: Readonly<Record<number, string>> = {
  2018: '01/01 14/02 15/02 16/02 19/02 20/02 25/04 30/04 01/05 03/09 31/12',
  2019: '01/01 04/02 05/02 06/02 07/02 08/02 15/04 29/04 30/04 01/05 02/09',
  2020: '01/01 23/01 24/01 27/01 28/01 29/01 02/04 30/04 01/05 02/09',
  2021: '01/01 10/02 11/02 12/02 15/02 16/02 21/04 30/04 03/05 02/09 03/09',
  2022: '03/01 31/01 01/02 02/02 03/02 04/02 11/04 02/05 03/05 01/09 02/09',
  2023: '02/01 20/01 23/01 24/01 25/01 26/01 01/05 02/05 03/05 01/09 04/09',
  2024: '01/01 08/02 09/02 12/02 13/02 14/02 18/04 29/04 30/04 01/05 02/09 03/09',
  2025: '01/01 27/01 28/01 29/01 30/01 31/01 07/04 30/04 01/05 01/09 02/09',
  2026: '01/01 16/02 17/02 18/02 19/02 20/02 27/04 30/04 01/05 01/09 02/09',
  2027: '01/01 04/02 05/02 08/02 09/02 10/02 16/04 30/04 03/05 02/09 03/09',
  2028: '03/01 24/01 25/01 26/01 27/01 28/01 04/04 01/05 02/05 01/09 04/09',
};
const FIRST_FORMULA_YEAR = 2027;

/** A working day taken off, and the Saturday worked for it. */
const SWAPS: readonly {
  readonly off: CivilDate;
  readonly worked: CivilDate;
  readonly source: CalendarSource;
}[] = [
  { off: '2018-12-31', worked: '2019-01-05', source: 'PUBLISHED' },
  { off: '2019-04-29', worked: '2019-05-04', source: 'PUBLISHED' },
  { off: '2024-04-29', worked: '2024-05-04', source: 'PUBLISHED' },
  { off: '2025-05-02', worked: '2025-04-26', source: 'UNVERIFIED' },
  { off: '2026-01-02', worked: '2026-01-10', source: 'UNVERIFIED' },
  { off: '2026-08-31', worked: '2026-08-22', source: 'UNVERIFIED' },
];

/** Builds a calendar from dated days, so that an agency or a storm can add its own. */
export function calendarOf(
  daysOff: readonly CalendarDay[],
  workingSaturdays: readonly CalendarDay[],
  firstYear: number,
  lastYear: number,
): Calendar {
  return {
    daysOff: new Map(daysOff.map(({ date, source }) => [date, source])),
    workingSaturdays: new Map(workingSaturdays.map(({ date, source }) => [date, source])),
    firstYear,
    lastYear,
  };
}

const holidays = Object.entries(DAYS_OFF).flatMap(([year, days]) =>
  days.split(' ').map((day): CalendarDay => {
    const [dd, mm] = day.split('/');
    const source = Number(year) < FIRST_FORMULA_YEAR ? 'PUBLISHED' : 'FORMULA';
    return { date: `${year}-${mm}-${dd}`, source };
  }),
);

export const VIETNAM_CALENDAR: Calendar = calendarOf(
  [...holidays, ...SWAPS.map(({ off, source }) => ({ date: off, source }))],
  SWAPS.map(({ worked, source }) => ({ date: worked, source })),
  2018,
  2028,
);

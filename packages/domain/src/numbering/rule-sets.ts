import type { DateOrderRule, DocumentTypeCode, SeriesKind, SeriesPeriod } from '@qlvb/contract/types';
import type { CivilDate } from '../civil-date.ts';
import type { BookDirection } from './books.ts';
import { LETTER_PATTERN } from './pattern.ts';

/** A series: which numbers are counted together, for how long, and how they are written. */
export type SeriesDefinition = {
  readonly direction: BookDirection;
  /** Names it in the book and in every number; ASCII capitals. */
  readonly key: string;
  readonly name: string;
  readonly kind: SeriesKind;
  /** Kinds counted in it; none in an ordinary one means every kind that no other ordinary one counts. */
  readonly typeCodes: readonly DocumentTypeCode[];
  /** See pattern.ts. Empty where only a number is given (số đến). */
  readonly pattern: string;
  readonly period: SeriesPeriod;
  readonly dateOrder: DateOrderRule;
};

/** Everything about numbers that a new text could change; what it said before keeps holding for what was done before. */
export type NumberingRules = {
  readonly validFrom: CivilDate;
  readonly basis: string;
  /** Grouping where the head of the agency has decided nothing else (NĐ 30/2020 đ.15). */
  readonly series: readonly SeriesDefinition[];
  /** Until which day of the new year (MM-dd) the book of the old one still takes letters that arrived in it. */
  readonly oldYearUntil: string;
  /** How many days a number may be dated back; never before the signature, never before the number in front of it. */
  readonly backDays: number;
  /** How many numbers may be held at once, and for how many days. */
  readonly heldAtMost: number;
  readonly heldDays: number;
};

const ordinary = (key: string, name: string, typeCodes: readonly DocumentTypeCode[], pattern: string) =>
  ({
    direction: 'OUTGOING',
    key,
    name,
    kind: 'ORDINARY',
    typeCodes,
    pattern,
    period: 'YEAR',
    dateOrder: 'REFUSE',
  }) as const satisfies SeriesDefinition;

const NAMED = '{số}/{loại}-{cơ quan}';

const USUAL: readonly SeriesDefinition[] = [
  {
    direction: 'INCOMING',
    key: 'ARRIVAL',
    name: 'Văn bản đến',
    kind: 'ARRIVAL',
    typeCodes: [],
    pattern: '',
    period: 'YEAR',
    dateOrder: 'REFUSE',
  },
  ordinary('QD', 'Quyết định', ['QD'], NAMED),
  ordinary('CT', 'Chỉ thị', ['CT'], NAMED),
  ordinary('TB', 'Thông báo', ['TB'], NAMED),
  ordinary('BC', 'Báo cáo', ['BC'], NAMED),
  ordinary('KH', 'Kế hoạch', ['KH'], NAMED),
  ordinary('TTR', 'Tờ trình', ['TTR'], NAMED),
  ordinary('GM', 'Giấy mời', ['GM'], NAMED),
  ordinary('CV', 'Công văn', ['CV'], LETTER_PATTERN),
  ordinary('COMMON', 'Các loại còn lại', [], NAMED),
  { ...ordinary('COPY', 'Bản sao', [], NAMED), kind: 'COPY' },
];

/** Dated: a later text is a new entry, never an edit. The newest that holds on a day is the one. */
export const NUMBERING_RULES: readonly NumberingRules[] = [
  {
    // Before the decree stood TT 07/2012/TT-BNV, with the same books.
    validFrom: '1945-09-02',
    basis: 'TT 07/2012/TT-BNV',
    series: USUAL,
    oldYearUntil: '01-31',
    backDays: 7,
    heldAtMost: 20,
    heldDays: 60,
  },
  {
    validFrom: '2020-03-05',
    basis: 'NĐ 30/2020/NĐ-CP đ.15, đ.22; Phụ lục I, mục II.3',
    series: USUAL,
    oldYearUntil: '01-31',
    backDays: 7,
    heldAtMost: 20,
    heldDays: 30,
  },
];

/** The rules that hold on a day. */
export function numberingRulesOn(day: CivilDate): NumberingRules {
  const holding = NUMBERING_RULES.filter(({ validFrom }) => validFrom <= day).at(-1);
  return holding ?? (NUMBERING_RULES[0] as NumberingRules);
}

import type { DocumentTypeCode, Urgency } from '@qlvb/contract/types';
import { addWorkingDays, isWorkingDay } from '@qlvb/domain/calendar/working-days';
import { addDays, daysBetween, yearOf } from '@qlvb/domain/civil-date';
import { notationFor, symbolOf } from '@qlvb/domain/numbering/notation';
import { signersOf, type LetterSigner } from './letters/signers.ts';
import type { Topic } from './letters/topic.ts';
import { topicsOfTheDistricts } from './letters/topics-of-districts.ts';
import { topicsOfTheProvince } from './letters/topics-of-province.ts';
import { agency, AGENCY } from './province.ts';

export type DemoLetter = {
  readonly issuerCode: string;
  readonly issuerName: string;
  readonly number: number;
  /** `STC-NS` or `QĐ-UBND`. */
  readonly notation: string;
  /** `412/STC-NS`. */
  readonly symbol: string;
  /** Civil date, always a working day. */
  readonly issuedOn: string;
  readonly typeCode: DocumentTypeCode;
  /** Trích yếu, without the "V/v" of an official letter. */
  readonly subject: string;
  readonly urgency: Urgency;
  readonly unitAbbreviation: string;
  readonly signer: LetterSigner;
  readonly recipientCodes: readonly string[];
  /** Civil date by which the text asks for an answer. */
  readonly dueOn: string | null;
};

export type LettersOptions = {
  /** Civil date; the newest letter is from the last working day before it. */
  readonly today: string;
  /** Only letters of this agency. */
  readonly from?: string;
  /** Only letters written to this agency. */
  readonly to?: string;
  /** Calendar days over which the letters are spread, 60 when not given. */
  readonly withinDays?: number;
};

export type { Topic } from './letters/topic.ts';

/** Everything the agencies of the small province write about. */
export const topics: readonly Topic[] = [...topicsOfTheProvince, ...topicsOfTheDistricts];

/**
 * Documents an agency issues on a working day, so that numbers look like its own: a ministry is past
 * 10,000 by autumn, a commune at a few hundred.
 */
const NUMBERS_PER_DAY = { CENTRAL: 45, PROVINCE: 9, DISTRICT: 4, COMMUNE: 1.2 } as const;

/** Named kinds have series of their own and run slower than official letters. */
const NAMED_KIND_SHARE = 0.2;

/** A step that visits every topic once before any comes again, and mixes the agencies on the way. */
const STEP = 31;

/**
 * `count` letters, oldest first, the same for the same arguments. Numbers rise with the date inside each
 * series (NĐ 30/2020 đ.15); symbols are unique per issuer and year. Throws when no topic fits the filter.
 */
export function letters(count: number, options: LettersOptions): readonly DemoLetter[] {
  const fitting = topics.filter(
    (topic) =>
      (options.from === undefined || topic.from === options.from) &&
      (options.to === undefined || topic.to.includes(options.to)),
  );
  if (fitting.length === 0) throw new Error('No letter of the demonstration province fits');
  const step = fitting.length % STEP === 0 ? 1 : STEP;
  const lastNumbers = new Map<string, number>();
  const spread = options.withinDays ?? 60;

  return Array.from({ length: count }, (_, index) => {
    const topic = fitting[(index * step) % fitting.length];
    if (!topic) throw new Error('A topic was lost');
    const daysAgo = Math.floor(((count - 1 - index) * spread) / count) + 1;
    const issuedOn = lastWorkingDay(addDays(options.today, -daysAgo));
    return letterOf(topic, issuedOn, index, lastNumbers);
  });
}

function letterOf(topic: Topic, issuedOn: string, index: number, lastNumbers: Map<string, number>): DemoLetter {
  const issuer = agency(topic.from);
  const notation = notationFor({
    typeCode: topic.typeCode,
    agencyAbbreviation: issuer.abbreviation,
    unitOrFieldAbbreviation: topic.unit,
  });
  const year = yearOf(issuedOn);
  const series = `${topic.from} ${year} ${topic.typeCode}`;
  const dayOfYear = daysBetween(`${year}-01-01`, issuedOn);
  const perDay = NUMBERS_PER_DAY[issuer.tier] * (topic.typeCode === 'CV' ? 1 : NAMED_KIND_SHARE);
  const number = Math.max(Math.floor(dayOfYear * perDay) + 1, (lastNumbers.get(series) ?? 0) + 1);
  lastNumbers.set(series, number);

  const signers = signersOf(issuer);
  const signer = signers[index % signers.length];
  if (!signer) throw new Error(`Nobody signs for ${issuer.code}`);
  return {
    issuerCode: issuer.code,
    issuerName: issuer.name,
    number,
    notation,
    symbol: symbolOf(number, notation),
    issuedOn,
    typeCode: topic.typeCode,
    subject: dated(topic.subject, issuedOn),
    urgency: topic.urgency,
    unitAbbreviation: topic.unit,
    signer,
    recipientCodes: topic.to,
    dueOn: topic.answerWithin === null ? null : addWorkingDays(issuedOn, topic.answerWithin),
  };
}

/** One good letter for a test: the ministry asks UBND tỉnh for a report. Name only what the test is about. */
export function letter(overrides: Partial<DemoLetter> & { readonly today?: string } = {}): DemoLetter {
  const { today = '2026-11-20', ...given } = overrides;
  const [made] = letters(1, { today, from: AGENCY.BTC, to: AGENCY.UBND });
  if (!made) throw new Error('No letter was made');
  const merged = { ...made, ...given };
  return given.symbol === undefined ? { ...merged, symbol: symbolOf(merged.number, merged.notation) } : merged;
}

function lastWorkingDay(day: string): string {
  let candidate = day;
  while (!isWorkingDay(candidate)) candidate = addDays(candidate, -1);
  return candidate;
}

/** Reports speak of the month and quarter that are over. */
export function dated(subject: string, issuedOn: string): string {
  const year = yearOf(issuedOn);
  const month = Number(issuedOn.slice(5, 7));
  return subject
    .replaceAll('{year}', String(year))
    .replaceAll('{lastYear}', String(year - 1))
    .replaceAll('{month}', String(month))
    .replaceAll('{quarter}', ['I', 'II', 'III', 'IV'][Math.floor((month - 1) / 3)] ?? 'I');
}

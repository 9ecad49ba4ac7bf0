import { groupBy } from '../group-by.ts';
import type { AssigneeInput, AssignmentRole, SaveDirectionFavouriteInput } from '@qlvb/contract/types';
import { checkAssignees, type Draft } from '../assignees.ts';
import { checkText, problem, type Problem } from '../problems.ts';

/** Lengths in characters. */
export const PHRASE_LIMITS = { length: 300, count: 30, favouriteName: 100, favourites: 20 } as const;

/** What an agency begins with; an instruction is a text of the office and therefore in Vietnamese. */
export const USUAL_PHRASES: readonly string[] = [
  'Nghiên cứu, tham mưu.',
  'Triển khai thực hiện theo quy định.',
  'Chủ trì, phối hợp các đơn vị liên quan.',
  'Dự thảo văn bản trả lời.',
  'Báo cáo kết quả trước hạn.',
];

/** As it is stored and compared. */
export const cleanPhrase = (phrase: string): string => phrase.normalize('NFC').replaceAll(/\s+/g, ' ').trim();

/** Câu bút phê mẫu: none empty, none too long, none twice. */
export function validatePhrases(phrases: readonly string[]): Problem[] {
  const { count, length } = PHRASE_LIMITS;
  if (phrases.length > count)
    return [problem('phrases', 'TOO_MANY', { max: String(count), count: String(phrases.length) })];
  const cleaned = phrases.map(cleanPhrase);
  return cleaned.flatMap((phrase, at) => [
    ...checkText(`phrases.${at}`, phrase, { required: true, max: length }),
    ...(phrase !== '' && cleaned.indexOf(phrase) < at ? [problem(`phrases.${at}`, 'TEXT_TWICE')] : []),
  ]);
}

/** Nơi nhận hay giao: a name, and addressees as a direction may have them (VD-05). */
export function validateFavourite(input: Draft<SaveDirectionFavouriteInput>): Problem[] {
  return [
    ...checkText('name', input.name, { required: true, max: PHRASE_LIMITS.favouriteName }),
    ...checkAssignees(input.lead, { coop: input.coop, info: input.info }),
  ];
}

export type Ref = { readonly unitId: string | null; readonly positionId: string | null };
export type Part = Ref & { readonly role: AssignmentRole };
/** A node of a direction, as it was given. */
export type GivenPart = Part & { readonly subjectId: string; readonly assignedAt: string };
export type Combination = {
  readonly lead: Ref | null;
  readonly coop: Ref[];
  readonly info: Ref[];
};
export type UsedCombination = Combination & { readonly times: number };

export const refOf = ({ unitId, positionId }: AssigneeInput): Ref => ({
  unitId: unitId ?? null,
  positionId: positionId ?? null,
});

export const refKey = ({ unitId, positionId }: Ref): string =>
  unitId === null ? `P${positionId ?? ''}` : `U${unitId}`;

export function combinationOf(parts: readonly Part[]): Combination {
  const of = (role: AssignmentRole): Ref[] => parts.filter((part) => part.role === role);
  return { lead: of('LEAD')[0] ?? null, coop: of('COOP'), info: of('INFO') };
}

/** What was given in one go belongs together; the most frequent first, of equals the one used last. */
export function usualCombinations(given: readonly GivenPart[]): UsedCombination[] {
  const directions = groupBy(given, ({ subjectId, assignedAt }) => `${subjectId} ${assignedAt}`);
  const used = groupBy(
    [...directions.values()].map(combinationOf).filter(({ lead }) => lead !== null),
    keyOfCombination,
  );
  return mostFrequent([...used.values()]);
}

/** The leads alone. */
export function usualLeads(given: readonly GivenPart[]): Ref[] {
  const leads = given.filter(({ role }) => role === 'LEAD');
  const used = groupBy(leads, refKey);
  return mostFrequent([...used.values()].map((same) => same.map((lead) => combinationOf([lead])))).flatMap(
    ({ lead }) => lead ?? [],
  );
}

const keyOfCombination = ({ lead, coop, info }: Combination): string =>
  [lead ? refKey(lead) : '', ...[coop, info].map((refs) => refs.map(refKey).toSorted().join(','))].join('|');

/** Groups come in the order of the last use; the sort is stable. */
const mostFrequent = (groups: readonly (readonly Combination[])[]): UsedCombination[] =>
  groups.flatMap((same) => (same[0] ? [{ ...same[0], times: same.length }] : [])).toSorted((a, b) => b.times - a.times);

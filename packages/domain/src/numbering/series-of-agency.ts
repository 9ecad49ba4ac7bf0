import type { DocumentTypeCode } from '@qlvb/contract/types';
import type { CivilDate } from '../civil-date.ts';
import { isCopy } from '../document-types.ts';
import { holdsOn } from '../validity.ts';
import { numberingRulesOn, type SeriesDefinition } from './rule-sets.ts';

/** A series the agency has laid down, for the days it holds. */
export type SeriesOnRecord = SeriesDefinition & { readonly validFrom: CivilDate; readonly validTo: CivilDate | null };

/**
 * The series of an agency on a day: what it has laid down, and of the usual grouping whatever still counts a kind that
 * nothing laid down counts (NĐ 30/2020 đ.15: the head decides how kinds are grouped).
 */
export function seriesOn<S extends SeriesOnRecord>(
  onRecord: readonly S[],
  day: CivilDate,
): readonly (S | SeriesDefinition)[] {
  const holding = onRecord.filter((series) => holdsOn(series, day));
  const known = new Set(holding.map(keyOf));
  const claimed = new Set(holding.filter(({ kind }) => kind === 'ORDINARY').flatMap(({ typeCodes }) => typeCodes));
  const hasRest = holding.some(isRest);
  const hasCopies = holding.some(({ kind }) => kind === 'COPY');
  const usual = numberingRulesOn(day).series.flatMap((series): readonly SeriesDefinition[] => {
    if (known.has(keyOf(series)) || series.kind === 'ARRIVAL') return known.has(keyOf(series)) ? [] : [series];
    if (series.kind === 'COPY') return hasCopies ? [] : [series];
    if (isRest(series)) return hasRest ? [] : [series];
    const typeCodes = series.typeCodes.filter((code) => !claimed.has(code));
    return typeCodes.length === 0 ? [] : [{ ...series, typeCodes }];
  });
  return [...holding, ...usual];
}

const keyOf = ({ direction, key }: SeriesDefinition): string => `${direction}/${key}`;
export const isRest = ({ kind, typeCodes }: SeriesDefinition): boolean => kind === 'ORDINARY' && typeCodes.length === 0;

/**
 * The series a document of this kind may be numbered in, the usual one first: its ordinary one, then those of advisory
 * bodies and of legal documents, which văn thư chooses knowingly. Copies of all forms have one series to themselves.
 */
export function seriesForType<S extends SeriesDefinition>(series: readonly S[], typeCode: DocumentTypeCode): S[] {
  const outgoing = series.filter(({ direction }) => direction === 'OUTGOING');
  if (isCopy(typeCode)) return outgoing.filter(({ kind }) => kind === 'COPY');
  const named = outgoing.find(({ kind, typeCodes }) => kind === 'ORDINARY' && typeCodes.includes(typeCode));
  const usual = named ?? outgoing.find(isRest);
  const others = outgoing.filter(({ kind, typeCodes }) =>
    kind === 'LEGAL' ? typeCodes.includes(typeCode) : kind === 'BODY' && fits(typeCodes, typeCode),
  );
  return [...(usual === undefined ? [] : [usual]), ...others];
}

const fits = (typeCodes: readonly DocumentTypeCode[], typeCode: DocumentTypeCode): boolean =>
  typeCodes.length === 0 || typeCodes.includes(typeCode);

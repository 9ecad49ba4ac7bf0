import { addDays } from '@qlvb/domain/civil-date';
import type { AgencyOverTimePartsFragment } from '../pages/organisation-page.generated.ts';

type Agency = AgencyOverTimePartsFragment;

/** What began or ended on one day. */
export interface HistoryEntry {
  readonly day: string;
  /** Some of it is on record and not carried out. */
  readonly pending: boolean;
  readonly begins: boolean;
  readonly ends: boolean;
  readonly names: Agency['names'];
  readonly codes: Agency['codes'];
  readonly superiors: Agency['superiors'];
  readonly unitsBegin: readonly string[];
  readonly unitsEnd: readonly string[];
  readonly changes: Agency['changes'];
}

interface Dated {
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly pendingTo: string | null;
}

/** The first day without it; null while it goes on. */
function goneOn({ validTo, pendingTo }: Dated): string | null {
  const last = validTo ?? pendingTo;
  return last === null ? null : addDays(last, 1);
}

/** The whole history day by day, the newest first, as the journals of objects are. */
export function historyOf(agency: Agency): HistoryEntry[] {
  const units = agency.unitsOverTime.filter((unit) => unit.pendingTo === null || unit.pendingTo >= unit.validFrom);
  const gone = goneOn(agency);
  const days = new Set([
    agency.validFrom,
    ...(gone === null ? [] : [gone]),
    ...[...agency.names, ...agency.codes, ...agency.superiors, ...units].map(({ validFrom }) => validFrom),
    ...units.flatMap((unit) => goneOn(unit) ?? []),
    ...agency.changes.map(({ takesEffectOn }) => takesEffectOn),
  ]);
  const begun =
    (day: string) =>
    ({ validFrom }: Dated): boolean =>
      validFrom === day;
  return [...days]
    .toSorted()
    .toReversed()
    .map((day): HistoryEntry => {
      const names = agency.names.filter(begun(day));
      const codes = agency.codes.filter(begun(day));
      const superiors = agency.superiors.filter(begun(day));
      const coming = units.filter(begun(day));
      const going = units.filter((unit) => goneOn(unit) === day);
      const changes = agency.changes.filter(({ takesEffectOn }) => takesEffectOn === day);
      return {
        day,
        pending:
          [...names, ...codes, ...superiors, ...coming].some((row) => row.pending) ||
          going.some(({ validTo }) => validTo === null) ||
          changes.some(({ carriedOut }) => !carriedOut),
        begins: day === agency.validFrom,
        ends: day === gone,
        names,
        codes,
        superiors,
        unitsBegin: coming.map(({ name }) => name),
        unitsEnd: going.map(({ name }) => name),
        changes,
      };
    });
}

import type { CivilDate } from '../civil-date.ts';
import type { Params } from '../refusals.ts';
import type { RoleManager } from '../identity/grants.ts';
import type { WantedBook, WantedGrant, WantedPerson, WantedPost, WantedUnit } from './bundle.ts';
import type { Sheet } from './sheets.ts';
import { bundleProblem, type BundleProblem, type BundleProblemCode, pathOf } from './problems.ts';

/** One thing to do, in the order they are done; `row` is where the file asks for it. */
export type Act =
  | { readonly kind: 'ADD_UNIT'; readonly wanted: WantedUnit }
  | { readonly kind: 'RENAME_UNIT'; readonly id: string; readonly from: CivilDate; readonly wanted: WantedUnit }
  | { readonly kind: 'ADD_PERSON'; readonly wanted: WantedPerson; readonly posts: readonly WantedPost[] }
  | { readonly kind: 'CHANGE_PERSON'; readonly id: string; readonly wanted: WantedPerson }
  | { readonly kind: 'ADD_POST'; readonly personId: string; readonly wanted: WantedPost }
  | { readonly kind: 'CHANGE_POST'; readonly id: string; readonly from: CivilDate; readonly wanted: WantedPost }
  | { readonly kind: 'END_POST'; readonly id: string; readonly lastDay: CivilDate; readonly wanted: WantedPost }
  | { readonly kind: 'END_UNIT'; readonly id: string; readonly lastDay: CivilDate; readonly wanted: WantedUnit }
  | { readonly kind: 'END_GRANT'; readonly id: string; readonly lastDay: CivilDate; readonly wanted: WantedGrant }
  | { readonly kind: 'GRANT' | 'GRANT_THROUGH'; readonly wanted: WantedGrant }
  | { readonly kind: 'RAISE_BOOK'; readonly was: number; readonly wanted: WantedBook };

export type Change = { readonly column: string; readonly was: string; readonly becomes: string };
/** What becomes of one row of the file. */
export type Line = {
  readonly sheet: Sheet;
  readonly row: number;
  readonly kind: 'NEW' | 'CHANGED' | 'UNCHANGED';
  readonly label: string;
  readonly changes: readonly Change[];
};
export type Difference = {
  readonly acts: readonly Act[];
  readonly lines: readonly Line[];
  readonly problems: readonly BundleProblem[];
};

/** Who asks, and when. */
export type Asker = { readonly today: CivilDate; readonly ownPositionId: string; readonly manager: RoleManager };

/** What is gathered on the way. */
export class Findings {
  readonly acts: Act[] = [];
  readonly lines: Line[] = [];
  readonly problems: BundleProblem[] = [];

  line(sheet: Sheet, row: number, label: string, kind: Line['kind'], changes: readonly Change[] = []): void {
    this.lines.push({ sheet, row, kind, label, changes });
  }

  problem(sheet: Sheet, row: number, column: string, code: BundleProblemCode, params: Params = {}): void {
    this.problems.push(bundleProblem(pathOf(sheet, row, column), code, params));
  }
}

/** Only what differs; an empty optional value asks for nothing. */
export const changed = (column: string, was: string | null, becomes: string | null): Change[] =>
  becomes === null || (was ?? '') === becomes ? [] : [{ column, was: was ?? '', becomes }];

export type PlacedPerson =
  | { readonly id: string; readonly adding: null }
  | { readonly id: null; readonly adding: { readonly wanted: WantedPerson; readonly posts: WantedPost[] } };

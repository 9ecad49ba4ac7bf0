import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Viewer } from '../../platform/viewer.ts';

/** Whether the viewer may hear that an object of the own agency has changed. Those who see all of them are not looked up. */
export type HintVisibility = (
  context: { readonly db: Database; readonly viewer: Viewer; readonly clock: Clock },
  objectId: string,
) => Promise<boolean>;

/** By type of the hint; a type nobody answers for is heard by those alone who are addressed in person. */
export type HintVisibilities = Readonly<Record<string, HintVisibility>>;

import { civilDate, id, instant, int, nullable, withDefault } from '../../platform/db/columns.ts';
import { defineEntity, type Row } from '../../platform/db/entity.ts';

/**
 * One row in a database that holds the demonstration province, none in one that is in real use: a name that
 * happens to be the same as a demonstration account's proves nothing.
 */
export const demonstration = defineEntity('demonstration', {
  id: id(),
  /** The day from which its workload counts back. */
  startedOn: civilDate(),
  /** Null while its workload is being made. */
  completedAt: nullable(instant()),
  /** Size of a workload that is loaded in bulk; null for the small one, which is done through the use cases. */
  documents: nullable(int()),
  /** Batches of it that are there. */
  loadedBatches: withDefault(int(), 0),
});
export type DemonstrationRow = Row<typeof demonstration>;

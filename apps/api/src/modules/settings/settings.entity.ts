import { civilDate, id, instant, nullable } from '../../platform/db/columns.ts';
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
});
export type DemonstrationRow = Row<typeof demonstration>;

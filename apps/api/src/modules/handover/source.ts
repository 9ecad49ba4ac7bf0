import type { AuditObjectType, OpenWorkKind } from '@qlvb/contract/types';
import type { CivilDate } from '@qlvb/domain/civil-date';
import type { Reader } from '../../platform/db/reader.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { PositionRow } from '../identity/identity.entity.ts';
import type { Sql } from '../identity/reading-way.ts';

export type Move = {
  readonly from: string;
  /** Name of who has held it. */
  readonly fromName: string;
  readonly to: PositionRow;
  /** Post of who does it. */
  readonly by: string;
  readonly at: string;
};

/** One kind of open work, told by the feature it belongs to; every statement is about all of it at once. */
export type OpenWorkSource = {
  readonly kind: OpenWorkKind;
  readonly objectType: AuditObjectType;
  /** As the journal of each object writes it. */
  readonly journal: string;
  /** Column of the object in `open`. */
  readonly id: string;
  /** Column of the post in `open`. */
  readonly holder: string;
  /** What it is called, as SQL. */
  readonly label: string;
  /** `FROM … WHERE …`: what is open on the positions on the day. */
  readonly open: (positionIds: readonly string[], today: CivilDate) => Sql;
  /** Whether the viewer may read it, as one more condition of `open`. */
  readonly visible: (viewer: Viewer) => Sql;
  /** Gives the objects of which the other one has a part already: the two parts become one. */
  readonly joined?: (reader: Reader, move: Pick<Move, 'from' | 'to'>) => Promise<ReadonlySet<string>>;
  /** Moves it with a number of statements that does not grow; null for what nobody can take. */
  readonly move: ((tx: Tx, move: Move) => Promise<void>) | null;
  /** Whether the post may do what is to be done with it. */
  readonly mayReceive: (
    reader: Reader,
    receiver: PositionRow,
    about: { readonly from: string; readonly today: CivilDate },
  ) => boolean | Promise<boolean>;
};

/** Open rows of a table with one column for whoever has them. */
export function ownedRows(
  { table, alias, column }: { readonly table: string; readonly alias: string; readonly column: string },
  { where, set = '' }: { readonly where: string; readonly set?: string },
): Pick<OpenWorkSource, 'open' | 'id' | 'holder'> & { readonly move: (tx: Tx, move: Move) => Promise<void> } {
  const condition = `${alias}.${column} IN (?) AND ${where}`;
  return {
    id: `${alias}.id`,
    holder: `${alias}.${column}`,
    open: (positionIds) => ({ sql: `FROM ${table} ${alias} WHERE ${condition}`, params: [positionIds] }),
    move: async (tx, { from, to, by, at }) => {
      await tx.execute(
        `UPDATE ${table} ${alias} SET ${alias}.${column} = ?, ${set} version = version + 1, updated_at = ?, updated_by_position_id = ?
         WHERE ${condition}`,
        [to.id, new Date(at), by, [from]],
      );
    },
  };
}

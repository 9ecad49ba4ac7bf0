import { escape } from 'mysql2';
import { auditChains, auditEntries } from '../../modules/audit/audit.entity.ts';
import { assignments } from '../../modules/assignments/assignments.entity.ts';
import {
  directiveCooperations,
  directiveReports,
  directives,
  directiveSearch,
} from '../../modules/directives/directives.entity.ts';
import { documents } from '../../modules/documents/documents.entity.ts';
import { recipients } from '../../modules/exchange/exchange.entity.ts';
import { fileAttachments, files } from '../../modules/files/files.entity.ts';
import { incomingDocuments, incomingReaders, incomingSearch } from '../../modules/incoming/incoming.entity.ts';
import { numberCounters, numberLedger, registerBooks } from '../../modules/numbering/numbering.entity.ts';
import {
  draftVersions,
  outgoingActs,
  outgoingDocuments,
  outgoingSearch,
} from '../../modules/outgoing/outgoing.entity.ts';
import { workFileItems, workFiles, workFileSearch } from '../../modules/work-files/work-files.entity.ts';
import type { Columns, NewOf } from '../../platform/db/columns.ts';
import { type AnyEntity, type Entity, snakeCase } from '../../platform/db/entity.ts';

/** Tables in the order in which rows of one batch are written: what is referred to first. */
const ORDER: readonly AnyEntity[] = [
  files,
  documents,
  fileAttachments,
  registerBooks,
  incomingDocuments,
  incomingReaders,
  incomingSearch,
  assignments,
  outgoingDocuments,
  outgoingSearch,
  draftVersions,
  outgoingActs,
  recipients,
  directives,
  directiveCooperations,
  directiveSearch,
  directiveReports,
  workFiles,
  workFileSearch,
  workFileItems,
  numberLedger,
  auditEntries,
].map((entity) => entity as unknown as AnyEntity);
/** Written again with every batch that moves them on. */
const MOVING: readonly AnyEntity[] = [numberCounters, auditChains].map((entity) => entity as unknown as AnyEntity);

type Value = string | number | boolean | CanonicalText | null | undefined;
type Values = Readonly<Record<string, Value>>;
const ROWS_PER_INSERT = 1000;

/** JSON in the form that is hashed, so that it is not written a second time. */
export class CanonicalText {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** A row as it is put down here: JSON may be written already. */
export type Written<C extends Columns> = { readonly [K in keyof NewOf<C>]: NewOf<C>[K] | CanonicalText };

/** Rows of all tables until they are written together. */
export type Batch = {
  add<C extends Columns>(entity: Entity<C>, row: Written<C>): void;
  /** The last state of a row that is written again and again; `key` tells it apart. */
  move<C extends Columns>(entity: Entity<C>, key: string, row: NewOf<C>): void;
  readonly rows: number;
  /** INSERT statements for everything, and empties it. */
  take(): string[];
};

export function createBatch(): Batch {
  const added = new Map<string, Values[]>();
  const moved = new Map<string, Map<string, Values>>();
  let rows = 0;
  return {
    add: ({ table }, given) => {
      const row = given as Values;
      const list = added.get(table);
      if (list === undefined) added.set(table, [row]);
      else list.push(row);
      rows += 1;
    },
    move: ({ table }, key, row) => {
      const list = moved.get(table) ?? new Map<string, Values>();
      moved.set(table, list);
      list.set(key, row);
    },
    get rows() {
      return rows;
    },
    take: () => {
      const statements = [
        ...ORDER.flatMap((entity) => inserts(entity, added.get(entity.table) ?? [])),
        ...MOVING.flatMap((entity) => upserts(entity, [...(moved.get(entity.table)?.values() ?? [])])),
      ];
      added.clear();
      moved.clear();
      rows = 0;
      return statements;
    },
  };
}

function inserts(entity: AnyEntity, rows: readonly Values[]): string[] {
  const columns = columnsOf(entity);
  const names = columns.map(({ name }) => `\`${name}\``).join(',');
  return Array.from({ length: Math.ceil(rows.length / ROWS_PER_INSERT) }, (_, part) => {
    const tuples = rows
      .slice(part * ROWS_PER_INSERT, (part + 1) * ROWS_PER_INSERT)
      .map((row) => `(${columns.map(({ property, literal }) => literal(row[property])).join(',')})`);
    return `INSERT INTO ${entity.table} (${names}) VALUES ${tuples.join(',')}`;
  });
}

function upserts(entity: AnyEntity, rows: readonly Values[]): string[] {
  const updates = columnsOf(entity).map(({ name }) => `\`${name}\`=VALUES(\`${name}\`)`);
  return inserts(entity, rows).map((sql) => `${sql} ON DUPLICATE KEY UPDATE ${updates.join(',')}`);
}

type Column = { readonly property: string; readonly name: string; readonly literal: (value: Value) => string };
const known = new Map<string, readonly Column[]>();

function columnsOf(entity: AnyEntity): readonly Column[] {
  const found = known.get(entity.table);
  if (found !== undefined) return found;
  const columns = Object.entries(entity.columns).map(([property, { spec }]) => ({
    property,
    name: snakeCase(property),
    literal: literalOf(String(spec.type)),
  }));
  known.set(entity.table, columns);
  return columns;
}

function wholeNumber(value: string): string {
  if (!/^-?\d+$/.test(value)) throw new TypeError(`not a whole number: ${value}`);
  return value;
}

/** The value as SQL text: the driver's own way through parameters costs more than the rest of a large load. */
function literalOf(type: string): Column['literal'] {
  const known = (write: (value: string) => string) => (value: Value) => {
    // What a row leaves out is filled by the database.
    if (value === undefined) return 'DEFAULT';
    return value === null ? 'NULL' : write(value instanceof CanonicalText ? value.text : String(value));
  };
  if (type === 'boolean') return known((value) => (value === 'true' ? '1' : '0'));
  if (type === 'bigint' || type === 'int') return known(wholeNumber);
  if (type === 'datetime') return known((value) => `'${value.slice(0, 10)} ${value.slice(11, 23)}'`);
  return known((value) => escape(value));
}

const SHAPE_LIMIT = 600;
/** Rows in bulk make statements of megabytes; their beginning says which they are. */
const LONGEST_READ = 20_000;
/** What the database names itself, at the end of its sentence: no value of a row, and worth knowing. */
const NAMED_PLACE = / for (?:key|column) ['`][\w.`]+['`](?: at row \d+)?$/;

/**
 * A statement the database refused: which one, and why, never with what. Errors are written to the log and to the
 * message that failed, and neither is a place for the text of a document or the name of a person; the driver's own error carries
 * the statement with every value in it, and its sentence quotes values too ("Duplicate entry '…'").
 */
export class StatementFailed extends Error {
  override readonly name = 'StatementFailed';
  /** As the driver calls it, for example `ER_DUP_ENTRY`; null when it has no word. */
  readonly code: string | null;
  readonly errno: number | null;
  readonly sqlState: string | null;
  /** The text with `?` for every value, cut at 600 characters. */
  readonly statement: string;

  constructor(error: DriverError, sql: string) {
    super(withoutValues(error.sqlMessage ?? error.message));
    this.code = error.code ?? null;
    this.errno = error.errno ?? null;
    this.sqlState = error.sqlState ?? null;
    this.statement = shapeOf(sql);
  }
}

export type DriverError = {
  readonly message: string;
  readonly sqlMessage?: string | undefined;
  readonly code?: string | undefined;
  readonly errno?: number | undefined;
  readonly sqlState?: string | undefined;
};

/** The sentence of the database without what it quotes. */
export function withoutValues(sentence: string): string {
  const place = NAMED_PLACE.exec(sentence)?.[0] ?? '';
  const rest = place === '' ? sentence : sentence.slice(0, -place.length);
  const first = rest.indexOf("'");
  if (first < 0) return rest + place;
  const last = rest.lastIndexOf("'");
  // A quotation that was cut short has no end of its own.
  return `${rest.slice(0, first)}…${last === first ? '' : rest.slice(last + 1)}${place}`;
}

/** A statement as written in the source: literals are `?` too, long lists of rows are one. */
export function shapeOf(sql: string): string {
  const shape = sql
    .slice(0, LONGEST_READ)
    .replaceAll(/'(?:[^'\\]|\\.|'')*'?/g, '?')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(\([?, ]+\))(?:, ?\([?, ]+\))+/g, '$1, …')
    .trim();
  return shape.length > SHAPE_LIMIT ? `${shape.slice(0, SHAPE_LIMIT)}…` : shape;
}

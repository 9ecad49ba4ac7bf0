/**
 * What a statement of a transaction will have given once it has run: the identifier of a new row, or a number from a
 * counter. Until then, statements sent along name it by its variable in the database, so that a row and what refers
 * to it travel together.
 */
export class Deferred {
  readonly variable: string;
  #value: string | null = null;

  /** @param place among the deferred values of one transaction */
  constructor(place: number) {
    this.variable = `@deferred_${place}`;
  }

  /** @throws Error before the statement has run, and when it gave nothing */
  get value(): string {
    if (this.#value === null) throw new Error(`${this.variable} is not known`);
    return this.#value;
  }

  /** Null when the statement gave nothing: whatever needed the value has failed by then. */
  settle(value: string | null): void {
    this.#value = value;
  }
}

/** The value, or the place it is going to come from. */
export type OrDeferred<T> = T | Deferred;

/** Puts the variable of each deferred parameter into the text; the others stay parameters. */
export function withVariables<T>(
  sql: string,
  params: readonly OrDeferred<T>[],
): { readonly sql: string; readonly params: readonly T[] } {
  const rest: T[] = [];
  const pieces = sql.split('?');
  const text = params.reduce<string>((before, param, place) => {
    const after = pieces[place + 1] ?? '';
    if (param instanceof Deferred) return before + param.variable + after;
    rest.push(param);
    return `${before}?${after}`;
  }, pieces[0] ?? '');
  return { sql: text, params: rest };
}

import type { AuditObjectType, Urgency, WorkItemKind } from '@qlvb/contract/types';
import type { Reader, SqlValue } from '../../platform/db/reader.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';

/** A section shows at most so many, the most pressing. */
export const MAX_ITEMS = 200;
/** Nobody works through more than a thousand; counting on would only cost. */
export const MAX_COUNT = 1000;

/** One thing to do, as the feature that knows it tells it. */
export type WorkEntry = {
  readonly symbol: string;
  readonly title: string;
  readonly fromName: string;
  readonly note: string | null;
  readonly urgency: Urgency;
  readonly dueOn: string | null;
  readonly since: string;
  readonly objectId: string;
  readonly objectType: AuditObjectType;
  /** Where one object can stand twice in a section. */
  readonly key?: string;
};

/** Everything of one kind that waits for the viewer: at most MAX_ITEMS, most pressing first, and how many there are. */
export type WorkSection = { readonly kind: WorkItemKind; readonly items: readonly WorkEntry[]; readonly count: number };

/** What a feature gives to "Việc của tôi". */
export type WorkSource = (context: SignedContext) => Promise<readonly WorkSection[]>;

/** @param sql a SELECT without LIMIT; its rows are counted up to MAX_COUNT */
export async function boundedCount(reader: Reader, sql: string, params: readonly SqlValue[]): Promise<number> {
  const [row] = await reader.query<{ n: string | number }>(
    `SELECT COUNT(*) AS n FROM (${sql} LIMIT ${MAX_COUNT}) counted`,
    params,
  );
  return Number(row?.n ?? 0);
}

/** A short section counts itself. */
export async function countOf(items: readonly unknown[], more: () => Promise<number>): Promise<number> {
  return items.length < MAX_ITEMS ? items.length : await more();
}

import type { TestApp } from '../app.ts';

/** One line of the plan: which table, which index, how. */
export type PlanRow = {
  readonly table: string | null;
  readonly key: string | null;
  readonly rows: number;
  readonly extra: string;
};

/** The plan of each SELECT that `work` runs, as the server would run it again now. */
export async function explainAll(
  app: TestApp,
  work: () => Promise<unknown>,
): Promise<{ sql: string; plan: PlanRow[] }[]> {
  const seen = await app.recordStatements(work);
  return await Promise.all(
    seen
      .filter(({ sql }) => /^\s*SELECT/i.test(sql))
      .map(async ({ sql, params }) => {
        const rows = await app.db.query<{
          table: string | null;
          key: string | null;
          rows: string | null;
          Extra: string | null;
        }>(`EXPLAIN ${sql}`, params);
        return {
          sql,
          plan: rows.map(({ table, key, rows: count, Extra }) => ({
            table,
            key,
            rows: Number(count ?? 0),
            extra: Extra ?? '',
          })),
        };
      }),
  );
}

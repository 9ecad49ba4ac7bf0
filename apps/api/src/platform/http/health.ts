import type { FastifyInstance } from 'fastify';
import type { Database } from '../db/database.ts';

export type Readiness = { ready: boolean };

export type HealthAnswer = {
  readonly version: string;
  /** What else the answer says; must not ask the database every time. */
  readonly facts: () => Promise<Readonly<Record<string, boolean>>>;
};

/** 200 once it can serve; 503 while starting, draining, or without its database. */
export function serveHealth(
  http: FastifyInstance,
  db: Database,
  readiness: Readiness,
  { version, facts }: HealthAnswer,
): void {
  http.get('/health', { logLevel: 'warn' }, async (_, reply) => {
    const database = await db
      .query<{ version: string }>('SELECT VERSION() AS version')
      .then(([row]) => row?.version ?? null)
      .catch(() => null);
    const status = !readiness.ready ? 'starting' : database === null ? 'no-database' : 'ok';
    const more = database === null ? {} : await facts().catch(() => ({}));
    return await reply
      .code(status === 'ok' ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status, version, database, uptimeSeconds: Math.round(process.uptime()), ...more });
  });
}

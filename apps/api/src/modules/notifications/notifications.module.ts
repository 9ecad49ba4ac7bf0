import type { ApiModule } from '../../module.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { liveHints, outboxMessages } from '../../platform/outbox/outbox.entity.ts';
import { events, type OpenStreams } from './events.ts';

const SWEEP_EVERY_MS = 600_000;
const KEEP_MS = 3_600_000;

export function notificationsModule(): ApiModule {
  const open: OpenStreams = new Set();
  return {
    entities: [liveHints, outboxMessages],
    routes: (http, services) => {
      http.get('/events', async (request, reply) => await events(services, open, request, reply));
      http.addHook('preClose', async () => {
        for (const close of open) close();
      });
    },
    start: ({ db, clock, log }) => {
      const timer = setInterval(() => {
        const before = new Date(clock.now().getTime() - KEEP_MS);
        inTransaction(
          db,
          async (tx) => void (await tx.execute('DELETE FROM live_hints WHERE created_at < ?', [before])),
        ).catch((error: unknown) => log.warn({ err: error }, 'sweeping live hints failed'));
      }, SWEEP_EVERY_MS);
      return async () => clearInterval(timer);
    },
  };
}

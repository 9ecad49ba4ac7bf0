import { code, id, instant, int, json, looseRef, nullable, text, withDefault } from '../db/columns.ts';
import { defineEntity, type Row } from '../db/entity.ts';

/**
 * A message waits at `availableAt`; claiming it moves that instant to the end of the lease. When the
 * process dies the lease runs out and another takes it. Done messages are deleted in the transaction
 * of their effect, so an effect happens exactly once.
 */
export const outboxMessages = defineEntity(
  'outbox_messages',
  {
    id: id(),
    topic: code(64),
    payload: json<unknown>(),
    /** For whom it is, for those who look after messages that were given up. */
    agencyId: nullable(looseRef()),
    createdAt: instant(),
    availableAt: instant(),
    claimToken: nullable(code(36)),
    attempts: withDefault(int(), 0),
    lastError: nullable(text(1000)),
    /** Given up after too many attempts; stays for a person to look at. */
    deadAt: nullable(instant()),
  },
  {
    indexes: {
      due: ['deadAt', 'availableAt', 'id'],
      dead: ['deadAt', 'id'],
      agency_dead: ['agencyId', 'deadAt', 'id'],
    },
  },
);
export type OutboxMessageRow = Row<typeof outboxMessages>;

/** Tailed by every process; a row for an agency or for a position, never both. */
export const liveHints = defineEntity(
  'live_hints',
  {
    id: id(),
    type: code(32),
    objectId: code(64),
    agencyId: nullable(looseRef()),
    positionId: nullable(looseRef()),
    createdAt: instant(),
  },
  { indexes: { created: ['createdAt'] } },
);
export type LiveHintRow = Row<typeof liveHints>;

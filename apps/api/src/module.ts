import type { FastifyInstance } from 'fastify';
import type { Resolvers } from './generated/resolvers.ts';
import type { AnyEntity } from './platform/db/entity.ts';
import type { OutboxHandler } from './platform/outbox/relay.ts';
import type { FileTerms } from './modules/files/terms.ts';
import type { FileVisibility } from './modules/files/visibility.ts';
import type { HintVisibility } from './modules/notifications/hint-visibility.ts';
import type { Services } from './services.ts';

/** What a feature gives to the application. Listed in `modules.ts`. */
export type ApiModule = {
  readonly entities?: readonly AnyEntity[];
  readonly resolvers?: Resolvers;
  /** By topic of the outbox. */
  readonly handlers?: Readonly<Record<string, OutboxHandler>>;
  /** Who may read a file that belongs to an object, by owner type. */
  readonly fileVisibility?: Readonly<Record<string, FileVisibility>>;
  /** What stands in the way of somebody who sees the file, by owner type. */
  readonly fileTerms?: Readonly<Record<string, FileTerms>>;
  /** Who may hear that an object has changed, by type of the hint. */
  readonly hintVisibility?: Readonly<Record<string, HintVisibility>>;
  readonly routes?: (http: FastifyInstance, services: Services) => void | Promise<void>;
  /** Background work; gives the function that stops it. */
  readonly start?: (services: Services) => () => Promise<void>;
};

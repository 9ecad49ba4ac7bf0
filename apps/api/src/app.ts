import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fastifyApollo from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from './config.ts';
import { lastChange } from './modules/audit/audit.loaders.ts';
import { writeJournal } from './modules/audit/write-journal.ts';
import { createAccessLog } from './modules/access-record/access-log.ts';
import type { FileTerms } from './modules/files/terms.ts';
import type { FileVisibility } from './modules/files/visibility.ts';
import { createSessionLookup, SESSION_HINT } from './modules/identity/sessions.ts';
import { guardRoutes } from './modules/keys/key-door.ts';
import { keyGuard } from './modules/keys/key-gate.ts';
import { KEY_HINT } from './modules/keys/key-hint.ts';
import { createKeyLookup } from './modules/keys/key-lookup.ts';
import { asGraphqlError, NOT_ACCEPTED } from './modules/keys/key-refusals.ts';
import type { HintVisibility } from './modules/notifications/hint-visibility.ts';
import { createTail, type Tail, writeHints } from './modules/notifications/tail.ts';
import { holdsDemonstration } from './modules/settings/demonstration.ts';
import { createModules } from './modules.ts';
import type { ApiModule } from './module.ts';
import { migrations } from './migrations/list.ts';
import { type Clock, nowInstant, systemClock } from './platform/clock.ts';
import { type Database, openDatabase } from './platform/db/database.ts';
import type { QueryListener } from './platform/db/runs.ts';
import { migrate } from './platform/db/migrate.ts';
import { HttpRefusal } from './platform/errors.ts';
import { createContext } from './platform/graphql/context.ts';
import { contextFailure, createGraphqlServer } from './platform/graphql/server.ts';
import { bearerOf } from './platform/http/bearer.ts';
import { sessionCookies, sessionToken, useOf } from './platform/http/cookies.ts';
import { type Readiness, serveHealth } from './platform/http/health.ts';
import { createHttpServer, type LogStream } from './platform/http/server.ts';
import { serveWeb } from './platform/http/web.ts';
import { createRelay, type OutboxHandler, type Relay, writeMessages } from './platform/outbox/relay.ts';
import type { Viewer } from './platform/viewer.ts';
import type { Services } from './services.ts';

export type App = {
  readonly http: FastifyInstance;
  readonly db: Database;
  readonly relay: Relay;
  readonly services: Services;
  /** Listens and starts the background work; gives the address. */
  listen(): Promise<string>;
  /** Background work without a port: relay, hints, sweeping. */
  startWork(): void;
  /** Stops accepting, finishes what is in hand, closes the pool. */
  close(): Promise<void>;
};

export type AppOptions = {
  readonly clock?: Clock;
  readonly onQuery?: QueryListener;
  readonly onMigration?: (name: string) => void;
  /** Where the log goes instead of standard output. */
  readonly logTo?: LogStream;
};

const VERSION = String(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version);
const SCHEMA = createRequire(import.meta.url).resolve('@qlvb/contract/schema.graphql');

/** One process of the API: opens and migrates the database, wires the modules, listens on nothing yet. */
export async function createApp(
  config: Config,
  { clock = systemClock, onQuery, onMigration, logTo }: AppOptions = {},
): Promise<App> {
  const modules = createModules();
  const http = await createHttpServer(config, logTo);
  const { db, connect } = await openWithPorts(config, modules, clock, onQuery);
  await migrate(db, onMigration);

  const tail = createTail({ db, log: http.log });
  const relay = createRelay({
    db,
    clock,
    log: http.log,
    handlers: merged<OutboxHandler>(modules, ({ handlers }) => handlers),
  });
  connect(relay, tail);
  const sessions = createSessionLookup({ db, clock, config });
  const keys = createKeyLookup({ db, clock });
  // Before any browser is told that its session has ended, this process does not know it any more; the same for a key.
  tail.subscribe(({ type, objectId }) => {
    if (type === SESSION_HINT) sessions.forgetSession(objectId);
    if (type === KEY_HINT) keys.forget(objectId);
  });
  guardRoutes(http, keys);
  const services: Services = {
    config,
    clock,
    db,
    log: http.log,
    fileVisibilities: merged<FileVisibility>(modules, ({ fileVisibility }) => fileVisibility),
    fileTerms: merged<FileTerms>(modules, ({ fileTerms }) => fileTerms),
    access: createAccessLog({ db, clock, log: http.log }),
    hintVisibilities: merged<HintVisibility>(modules, ({ hintVisibility }) => hintVisibility),
    sessions,
    keys,
    viewerOf: async (request, use) => {
      const secret = bearerOf(request);
      if (secret !== null) return await keys.now(secret, request.ip);
      const viewer = await sessions.now(sessionToken(request), use);
      if (viewer?.mustChangePassword === true) throw new HttpRefusal(403, 'PASSWORD_CHANGE_REQUIRED');
      return viewer;
    },
    hints: tail,
  };
  const readiness: Readiness = { ready: false };
  serveHealth(http, db, readiness, {
    version: VERSION,
    facts: async () => ({ demo: await holdsDemonstration(db) }),
  });
  for (const module of modules) await module.routes?.(http, services);
  const graphql = await serveGraphql(http, services, modules);
  if (config.webDist !== null) await serveWeb(http, config.webDist);
  http.addHook('onReady', async () => void (readiness.ready = true));

  const stops: (() => Promise<void>)[] = [];
  const startWork = (): void => {
    relay.start();
    tail.start();
    stops.push(
      relay.stop,
      tail.stop,
      ...modules.flatMap(({ start }) => (start === undefined ? [] : [start(services)])),
    );
  };
  return {
    http,
    db,
    relay,
    services,
    startWork,
    listen: async () => {
      const address = await http.listen({ port: config.port, host: config.host });
      startWork();
      return address;
    },
    close: async () => {
      readiness.ready = false;
      await http.close();
      await Promise.all(stops.map(async (stop) => await stop()));
      await graphql.stop();
      await db.close();
    },
  };
}

/** The ports of a transaction need the relay, and the relay needs the database: `connect` closes the ring. */
async function openWithPorts(config: Config, modules: readonly ApiModule[], clock: Clock, onQuery?: QueryListener) {
  let relay: Relay | null = null;
  let tail: Tail | null = null;
  const db = await openDatabase({
    url: config.databaseUrl,
    poolSize: config.databasePool,
    entities: modules.flatMap(({ entities }) => entities ?? []),
    migrations,
    ...(onQuery === undefined ? {} : { onQuery }),
    ports: {
      writeJournal: async (tx, entries) => await writeJournal(tx, entries, nowInstant(clock)),
      writeMessages: (tx, messages) => writeMessages(tx, messages, clock.now()),
      writeHints: (tx, hints) => writeHints(tx, hints, clock),
      lastChange,
      wakeRelay: () => relay?.wake(),
      wakeHints: () => tail?.wake(),
    },
  });
  const connect = (ownRelay: Relay, ownTail: Tail): void => {
    relay = ownRelay;
    tail = ownTail;
  };
  return { db, connect };
}

async function serveGraphql(http: FastifyInstance, services: Services, modules: readonly ApiModule[]) {
  const { config, clock, db } = services;
  const graphql = await createGraphqlServer({
    typeDefs: readFileSync(SCHEMA, 'utf8'),
    resolvers: modules.flatMap(({ resolvers }) => resolvers ?? []),
    introspection: config.introspection,
    guards: [keyGuard],
  });
  await http.register(fastifyApollo(graphql), {
    context: async (request, reply) =>
      createContext({
        db,
        config,
        clock,
        sessions: services.sessions,
        keys: services.keys,
        access: services.access,
        ...(await callerOf(services, request)),
        requestId: request.id,
        address: request.ip,
        userAgent: request.headers['user-agent'] ?? null,
        log: request.log,
        cookies: sessionCookies(request, reply, { secure: config.cookieSecure }),
      }),
  });
  return graphql;
}

/** Who calls: with a key, whatever cookie stands beside it, or in a session. */
async function callerOf({ sessions, keys }: Services, request: FastifyRequest) {
  const failed = (error: unknown): never => {
    throw contextFailure(request.id, request.log, error);
  };
  const secret = bearerOf(request);
  if (secret === null) {
    const token = sessionToken(request);
    return {
      viewer: await sessions.recent(token, useOf(request)).catch(failed),
      identify: async () => await sessions.now(token),
    };
  }
  const inForce = (viewer: Viewer | null): Viewer => {
    if (viewer === null) throw asGraphqlError(NOT_ACCEPTED);
    return viewer;
  };
  return {
    viewer: inForce(await keys.recent(secret, request.ip).catch(failed)),
    identify: async () => inForce(await keys.now(secret, request.ip)),
  };
}

/** Handlers or visibilities of all modules by name; the same name twice is a mistake in the code. */
function merged<T>(
  modules: readonly ApiModule[],
  pick: (module: ApiModule) => Readonly<Record<string, T>> | undefined,
): Record<string, T> {
  const all: Record<string, T> = {};
  for (const [name, value] of modules.flatMap((module) => Object.entries(pick(module) ?? {}))) {
    if (name in all) throw new Error(`${name} is registered twice`);
    all[name] = value;
  }
  return all;
}

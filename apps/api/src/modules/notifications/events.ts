import type { FastifyReply, FastifyRequest } from 'fastify';
import { ownPositionOf, type Viewer } from '../../platform/viewer.ts';
import { liveHints } from '../../platform/outbox/outbox.entity.ts';
import { SESSION_HINT } from '../identity/sessions.ts';
import { KEY_HINT } from '../keys/key-hint.ts';
import type { HintEvent, Services } from '../../services.ts';

const HEARTBEAT_MS = 15_000;
const MAX_RESUMED = 500;
/** What the stream of a session or key that has ended says last. */
const ENDED = 'session-ended';
/** What it says last when the session acts as somebody else now: a delegation is over, or it was switched elsewhere. */
const CAPACITY_CHANGED = 'capacity-changed';

export type OpenStreams = Set<() => void>;

/**
 * `GET /events`: hints `{ type, id }` for the viewer's agency and position. A hint says that something changed, never
 * what: the screen asks the API. That there is something is already told only to those who may see it.
 */
export async function events(
  services: Services,
  open: OpenStreams,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const viewer = await services.viewerOf(request, 'background');
  if (viewer === null) return await reply.code(401).send({ code: 'UNAUTHENTICATED', params: {} });
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    connection: 'keep-alive',
  });
  raw.write('retry: 2000\n\n');

  /** One after the other, so that they stay in order. */
  let sending = Promise.resolve();
  const send = (hint: HintEvent): void => {
    sending = sending.then(async () => {
      const hears = await mayHear(services, viewer, hint).catch((error: unknown) => {
        request.log.warn({ err: error }, 'a hint was not told');
        return false;
      });
      if (hears && !raw.writableEnded)
        raw.write(`id: ${hint.id}\ndata: ${JSON.stringify({ type: hint.type, id: hint.objectId })}\n\n`);
    });
  };
  /** What arrives while the missed ones are being read waits for its turn. */
  let waiting: HintEvent[] | null = [];
  const unsubscribe = services.hints.subscribe((hint) => {
    if (!isFor(viewer, hint)) return;
    if (isAbout(viewer, hint)) {
      void over();
      return;
    }
    if (waiting === null) send(hint);
    else waiting.push(hint);
  });
  const heartbeat = setInterval(() => void beat(), HEARTBEAT_MS);
  const close = (): void => {
    clearInterval(heartbeat);
    unsubscribe();
    open.delete(close);
    raw.end();
  };
  /** Signed out, or acting as another position now: the browser connects again as who it is. */
  async function beat(): Promise<void> {
    const still = await services.viewerOf(request, 'background').catch(() => viewer);
    if (still === null || viewer === null) close();
    else if (actsAlike(still, viewer)) raw.write(': \n\n');
    else changed(viewer);
  }
  /** Ended by the person elsewhere or by an administrator: the browser need not find out by asking. */
  async function over(): Promise<void> {
    const still = await services.viewerOf(request, 'background').catch(() => null);
    if (still !== null && viewer !== null) {
      if (!actsAlike(still, viewer)) changed(viewer);
      return;
    }
    raw.write(`data: ${JSON.stringify({ type: ENDED, id: viewer?.key?.id ?? viewer?.sessionId })}\n\n`);
    close();
  }
  /** Only what the session acts as is another: the browser asks who it is now, and connects again as that. */
  function changed(former: Viewer): void {
    raw.write(`data: ${JSON.stringify({ type: CAPACITY_CHANGED, id: former.sessionId })}\n\n`);
    close();
  }
  open.add(close);
  request.raw.on('close', close);
  const before = await missed(services, viewer, request.headers['last-event-id']);
  const told = new Set(before.map(({ id }) => id));
  for (const hint of [...before, ...waiting.filter(({ id }) => !told.has(id))]) send(hint);
  waiting = null;
}

const isFor = (viewer: Viewer, { agencyId, positionId }: HintEvent): boolean =>
  agencyId === viewer.agencyId || isAddressed(viewer, positionId);

/** About the session or key itself that the stream was opened with. */
const isAbout = ({ sessionId, key }: Viewer, { type, objectId }: HintEvent): boolean =>
  key ? type === KEY_HINT && objectId === key.id : type === SESSION_HINT && objectId === sessionId;

/** In person: as the one acted as, and by the own post also while acting for somebody. */
const isAddressed = (viewer: Viewer, positionId: string | null): boolean =>
  positionId === viewer.positionId || positionId === ownPositionOf(viewer);

const actsAlike = (a: Viewer, b: Viewer): boolean =>
  a.positionId === b.positionId && a.onBehalf?.delegationId === b.onBehalf?.delegationId;

/**
 * Whoever is addressed in person; of the rest of the agency those who may see the object. So may a stand-in of the one
 * addressed, who does not see everything the holder of the post sees.
 */
async function mayHear(
  { hintVisibilities, db, clock }: Services,
  viewer: Viewer,
  { type, objectId, positionId }: HintEvent,
): Promise<boolean> {
  if (positionId === ownPositionOf(viewer)) return true;
  const asked = await hintVisibilities[type]?.({ db, viewer, clock }, objectId);
  return asked ?? positionId === viewer.positionId;
}

/** What came while the browser was away, as far as it is kept. */
async function missed(
  { db }: Services,
  viewer: Viewer,
  lastEventId: string | string[] | undefined,
): Promise<HintEvent[]> {
  if (typeof lastEventId !== 'string' || !/^\d{1,19}$/.test(lastEventId)) return [];
  return await db.select(
    liveHints,
    'h',
    'WHERE h.id > ? AND (h.agency_id = ? OR h.position_id IN (?)) ORDER BY h.id LIMIT ?',
    [lastEventId, viewer.agencyId, [viewer.positionId, ownPositionOf(viewer)], MAX_RESUMED],
  );
}

import { atAnotherBrowser, endSession, isSignedIn, mySessions } from '../../../test/language/accounts.ts';
import { describe, expect, it } from 'vitest';
import type { App } from '../../app.ts';
import * as incoming from '../../../test/language/incoming.ts';
import { type Office, office, type Person } from '../../../test/office.ts';
import { type Hint, inTransaction } from '../../platform/db/transaction.ts';

type Received = { readonly type: string; readonly id: string };

/** An open stream of a person at one process, over a real connection. */
async function listen(app: App, person: Person, headers: Record<string, string> = {}) {
  if (!app.http.server.listening) {
    await app.http.listen({ port: 0, host: '127.0.0.1' });
    app.startWork();
  }
  const address = app.http.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const stop = new AbortController();
  const response = await fetch(`http://127.0.0.1:${port}/events`, {
    headers: { cookie: await person.signIn(), ...headers },
    signal: stop.signal,
  });
  const hints: Received[] = [];
  let text = '';
  const reading = (async () => {
    for await (const chunk of response.body ?? []) {
      text += Buffer.from(chunk as Uint8Array).toString('utf8');
      hints.splice(
        0,
        hints.length,
        ...[...text.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data ?? '') as Received),
      );
    }
  })().catch(() => undefined);
  const lastId = (): string => [...text.matchAll(/^id: (\d+)$/gm)].at(-1)?.[1] ?? '';
  const close = async () => {
    stop.abort();
    await reading;
  };
  return { status: response.status, hints, lastId, close };
}

const tell = async ({ app }: Office, ...hints: Hint[]) =>
  await inTransaction(app.db, async (tx) => {
    for (const hint of hints) tx.hint(hint);
  });

describe('live hints', () => {
  it('reach the people addressed, and only them, at whichever process they are', async () => {
    const its = await office();
    const second = await its.app.second();
    const [clerk, leader, stranger] = await Promise.all([
      listen(its.app, its.clerk),
      listen(second, its.leader),
      listen(second, its.other.clerk),
    ]);
    await tell(
      its,
      { type: 'incoming', id: '11', agencyId: its.id },
      { type: 'outgoing', id: '12', positionIds: [its.leader.positionId] },
    );
    await expect
      .poll(() => leader.hints, { timeout: 5000 })
      .toEqual([
        { type: 'incoming', id: '11' },
        { type: 'outgoing', id: '12' },
      ]);
    await expect.poll(() => clerk.hints, { timeout: 5000 }).toEqual([{ type: 'incoming', id: '11' }]);
    expect(stranger.hints).toEqual([]);
    await Promise.all([clerk.close(), leader.close(), stranger.close()]);
  });

  it('tell only those who may see the object, and once more whoever loses sight of it', async () => {
    const its = await office();
    const [outsider, specialist, clerk] = [
      await listen(its.app, its.outsider),
      await listen(its.app, its.specialist),
      await listen(its.app, its.clerk),
    ];
    const { id } = await incoming.direct(
      its.leader,
      await incoming.register(its.clerk),
      incoming.toPerson(its.specialist),
    );
    await expect.poll(() => specialist.hints, { timeout: 5000 }).toContainEqual({ type: 'incoming', id });
    const before = specialist.hints.length;
    await incoming.withdrawDirection(its.leader, await incoming.readIncoming(its.leader, id), 'Giao nhầm.');
    await expect.poll(() => specialist.hints.length, { timeout: 5000 }).toBe(before + 1);
    await expect.poll(() => clerk.hints.length, { timeout: 5000 }).toBe(3);
    expect(outsider.hints).toEqual([]);
    await Promise.all([outsider.close(), specialist.close(), clerk.close()]);
  });

  it('arrive also when they commit later than younger ones', async () => {
    const its = await office();
    const stream = await listen(its.app, its.clerk);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow = its.app.db.source.transaction(async (manager) => {
      await manager.query(
        "INSERT INTO live_hints (type, object_id, agency_id, created_at) VALUES ('incoming', 'late', ?, NOW(3))",
        [its.id],
      );
      await held;
    });
    await tell(its, { type: 'incoming', id: 'early', agencyId: its.id });
    await expect.poll(() => stream.hints, { timeout: 5000 }).toEqual([{ type: 'incoming', id: 'early' }]);
    release();
    await slow;
    await expect
      .poll(() => stream.hints, { timeout: 5000 })
      .toEqual([
        { type: 'incoming', id: 'early' },
        { type: 'incoming', id: 'late' },
      ]);
    await stream.close();
  });

  it('are caught up after a lost connection', async () => {
    const its = await office();
    const first = await listen(its.app, its.clerk);
    await tell(its, { type: 'incoming', id: '1', agencyId: its.id });
    await expect.poll(() => first.hints, { timeout: 5000 }).toHaveLength(1);
    await first.close();
    await tell(
      its,
      { type: 'incoming', id: '2', agencyId: its.id },
      { type: 'incoming', id: '3', agencyId: its.other.id },
    );
    const again = await listen(its.app, its.clerk, { 'last-event-id': first.lastId() });
    await expect.poll(() => again.hints, { timeout: 5000 }).toEqual([{ type: 'incoming', id: '2' }]);
    await again.close();
  });

  it('tell a browser at once that its session has ended, whichever process it is at', async () => {
    const its = await office();
    const second = await its.app.second();
    const here = await atAnotherBrowser(its.app, its.clerk);
    const there = await atAnotherBrowser(its.app, its.clerk);
    const [stays, goes, stranger] = await Promise.all([
      listen(its.app, here),
      listen(second, there),
      listen(second, its.leader),
    ]);
    const other = (await mySessions(here)).find(({ current }) => !current)?.id ?? '';
    expect(await isSignedIn(there.at(second))).toBe(true);
    await endSession(here, other);
    await expect.poll(() => goes.hints, { timeout: 5000 }).toEqual([{ type: 'session-ended', id: other }]);
    expect(await isSignedIn(there.at(second))).toBe(false);
    await expect.poll(() => stays.hints, { timeout: 5000 }).toEqual([{ type: 'session', id: other }]);
    expect(stranger.hints).toEqual([]);
    await Promise.all([stays.close(), goes.close(), stranger.close()]);
  });

  it('need a session', async () => {
    const { app } = await office();
    expect((await app.http.inject({ url: '/events' })).statusCode).toBe(401);
  });
});

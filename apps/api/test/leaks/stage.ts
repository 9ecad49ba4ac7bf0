import type { GraphqlAnswer } from '../person.ts';
import { testApp, type TestApp } from '../app.ts';
import { keepUnits, OF_UNITS } from './keep-people.ts';
import { playMatter } from './matter.ts';
import { cursorOperations, deepOperations, narrowOperations, type Operation } from './operations.ts';
import { createSecrets, PREFIX, type Secrets, wordOf } from './secrets.ts';
import { answered, lastIds, type OwnRow, rowsSince, spreadIds } from './sightings.ts';
import { openStream, serving, type Stream } from './streams.ts';
import type { Viewer } from './viewer.ts';
import { createWorld, type World } from './viewers.ts';

/** Words of the matter that everybody searches for, also before they are written. */
export const WORDS = [
  PREFIX,
  wordOf('ours', 'registerIncoming:RegisterIncomingInput.subject#0'),
  wordOf('ours', 'saveDraft:SaveDraftInput.subject#0'),
  wordOf('ours', 'createDirective:CreateDirectiveInput.content#0'),
  wordOf('ours', 'openWorkFile:OpenWorkFileInput.title#0'),
];

export type Stage = {
  readonly app: TestApp;
  readonly world: World;
  readonly secrets: Secrets;
  readonly operations: readonly Operation[];
  readonly rows: ReadonlyMap<string, OwnRow>;
  /** What each was answered before the matter, and after it. */
  readonly before: ReadonlyMap<string, readonly string[]>;
  readonly after: ReadonlyMap<string, readonly GraphqlAnswer<unknown>[]>;
  /** What insiders were answered, as one text, and which fields that were. */
  readonly inside: string;
  readonly told: ReadonlySet<string>;
  readonly performed: ReadonlySet<string>;
  readonly streams: ReadonlyMap<string, Stream>;
  readonly eventsUrl: string;
  readonly lastHint: string;
};

/**
 * The twin agency works first, so that whoever looks has things of their own to see; everybody asks everything; then the
 * matter is played while everybody listens, and everybody asks everything again.
 */
export async function setStage(): Promise<Stage> {
  const app = await testApp();
  await spreadIds(app);
  const [secrets, twins] = [createSecrets('ours'), createSecrets('theirs')];
  const world = await createWorld(app, secrets, twins);
  await playMatter(app, world.twin, twins);
  const ofUnits = await keepUnits(world.cast.ours);
  const operations = [...deepOperations(WORDS), ...narrowOperations(WORDS), ...cursorOperations()];
  const askAll = async ({ person }: Viewer) => await inTurns(operations, async ({ query }) => await person.raw(query));

  // Administrators see who of their people is signed in: that is no part of the matter.
  await inTurns(
    [...world.viewers, ...world.insiders].filter(({ isThere, isKey }) => isThere && !isKey),
    async ({ person }) => await person.signIn(),
  );
  const unmoved = world.viewers.filter((viewer) => viewer.unmoved);
  const before = new Map<string, readonly string[]>();
  for (const viewer of unmoved) before.set(viewer.name, (await askAll(viewer)).map(asText));
  const eventsUrl = await serving(await app.second());
  const streams = new Map<string, Stream>();
  for (const viewer of [...world.viewers, ...world.insiders])
    if (viewer.isThere && !streams.has(viewer.name))
      streams.set(viewer.name, await openStream(eventsUrl, viewer.person));

  const since = await lastIds(app);
  const { performed, told } = await playMatter(app, world.cast, secrets);
  for (const field of ofUnits) told.add(field);
  for (const act of OF_UNITS) performed.add(act);
  const rows = await rowsSince(app, since, lettersOf(world));
  for (const id of await ownIds(app, world)) rows.delete(id);
  // The administrator keeps the roles of the agency, whatever else is none of theirs.
  for (const [id, row] of rows) if (row.table === 'position_roles') rows.set(id, { ...row, knows: `${row.knows}A` });

  // Everybody of the agency has its templates.
  const ofTemplates = await app.db.query<{ id: string }>(
    "SELECT id FROM file_attachments WHERE owner_type = 'TEMPLATE'",
  );
  for (const { id } of ofTemplates) {
    const row = rows.get(String(id));
    if (row !== undefined) rows.set(String(id), { ...row, knows: `${row.knows}H` });
  }

  const after = new Map<string, readonly GraphqlAnswer<unknown>[]>();
  let inside = '';
  for (const viewer of world.insiders) {
    const answers = await askAll(viewer);
    after.set(viewer.name, answers);
    answered(answers, told);
    inside += JSON.stringify(answers);
  }
  for (const viewer of unmoved) after.set(viewer.name, await askAll(viewer));
  await world.leave();
  for (const viewer of world.viewers) if (!after.has(viewer.name)) after.set(viewer.name, await askAll(viewer));
  const lastHint = since.get('live_hints') ?? '0';
  return {
    app,
    world,
    secrets,
    operations,
    rows,
    before,
    after,
    inside,
    told,
    performed,
    streams,
    eventsUrl,
    lastHint,
  };
}

/** The former specialist goes on knowing who they are, and where they are signed in. */
async function ownIds({ db }: TestApp, { cast }: World): Promise<string[]> {
  const { positionId } = cast.leaver;
  const rows = await db.query<{ id: string }>(
    `SELECT person_id AS id FROM positions WHERE id = ?
     UNION SELECT s.id FROM sessions s JOIN positions p ON p.id = ? JOIN accounts a ON a.id = s.account_id AND a.person_id = p.person_id`,
    [positionId, positionId],
  );
  return [positionId, ...rows.map(({ id }) => String(id))];
}

function lettersOf({ cast: { ours, partner, coop } }: World): Map<string, string> {
  return new Map([
    [ours.id, 'O'],
    [partner.id, 'P'],
    [coop.id, 'C'],
  ]);
}

/** A few at a time: a process and a database share two cores. */
async function inTurns<T, R>(all: readonly T[], work: (each: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let at = 0; at < all.length; at += 4) results.push(...(await Promise.all(all.slice(at, at + 4).map(work))));
  return results;
}

/** Every file of the matter, with the hash of its content. */
export async function filesOf({ app, rows }: Stage): Promise<{ id: string; sha256: string; owner: string }[]> {
  const ids = [...rows].filter(([, { table }]) => table === 'file_attachments').map(([id]) => id);
  const found = await app.db.query<{ id: string; sha256: string; owner: string }>(
    "SELECT a.id, f.sha256, COALESCE(a.owner_type, '') AS owner FROM file_attachments a JOIN files f ON f.id = a.file_id WHERE a.id IN (?) ORDER BY a.id",
    [ids],
  );
  return found.map(({ id, ...rest }) => ({ ...rest, id: String(id) }));
}

/** To be held against another: when a session or key was used last is nobody's matter but its own. */
export const asText = (answer: unknown): string =>
  JSON.stringify(answer).replaceAll(/"(lastSeenAt|lastUsedAt|lastUsedFrom)":("[^"]+"|null)/g, '"$1":""');

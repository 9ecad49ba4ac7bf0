import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compared, createForms, difference, mutationProbes, tried, victimOf, wholeAnswer } from './leaks/probes.ts';
import { filling, operationOf } from './leaks/acts.ts';
import { fileLeaks, printLeaks } from './leaks/doors.ts';
import { idProbes } from './leaks/operations.ts';
import { ROUTES } from './leaks/routes.ts';
import { FIELDS, fieldsOfTable, ruleOf } from './leaks/rules.ts';
import { missingId, sightings, tablesWithIds, without } from './leaks/sightings.ts';
import { checksums, routesOf } from './leaks/server.ts';
import { asText, filesOf, setStage, type Stage, WORDS } from './leaks/stage.ts';
import { openStream } from './leaks/streams.ts';
import { ID_BY_KIND, ID_FIELDS, TABLES } from './leaks/tables.ts';
import type { Viewer } from './leaks/viewer.ts';
import { firstDifference, withoutCounts, withoutTemplates, WITHOUT_WORD } from './leaks/exempt.ts';
import { everyField, idPaths, inputFields, rootFields } from './leaks/walk.ts';
import { SIGN_IN } from './person.ts';

/** Acts of a session have tests of their own (identity/sign-in.test.ts); here only what they tell. */
const OF_SESSION = new Set(['signIn', 'signOut']);

let stage: Stage;
/** Each `Type.field` or route each viewer was tried with. */
const pairs = new Set<string>();
let found = 0;
const count = (viewer: Viewer, fields: Iterable<string>): void => {
  for (const field of fields) pairs.add(`${viewer.name} | ${field}`);
};

beforeAll(async () => {
  stage = await setStage();
}, 600_000);
afterAll(async () => {
  await Promise.all([...stage.streams.values()].map(async (stream) => await stream.close()));
});

describe('the table of who may see what', () => {
  it('has a line for every field, and for none that is no more', () => {
    const missing = everyField().filter((field) => ruleOf(field) === undefined);
    expect(missing, say(missing, 'has no rule: say in test/leaks/rules.ts (FIELDS) who may see it and why')).toEqual(
      [],
    );
    const gone = fieldsOfTable().filter((field) => !everyField().includes(field));
    expect(gone, say(gone, 'is not in the schema: take its line out of test/leaks/rules.ts')).toEqual([]);
    expect(fieldsOfTable().length, 'a field stands twice in test/leaks/rules.ts').toBe(new Set(fieldsOfTable()).size);
    expect(Object.keys(FIELDS).length).toBeGreaterThan(0);
  });

  it('has a line for every route', () => {
    const routes = routesOf(stage.app.http.printRoutes({ commonPrefix: false }));
    const missing = routes.filter((route) => !(route in ROUTES));
    expect(missing, say(missing, 'has no rule: add it to test/leaks/rules.ts (ROUTES) and try it below')).toEqual([]);
    expect(routes).toEqual(expect.arrayContaining(Object.keys(ROUTES)));
  });

  it('has a line for every table with ids, and for every id a request can name', async () => {
    const missing = (await tablesWithIds(stage.app)).filter((table) => !(table in TABLES));
    expect(missing, say(missing, 'has no line: say in test/leaks/tables.ts (TABLES) who may be told its ids')).toEqual(
      [],
    );
    const keys = (['Query', 'Mutation'] as const).flatMap((root) =>
      rootFields(root).flatMap((field) => idPaths(root, field).map(({ key }) => key)),
    );
    const unknown = [...new Set(keys)].filter((key) => !(key in ID_FIELDS) && !(key in ID_BY_KIND));
    expect(unknown, say(unknown, 'takes an id: say in test/leaks/tables.ts (ID_FIELDS) of which table')).toEqual([]);
  });

  it('is tried on a matter with every act and a word in every text', () => {
    const acts = rootFields('Mutation').map(({ name }) => name);
    const idle = acts.filter((name) => !OF_SESSION.has(name) && !stage.performed.has(name));
    expect(idle, say(idle, 'is not part of the matter: let somebody do it in test/leaks/matter.ts')).toEqual([]);
    const filled = new Set(stage.secrets.all().map(({ path }) => path.replace(/^\w+:/, '').replace(/#\d+$/, '')));
    const empty = inputFields('String').filter((field) => !WITHOUT_WORD.has(field) && !filled.has(field));
    expect(empty, say(empty, 'carries no word: fill it in test/leaks/matter.ts')).toEqual([]);
  });

  it('is tried on everything: those who may see it are told every field and every word', async () => {
    const silent = everyField().filter((field) => {
      const [type = ''] = field.split('.');
      return !['Query', 'Mutation'].includes(type) && ruleOf(field) !== 'SETTINGS' && !stage.told.has(field);
    });
    expect(
      silent,
      say(silent, 'was never answered to anybody: make the matter in test/leaks/matter.ts reach it'),
    ).toEqual([]);
    const files = await filesOf(stage);
    const bodies = await Promise.all(
      files.map(async ({ id }) => {
        const answers = await Promise.all(
          stage.world.insiders.map(async ({ person }) => await person.get(`/files/${id}`)),
        );
        return answers
          .map(({ body, headers }) => `${body} ${decodeURIComponent(String(headers['content-disposition']))}`)
          .join(' ');
      }),
    );
    const seen = (stage.inside + bodies.join(' ')).toLowerCase();
    const lost = stage.secrets
      .all()
      .filter(({ word, knows }) => knows !== '' && !seen.includes(word))
      .map(({ path }) => path);
    expect(lost, say(lost, 'is shown to nobody: the walk does not reach it')).toEqual([]);
  });
});

describe('nobody is told anything of a matter that is not theirs', { timeout: 180_000 }, () => {
  it('by any field of any type', () => {
    const leaks = stage.world.viewers.flatMap((viewer) => {
      for (const { fields } of stage.operations) count(viewer, fields);
      const answers = stage.after.get(viewer.name) ?? [];
      expect(JSON.stringify(answers), viewer.name).not.toContain('"INTERNAL"');
      return sightings(viewer, answers, stage);
    });
    expect(folded(leaks)).toEqual([]);
  });

  it('by a list, count or suggestion that is another one because it exists', () => {
    for (const { name, knows } of stage.world.viewers.filter(({ unmoved }) => unmoved)) {
      const now = (stage.after.get(name) ?? []).map(asText);
      for (const [at, operation] of stage.operations.entries()) {
        const was = withoutTemplates(knows, withoutCounts(name, operation.name, stage.before.get(name)?.[at]));
        const is = withoutTemplates(knows, withoutCounts(name, operation.name, now[at]));
        expect(is, `${name}: ${operation.name}${firstDifference(is, was)}`).toBe(was);
      }
    }
  });

  it('once they are signed out, disabled or out of office: they are answered like nobody at all', () => {
    const nobodies = stage.world.viewers.filter(({ isNobody, isKey }) => isNobody && !isKey);
    const answers = nobodies.map(({ name }) => JSON.stringify(stage.after.get(name)));
    expect(new Set(answers).size).toBe(1);
    for (const [at, { name }] of stage.operations.entries()) {
      if (name === 'settings' || name === 'viewer') continue;
      expect(JSON.stringify(stage.after.get(nobodies[0]?.name ?? '')?.[at]), name).toContain('UNAUTHENTICATED');
    }
  });

  it('with a key that opens nothing: every question has the one answer of a key that never was', () => {
    for (const { name } of stage.world.viewers.filter(({ isNobody, isKey }) => isNobody && isKey)) {
      const answers = new Set(stage.after.get(name)?.map((answer) => JSON.stringify(answer)));
      expect(answers.size, name).toBe(1);
      expect([...answers][0], name).toContain('KEY_NOT_ACCEPTED');
    }
  });

  it('by asking for its id: an id that is there is answered like one that is not, with as much work', async () => {
    const { app, world, rows } = stage;
    const leaks: string[] = [];
    for (const probe of idProbes((key) => ID_FIELDS[key] ?? '', WORDS)) {
      for (const viewer of world.viewers) {
        count(viewer, probe.fields);
        const ids = hiddenFrom(viewer, probe.table);
        for (const id of new Set([ids[0], ids[Math.floor(ids.length / 2)], ids.at(-1)])) {
          if (id === undefined) continue;
          const both = { there: id, missing: missingId(id) };
          const seen = await compared(
            viewer.name,
            probe.name,
            both,
            async (of) => await tried(app, of, async () => await viewer.person.raw(probe.query(of))),
          );
          leaks.push(
            ...seen.leaks,
            ...sightings(viewer, seen.raw, { rows: without(rows, id), secrets: stage.secrets }),
          );
        }
      }
    }
    expect(folded(leaks)).toEqual([]);
  });

  it('by a file: no byte, no name, no size, and no 304 for whoever holds the hash', async () => {
    for (const viewer of stage.world.viewers) count(viewer, ['GET /files/:id', 'HEAD /files/:id']);
    expect(folded(await fileLeaks(stage, hiddenFrom))).toEqual([]);
  });

  it('by printing: no form of what is not theirs, no book, and with as much work for what is not there', async () => {
    for (const viewer of stage.world.viewers) count(viewer, ['GET /forms/:file']);
    expect(folded(await printLeaks(stage, hiddenFrom))).toEqual([]);
  });

  it('by sending in a file that somebody else has too', async () => {
    const { app, world } = stage;
    const [file] = await filesOf(stage);
    const content = (await world.cast.ours.clerk.get(`/files/${file?.id ?? ''}`)).rawPayload;
    const fresh = Buffer.from(content.toString('latin1').replace(/zqx/, 'zqy'), 'latin1');
    for (const viewer of world.viewers) {
      const send = async (bytes: Uint8Array) => await viewer.person.tryUpload('Công văn.pdf', bytes);
      count(viewer, ['POST /files']);
      const answers = [await send(fresh), await send(content)];
      expect(new Set(answers.map(({ statusCode }) => statusCode)), viewer.name).toEqual(
        new Set([viewer.isNobody ? 401 : viewer.isKey ? 403 : 201]),
      );
      if (viewer.isNobody || viewer.isKey) continue;
      const [missing, there] = await Promise.all(answers.map(async (answer) => answer.json<{ id: string }>()));
      const look = async (id: string) =>
        await tried(app, id, async () => await viewer.person.raw(`{ incomingDuplicates(uploadId: "${id}") { kind } }`));
      if (!viewer.unmoved) continue;
      const both = { there: there?.id ?? '', missing: missing?.id ?? '' };
      expect((await compared(viewer.name, 'incomingDuplicates of an own upload', both, look)).leaks).toEqual([]);
    }
  });

  it('by trying to act on it, and nothing of anybody is another one afterwards', async () => {
    const { app, world, rows } = stage;
    const formFor = createForms(app, world.cast);
    // What was read before is written behind the answers.
    await app.services.access.flush();
    const before = await checksums(app.db);
    const leaks: string[] = [];
    for (const probe of mutationProbes()) {
      if (TABLES[probe.table] === 'PUBLIC') continue;
      const victims = new Map<string, string | null>();
      for (const viewer of world.viewers.filter(({ acts }) => acts)) {
        const { knows } = viewer;
        const victim = victims.get(knows) ?? (await victimOf(app, probe, rows, knows));
        victims.set(knows, victim);
        if (victim === null) continue;
        const ask = async (id: string) => {
          const { query, variables, fields } = await formFor(viewer.person, probe, id, victim);
          count(viewer, [`Mutation.${probe.mutation}`, ...fields]);
          return await tried(app, id, async () => await viewer.person.raw(query, variables));
        };
        const seen = await compared(viewer.name, probe.name, { there: victim, missing: missingId(victim) }, ask);
        leaks.push(
          ...seen.leaks,
          ...sightings(viewer, seen.raw, { rows: without(rows, victim), secrets: stage.secrets }),
        );
      }
    }
    expect(folded(leaks)).toEqual([]);
    expect(await checksums(app.db)).toEqual(before);
  });

  it('by the stream of hints, open all the time or opened again', async () => {
    const { world, streams, eventsUrl, lastHint, secrets, rows } = stage;
    const leaks: string[] = [];
    await expect.poll(() => streams.get('clerk of the agency itself')?.text().length ?? 0).toBeGreaterThan(1000);
    for (const viewer of world.viewers) {
      count(viewer, ['GET /events', 'HEAD /events']);
      leaks.push(...sightings(viewer, streams.get(viewer.name)?.text() ?? '', { rows, secrets }));
      const again = await openStream(eventsUrl, viewer.person, { 'last-event-id': lastHint });
      if (viewer.isNobody) expect(again.status, viewer.name).toBe(401);
      else await expect.poll(() => again.text()).toContain('retry');
      leaks.push(...sightings(viewer, again.text(), { rows, secrets }));
      await again.close();
    }
    expect(folded(leaks)).toEqual([]);
  });

  it('by signing in under the name of somebody who exists', async () => {
    const { app, world } = stage;
    const attempt = async (username: string) =>
      await tried(app, username, async () => {
        const response = await app.http.inject({
          method: 'POST',
          url: '/graphql',
          payload: { query: SIGN_IN, variables: { input: { username, password: 'Không phải mật khẩu 1' } } },
        });
        return wholeAnswer(response);
      });
    for (let time = 0; time < 6; time += 1)
      expect(
        difference(
          'whoever tries names',
          `attempt ${time + 1}`,
          await attempt(world.cast.ours.deputy.username),
          await attempt(`${world.cast.ours.deputy.username}x`),
        ),
      ).toEqual([]);
    for (const viewer of world.viewers.filter(({ isNobody, isKey }) => isNobody && !isKey)) {
      count(viewer, ['Mutation.signIn', 'Mutation.signOut', 'SignInSuccess.viewer']);
      expect(await viewer.person.gql('mutation { signOut }')).toEqual({ signOut: true });
    }
  });

  it('by an act that names nothing, when there is nobody who could mean it', async () => {
    const bare = rootFields('Mutation').filter(
      (field) =>
        !OF_SESSION.has(field.name) &&
        idPaths('Mutation', field).every(({ key }) => TABLES[ID_FIELDS[key] ?? ''] === 'PUBLIC'),
    );
    for (const viewer of stage.world.viewers.filter(({ isNobody }) => isNobody)) {
      const code = viewer.isKey ? 'KEY_NOT_ACCEPTED' : 'UNAUTHENTICATED';
      for (const { name } of bare) {
        const { query, variables, fields } = operationOf(
          name,
          { ...filling((key) => `Thử ${key}`), id: () => '1' },
          {},
        );
        count(viewer, [`Mutation.${name}`, ...fields]);
        const { data = null, errors } = await viewer.person.raw(query, variables);
        expect([data, errors?.map(({ extensions }) => extensions.code)], `${viewer.name}: ${name}`).toEqual([
          null,
          [code],
        ]);
      }
    }
  });

  it('by a route that needs nobody', async () => {
    const { app, world, rows, secrets } = stage;
    for (const viewer of world.viewers) {
      for (const url of ['/health', '/graphql', '/', '/files', '/files/']) {
        const { body, headers } = await viewer.person.get(url);
        expect(sightings(viewer, `${body} ${JSON.stringify(headers)}`, { rows, secrets })).toEqual([]);
      }
      count(viewer, Object.keys(ROUTES));
    }
    expect(app.http.printRoutes()).toContain('health');
  });

  it('and so many pairs were tried', () => {
    const fields = new Set([...pairs].map((pair) => pair.split(' | ')[1]));
    process.stdout.write(
      `leaks: ${pairs.size} pairs of field and viewer tried (${fields.size} fields and routes, ${stage.world.viewers.length} viewers), ${found} leaks\n`,
    );
    const untried = [...everyField(), ...Object.keys(ROUTES)].filter((field) => !fields.has(field));
    expect(untried, say(untried, 'was not tried: let the walk in test/leaks/operations.ts reach it')).toEqual([]);
  });
});

const say = (names: readonly string[], what: string): string => names.map((name) => `${name} ${what}`).join('\n');

/** Every leak once; whoever reads it wants to know what, and then for whom. */
function folded(leaks: readonly string[]): string[] {
  const all = [...new Set(leaks)];
  found += all.length;
  return all.slice(0, 50);
}

function hiddenFrom({ knows }: Viewer, table: string): string[] {
  return [...stage.rows].flatMap(([id, row]) =>
    row.table === table && ![...knows].some((letter) => row.knows.includes(letter)) ? [id] : [],
  );
}

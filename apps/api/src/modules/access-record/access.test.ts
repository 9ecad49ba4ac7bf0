import { describe, expect, it } from 'vitest';
import { office } from '../../../test/office.ts';
import { accessPage, readersShown, refusedRecord } from '../../../test/language/circulation.ts';
import { pdf } from '../../../test/language/files.ts';
import * as incoming from '../../../test/language/incoming.ts';
import { sweepAccessRecords } from './sweep-access-records.ts';

const about = (objectId: string) => ({ objectKind: 'INCOMING', objectId }) as const;

async function letterWithFile(clerk: Parameters<typeof incoming.register>[0]) {
  const upload = await clerk.upload('Công văn.pdf', pdf(`nội dung ${Math.random()}`));
  const letter = await incoming.register(clerk, { uploadId: upload.id });
  return { ...letter, url: letter.document.files[0]!.url };
}

describe('the record of access', () => {
  it('says who opened the page and the file, and who took a copy', async () => {
    const { app, clerk, leader, deputy } = await office();
    const { id, document, url } = await letterWithFile(clerk);
    await incoming.readIncoming(deputy, id);
    await deputy.get(url);
    await deputy.get(`${url}?download=1`);
    const shown = await readersShown(app, leader, about(id));
    expect(shown.filter(({ personName }) => personName === deputy.fullName)).toEqual(
      ['DOWNLOAD_FILE', 'OPEN_FILE']
        .map((kind) => ({
          kind,
          objectType: 'DOCUMENT',
          objectId: document.id,
          label: document.symbol,
          personName: deputy.fullName,
          personTitle: deputy.title,
          address: '127.0.0.1',
        }))
        .concat([
          {
            kind: 'VIEW',
            objectType: 'INCOMING',
            objectId: id,
            label: document.symbol,
            personName: deputy.fullName,
            personTitle: deputy.title,
            address: '127.0.0.1',
          },
        ]),
    );
  });

  it('has one entry for a person, an object and an hour, over two processes', async () => {
    const { app, clerk, leader } = await office();
    const { id } = await letterWithFile(clerk);
    const second = await app.second();
    for (let time = 0; time < 3; time += 1) await incoming.readIncoming(clerk, id);
    await incoming.readIncoming(clerk.at(second), id);
    await second.services.access.flush();
    const ofClerk = async () =>
      (await readersShown(app, leader, about(id))).filter(
        ({ kind, personName }) => kind === 'VIEW' && personName === clerk.fullName,
      ).length;
    expect(await ofClerk()).toBe(1);
    app.clock.advance(3_600_000);
    await incoming.readIncoming(clerk, id);
    expect(await ofClerk()).toBe(2);
  });

  it('adds no statement to the page it records, and none to lists', async () => {
    const { app, clerk } = await office();
    const { id } = await letterWithFile(clerk);
    const page = 'query ($id: ID!) { incomingDocument(id: $id) { id state } }';
    const statements = await app.countStatements(async () => await clerk.gql(page, { id }));
    expect(statements).toHaveLength(1);
    await app.services.access.flush();
    await incoming.listIncoming(clerk);
    expect(await app.countStatements(async () => await app.services.access.flush())).toEqual([]);
  });

  it('is for the head and the administrator of the agency, and for everybody about themselves', async () => {
    const { app, clerk, leader, admin, specialist, deputy, other } = await office();
    const { id } = await letterWithFile(clerk);
    await incoming.readIncoming(leader, id);
    await app.services.access.flush();
    for (const person of [clerk, deputy, specialist]) expect(await refusedRecord(person)).toBe('FORBIDDEN');
    const object = about(id);
    expect(await refusedRecord(other.leader, object)).toBe('NOT_FOUND');
    // The administrator answers for access, not for papers: no symbol, and no page of an object that is not theirs to see.
    expect(await refusedRecord(admin, object)).toBe('NOT_FOUND');
    const seenByAdmin = await readersShown(app, admin);
    expect(seenByAdmin.map(({ objectId, label }) => ({ objectId, label }))).toContainEqual({
      objectId: null,
      label: null,
    });
    expect(await readersShown(app, other.leader)).toEqual([]);
    const personId = await personOf(clerk);
    await incoming.readIncoming(clerk, id);
    const own = await readersShown(app, clerk, { personId });
    expect(own.every(({ personName }) => personName === clerk.fullName)).toBe(true);
    expect(own).not.toEqual([]);
    expect(await refusedRecord(clerk, { personId: await personOf(leader) })).toBe('FORBIDDEN');
  });

  it('stands in the journal when it is read, once with the first page; reading one’s own does not', async () => {
    const { app, clerk, leader } = await office();
    const { id } = await letterWithFile(clerk);
    const readings = async () =>
      Number(
        (
          await app.db.query<{ n: string }>(
            "SELECT COUNT(*) AS n FROM audit_entries WHERE action = 'access.read' AND position_id IN (?)",
            [[leader.positionId, clerk.positionId]],
          )
        )[0]?.n,
      );
    const object = about(id);
    await incoming.readIncoming(clerk, id);
    await app.services.access.flush();
    await accessPage(leader, object);
    const { pageInfo } = await accessPage(leader);
    expect(await readings()).toBe(2);
    await accessPage(leader, {}, { after: pageInfo.endCursor });
    await accessPage(clerk, { personId: await personOf(clerk) });
    expect(await readings()).toBe(2);
    const { timeline } = await incoming.readIncoming(clerk, id);
    expect(timeline.at(-1)).toMatchObject({ action: 'access.read', actorName: leader.fullName });
  });

  it('turns its pages by key and narrows by day and person', async () => {
    const { app, clerk, leader } = await office();
    const letters = [];
    for (let count = 0; count < 5; count += 1) letters.push(await letterWithFile(clerk));
    for (const { id } of letters) {
      await incoming.readIncoming(leader, id);
      app.clock.advance(1000);
    }
    await app.services.access.flush();
    const personId = await personOf(leader);
    const first = await accessPage(leader, { personId }, { first: 3 });
    const rest = await accessPage(leader, { personId }, { first: 3, after: first.pageInfo.endCursor });
    expect([...first.edges, ...rest.edges].map(({ node }) => node.objectId)).toEqual(
      letters.map(({ id }) => id).toReversed(),
    );
    const today = app.clock.now().toISOString().slice(0, 10);
    expect((await accessPage(leader, { personId, to: '2020-01-01' })).edges).toEqual([]);
    expect((await accessPage(leader, { personId, from: '2020-01-01', to: '2099-01-01' })).edges).toHaveLength(5);
    expect(today).toMatch(/^\d{4}/);
  });

  it('cannot be changed, nor taken away before its time', async () => {
    const { app, clerk } = await office();
    const { id } = await letterWithFile(clerk);
    await incoming.readIncoming(clerk, id);
    await app.services.access.flush();
    await expect(app.db.query("UPDATE access_records SET person_name = 'Ai đó'")).rejects.toThrow('append-only');
    await expect(app.db.query('DELETE FROM access_records WHERE object_id = ?', [id])).rejects.toThrow('append-only');
    await app.db.query(
      `INSERT INTO access_records (agency_id, at, hour, kind, object_type, object_id, attachment_id, account_id, person_id, position_id, person_name, person_title, address)
       VALUES (?, '2020-01-05 00:00:00', 1, 'VIEW', 'INCOMING', ?, 0, 1, 1, ?, 'Cũ', 'Cũ', '::1')`,
      [clerk.agencyId, id, clerk.positionId],
    );
    expect(await sweepAccessRecords(app.services)).toBeGreaterThanOrEqual(1);
    const left = await app.db.query('SELECT person_name FROM access_records WHERE object_id = ?', [id]);
    expect(left).toHaveLength(1);
  });

  it('keeps what could not be written until the database is there again', async () => {
    const { app, clerk, leader } = await office();
    const { id } = await letterWithFile(clerk);
    await incoming.readIncoming(clerk, id);
    await app.db.query('RENAME TABLE access_records TO access_records_away');
    await app.services.access.flush();
    await app.db.query('RENAME TABLE access_records_away TO access_records');
    expect(await readersShown(app, leader, about(id))).toMatchObject([{ kind: 'VIEW', personName: clerk.fullName }]);
  });
});

async function personOf(person: { gql<T>(query: string): Promise<T> }): Promise<string> {
  const { viewer } = await person.gql<{ viewer: { person: { id: string } } }>('{ viewer { person { id } } }');
  return viewer.person.id;
}

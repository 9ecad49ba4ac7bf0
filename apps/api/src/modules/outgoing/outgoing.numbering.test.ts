import { expect, it } from 'vitest';
import { actOn, giveNumber, issued, seal, signedDraft, tryTo } from '../../../test/language/outgoing.ts';
import { waitingForNumbers } from '../../../test/language/numbering.ts';
import { office } from '../../../test/office.ts';

const DAY = 24 * 3600 * 1000;

it('gives thirty clerks at once thirty numbers without a gap or a double', async () => {
  const place = await office();
  const waiting = await waitingForNumbers(place, 30);
  const outcomes = await Promise.all(
    waiting.map(async (seen) => await tryTo(place.clerk, 'allocateNumber', actOn(seen))),
  );
  const numbers = outcomes.map(({ outgoing }) => Number(outgoing?.number));
  expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, at) => at + 1));
  const [ledger] = await place.app.db.query<{ n: string; top: number }>(
    `SELECT COUNT(*) AS n, MAX(l.number) AS top FROM number_ledger l JOIN register_books b ON b.id = l.book_id WHERE b.agency_id = ? AND b.direction = 'OUTGOING'`,
    [place.id],
  );
  expect([Number(ledger?.n), ledger?.top]).toEqual([30, 30]);
}, 60_000);

it('gives one document one number, whoever asks at once', async () => {
  const place = await office();
  const signed = await signedDraft(place);
  const outcomes = await Promise.all(
    Array.from({ length: 5 }, async () => await tryTo(place.clerk, 'allocateNumber', actOn(signed))),
  );
  expect(outcomes.filter(({ outgoing }) => outgoing !== undefined)).toHaveLength(1);
  expect(new Set(outcomes.map(({ __typename }) => __typename))).toEqual(
    new Set(['OutgoingActSuccess', 'VersionConflict']),
  );
  expect((await giveNumber(place.clerk, await signedDraft(place))).number).toBe('02');
});

it('counts each series of the year apart', async () => {
  const place = await office();
  const symbols = [];
  for (const typeCode of ['CV', 'QD', 'QD', 'BB', 'HDONG', 'CV'] as const) {
    symbols.push((await giveNumber(place.clerk, await signedDraft(place, { typeCode }))).symbol);
  }
  const { abbreviation } = place;
  expect(symbols).toEqual([
    `01/${abbreviation}-NS`,
    `01/QĐ-${abbreviation}`,
    `02/QĐ-${abbreviation}`,
    `01/BB-${abbreviation}`,
    `02/HĐ-${abbreviation}`,
    `02/${abbreviation}-NS`,
  ]);
});

it('never gives a later number an earlier date, and gives the refused number back', async () => {
  const place = await office();
  const { app, clerk } = place;
  const before = app.clock.now().getTime();
  app.clock.advance(2 * DAY);
  expect(await giveNumber(clerk, await signedDraft(place))).toMatchObject({ number: '01', issuedOn: '2026-11-25' });
  app.clock.set(new Date(before).toISOString());
  const signed = await signedDraft(place);
  expect(await tryTo(clerk, 'allocateNumber', actOn(signed))).toMatchObject({
    code: 'NUMBER_DATE_ORDER',
    params: [{ name: 'lastIssuedOn', value: '2026-11-25' }],
  });
  app.clock.advance(2 * DAY);
  expect(await giveNumber(clerk, signed)).toMatchObject({ number: '02', issuedOn: '2026-11-25' });
  app.clock.set(new Date(before).toISOString());
});

it('takes the day and the year of Vietnam, and begins again at 01', async () => {
  const place = await office();
  const { app, clerk } = place;
  const before = app.clock.now().toISOString();
  app.clock.set('2026-12-31T16:00:00.000Z');
  expect(await giveNumber(clerk, await signedDraft(place))).toMatchObject({ number: '01', issuedOn: '2026-12-31' });
  app.clock.set('2026-12-31T17:00:00.000Z');
  expect(await giveNumber(clerk, await signedDraft(place))).toMatchObject({ number: '01', issuedOn: '2027-01-01' });
  app.clock.set(before);
});

it('cannot be altered once issued, not even by a person with the database in hand', async () => {
  const place = await office();
  const { app } = place;
  const out = await issued(place, [place.other.id]);
  const refused = async (sql: string): Promise<void> => {
    await expect(app.db.query(sql, [out.id]), sql).rejects.toThrow(/cannot|for ever/);
  };
  await refused("UPDATE outgoing_documents SET subject = 'Khác' WHERE id = ?");
  await refused('DELETE FROM outgoing_documents WHERE id = ?');
  await refused("UPDATE draft_versions SET note = 'khác' WHERE outgoing_id = ?");
  await refused('DELETE FROM draft_versions WHERE outgoing_id = ?');
  await refused("UPDATE outgoing_acts SET note = 'khác' WHERE outgoing_id = ?");
  await refused('DELETE FROM outgoing_acts WHERE outgoing_id = ?');
  await refused('UPDATE recipients SET agency_id = agency_id + 1 WHERE outgoing_id = ?');
  await refused('DELETE FROM recipients WHERE outgoing_id = ?');
  const numbered = await giveNumber(place.clerk, await signedDraft(place));
  await expect(
    app.db.query("UPDATE outgoing_documents SET symbol = '99/X' WHERE id = ?", [numbered.id]),
  ).rejects.toThrow('allocated number');
  expect(await tryTo(place.clerk, 'issueOutgoing', actOn(await seal(place.clerk, numbered)))).toMatchObject({
    code: 'RECIPIENTS_MISSING',
  });
});

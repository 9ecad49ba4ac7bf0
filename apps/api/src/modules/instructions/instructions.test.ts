import { PHRASE_LIMITS, USUAL_PHRASES } from '@qlvb/domain/incoming/instructions';
import { describe, expect, it } from 'vitest';
import * as duty from '../../../test/language/delegations.ts';
import { changeDirection, direct, register, toPerson, toUnit } from '../../../test/language/incoming.ts';
import * as instructions from '../../../test/language/instructions.ts';
import { type Office, office } from '../../../test/office.ts';

const OWN = ['Văn phòng tham mưu, trình trước 16 giờ.', 'Lưu, theo dõi.'];
const entries = async ({ app }: Office, action: string) => {
  const rows = await app.db.query<{ actor_name: string; details: string }>(
    'SELECT actor_name, details FROM audit_entries WHERE action = ? ORDER BY id',
    [action],
  );
  return rows.map((row) => `${row.actor_name} ${row.details}`);
};

describe('phrases of instructions', () => {
  it('are those of the agency until a leader keeps own ones, which stand before them', async () => {
    const at = await office();
    expect(await instructions.phrasesOf(at.leader)).toEqual([
      { for: 'OWN', phrases: [], version: 0, mayChange: true },
      { for: 'AGENCY', phrases: [...USUAL_PHRASES], version: 0, mayChange: false },
    ]);
    const { kept } = await instructions.keepPhrases(at.leader, {
      for: 'OWN',
      version: 0,
      phrases: [' Lưu,  theo dõi. '],
    });
    expect(kept).toMatchObject({ phrases: ['Lưu, theo dõi.'], version: 1 });
    await instructions.keepPhrases(at.leader, { for: 'OWN', version: 1, phrases: OWN });
    expect((await instructions.phrasesOf(at.leader))[0]).toMatchObject({ phrases: OWN, version: 2 });
    // Nobody else has them.
    expect((await instructions.phrasesOf(at.deputy))[0]).toMatchObject({ for: 'OWN', phrases: [] });
    expect(await instructions.phrasesOf(at.specialist)).toMatchObject([{ for: 'AGENCY' }]);
    const journal = (await entries(at, 'instructions.own-phrases')).filter((line) => line.includes(at.leader.fullName));
    expect(journal.at(-1)).toContain('trước 16 giờ');
    expect(journal.at(-1)).not.toContain('removed":"');
  });

  it('of the agency are kept by its văn thư or administrator, and reach only that agency', async () => {
    const at = await office();
    const input = { for: 'AGENCY' as const, version: 0, phrases: ['Chuyển phòng chuyên môn.'] };
    for (const person of [at.leader, at.head, at.specialist])
      expect(await instructions.keepPhrases(person, input)).toMatchObject({ code: 'NO_PERMISSION' });
    expect((await instructions.keepPhrases(at.clerk, input)).kept?.version).toBe(1);
    const all = await instructions.keepPhrases(at.admin, { ...input, version: 1, phrases: [] });
    // An agency may want none at all: then the usual ones do not come back.
    expect(all.kept).toMatchObject({ phrases: [], version: 2 });
    expect((await instructions.phrasesOf(at.leader))[1]).toMatchObject({ phrases: [], mayChange: false });
    expect((await instructions.phrasesOf(at.other.clerk)).at(-1)).toMatchObject({ phrases: [...USUAL_PHRASES] });
    expect(await instructions.keepPhrases(at.specialist, { ...input, for: 'OWN' })).toMatchObject({
      code: 'NO_PERMISSION',
    });
  });

  it('are never overwritten unseen, also when two keep the first list at once', async () => {
    const at = await office();
    const keep = async (person: Office['clerk'], phrase: string) =>
      await instructions.keepPhrases(person, { for: 'AGENCY', version: 0, phrases: [phrase] });
    const both = await Promise.all([keep(at.clerk, 'Một.'), keep(at.admin, 'Hai.')]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual([
      'InstructionPhrasesSuccess',
      'VersionConflict',
    ]);
    const winner = both[0].kept ? at.clerk : at.admin;
    expect(both.find(({ kept }) => !kept)?.changedBy).toBe(winner.fullName);
    expect((await keep(at.clerk, '')).problems).toEqual([{ path: 'phrases.0', code: 'REQUIRED' }]);
  });

  it('are the leader’s for whoever acts for the leader, and changes stand under both names', async () => {
    const at = await office();
    await instructions.keepPhrases(at.leader, { for: 'OWN', version: 0, phrases: OWN });
    const secretary = await duty.delegate(at.leader, at.outsider, { kind: 'SECRETARY', validTo: null });
    await duty.standIn(at.outsider, secretary);
    expect((await instructions.phrasesOf(at.outsider))[0]).toMatchObject({ phrases: OWN, version: 1 });
    await instructions.keepPhrases(at.outsider, { for: 'OWN', version: 1, phrases: OWN.slice(1) });
    expect((await instructions.phrasesOf(at.leader))[0]).toMatchObject({ phrases: OWN.slice(1) });
    const [last] = (await entries(at, 'instructions.own-phrases')).slice(-1);
    expect(last).toContain(at.outsider.fullName);
    await duty.actAs(at.outsider, at.outsider.positionId);
    expect(await instructions.phrasesOf(at.outsider)).toMatchObject([{ for: 'AGENCY' }]);
  });
});

describe('addressees with one tap', () => {
  it('are kept under a name, which takes others later, and forgotten', async () => {
    const at = await office();
    const input = { name: ' Ngân sách ', lead: toUnit(at.units.NS), coop: [toPerson(at.deputy)], info: [] };
    const [first] = (await instructions.saveFavourite(at.leader, input)).favourites ?? [];
    expect(first).toMatchObject({
      name: 'Ngân sách',
      gone: 0,
      lead: { unit: { id: at.units.NS }, position: null },
      coop: [{ unit: null, position: { id: at.deputy.positionId } }],
    });
    const again = { ...input, name: 'Ngân sách', coop: [], info: [toUnit(at.units.VP)] };
    const { favourites } = await instructions.saveFavourite(at.leader, again);
    expect(favourites).toMatchObject([{ id: first?.id, coop: [], info: [{ unit: { id: at.units.VP } }] }]);
    expect((await instructions.helpOf(at.deputy)).favourites).toEqual([]);

    const foreign = await instructions.saveFavourite(at.leader, { name: 'X', lead: toUnit(at.other.units.NS) });
    expect(foreign).toMatchObject({ code: 'TARGET_NOT_IN_AGENCY' });
    expect(await instructions.saveFavourite(at.specialist, input)).toMatchObject({ code: 'NO_PERMISSION' });
    const { errors } = await at.deputy.raw(instructions.REMOVE, { id: first?.id });
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await instructions.removeFavourite(at.leader, first?.id ?? '')).favourites).toEqual([]);
    expect(await entries(at, 'instructions.remove-favourite')).toEqual(
      expect.arrayContaining([expect.stringContaining(at.leader.fullName)]),
    );
  });

  it('are not more than can be looked over', async () => {
    const { leader, units } = await office();
    for (const number of Array.from({ length: PHRASE_LIMITS.favourites }, (_, at) => at))
      await instructions.saveFavourite(leader, { name: `Nhóm ${number}`, lead: toUnit(units.NS) });
    const more = { name: 'Nhóm nữa', lead: toUnit(units.NS) };
    expect((await instructions.saveFavourite(leader, more)).problems).toEqual([{ path: 'name', code: 'TOO_MANY' }]);
    const { favourites } = await instructions.saveFavourite(leader, { ...more, name: 'Nhóm 3' });
    expect(favourites).toHaveLength(PHRASE_LIMITS.favourites);
  });

  it('are those given together most often, without who has left, and for the stand-in those of the leader', async () => {
    const at = await office();
    const { clerk, leader, deputy, head, specialist, units } = at;
    const both = { coop: [toPerson(head)], info: [toUnit(units.VP)] };
    await direct(leader, await register(clerk), toUnit(units.NS), both);
    const letter = await direct(leader, await register(clerk), toUnit(units.NS));
    await changeDirection(leader, letter, toUnit(units.NS), both);
    await direct(leader, await register(clerk), toPerson(specialist), { coop: [toPerson(deputy)] });
    await direct(deputy, await register(clerk), toPerson(head));

    const nobody = { unit: null, position: null };
    const ofLeader = {
      leads: [
        { ...nobody, unit: { id: units.NS } },
        { ...nobody, position: { id: specialist.positionId } },
      ],
      usual: [
        { times: 2, lead: { unit: { id: units.NS } }, info: [{ unit: { id: units.VP } }] },
        { times: 1, lead: { position: { id: specialist.positionId } } },
      ],
    };
    expect(await instructions.helpOf(leader)).toMatchObject(ofLeader);
    expect((await instructions.helpOf(deputy)).leads).toEqual([{ ...nobody, position: { id: head.positionId } }]);
    const given = await duty.delegate(leader, at.outsider, { kind: 'SECRETARY', validTo: null });
    await duty.standIn(at.outsider, given);
    expect(await instructions.helpOf(at.outsider)).toMatchObject(ofLeader);
    expect(await instructions.helpOf(head)).toEqual({ favourites: [], usual: [], leads: [] });

    await instructions.saveFavourite(leader, { name: 'Kinh tế', lead: toPerson(specialist), info: [toUnit(units.NS)] });
    await at.app.db.query("UPDATE positions SET valid_to = '2026-11-20' WHERE id = ?", [specialist.positionId]);
    const later = await instructions.helpOf(leader);
    expect(later.leads).toHaveLength(1);
    expect(later.usual).toHaveLength(1);
    expect(later.favourites).toMatchObject([{ lead: null, info: [{ unit: { id: units.NS } }], gone: 1 }]);
  });

  it('cost as many statements for many as for one', async () => {
    const { app, clerk, leader, head, specialist, colleague, units } = await office();
    await direct(leader, await register(clerk), toUnit(units.NS), { coop: [toPerson(head)] });
    await instructions.saveFavourite(leader, { name: 'Một', lead: toUnit(units.NS), coop: [toPerson(head)] });
    const cost = async () => (await app.countStatements(async () => await instructions.helpOf(leader))).length;
    await cost();
    const before = await cost();
    for (const person of [specialist, colleague, head]) {
      await direct(leader, await register(clerk), toPerson(person), { info: [toUnit(units.VP)] });
      await instructions.saveFavourite(leader, { name: person.fullName, lead: toPerson(person) });
    }
    expect(await cost()).toBe(before);
  });
});

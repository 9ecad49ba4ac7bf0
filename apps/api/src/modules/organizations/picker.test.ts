import { beforeAll, describe, expect, it } from 'vitest';
import { agencies } from './organizations.entity.ts';
import { organisationChanged } from './organisation.repo.ts';
import { abolish, record, rename } from '../../../test/language/organisation.ts';
import { type Agency, newAgency, type Office, office, type Person } from '../../../test/office.ts';
import { inTransaction } from '../../platform/db/transaction.ts';

type Group = { id: string; kind: string | null; of: { id: string } | null; count: number; agencies: { id: string }[] };

const GROUPS = `query ($text: String!, $on: CivilDate, $onPlatform: Boolean) {
  found: searchOrganisation(text: $text, on: $on, onPlatform: $onPlatform) {
    groups { id kind of { id } count agencies { id } } } }`;

const groupsFor = async (person: Person, text: string, variables: object = {}): Promise<Group[]> =>
  (await person.gql<{ found: { groups: Group[] } }>(GROUPS, { text, ...variables })).found.groups;

const ids = (group: Group | undefined): string[] => group?.agencies.map(({ id }) => id) ?? [];

describe('a picker', () => {
  let its: Office;
  let district: Agency;
  let communes: Agency[];
  beforeAll(async () => {
    its = await office();
    const { app } = its;
    district = await newAgency(app, {
      name: 'UBND huyện Hòn Thử',
      abbreviation: 'UBHT',
      tier: 'DISTRICT',
      kind: 'DISTRICT_COMMITTEE',
    });
    const commune = { parentId: district.id, tier: 'COMMUNE', kind: 'COMMUNE_COMMITTEE' } as const;
    communes = [];
    for (const name of ['UBND xã Thử Một', 'UBND xã Thử Hai', 'UBND xã Thử Ba'])
      communes.push(await newAgency(app, { ...commune, name, abbreviation: 'UBND' }));
    await inTransaction(app.db, async (tx) => {
      for (const { id } of communes) await tx.update(agencies, { id }, { districtId: district.id });
      await tx.update(agencies, { id: communes[2]!.id }, { onPlatform: false });
      organisationChanged(tx);
    });
  });

  it('offers the communes of a district as one group, by its name without diacritics', async () => {
    for (const text of ['ubnd xa hon thu', 'tất cả UBND xã của huyện Hòn Thử', 'ubht']) {
      const [group] = (await groupsFor(its.clerk, text)).filter(({ kind }) => kind === 'COMMUNE_COMMITTEE');
      expect(group, text).toMatchObject({ of: { id: district.id }, count: 3 });
      expect(ids(group)).toEqual(communes.map(({ id }) => id));
    }
    expect(await groupsFor(its.clerk, 'ubnd xa khong co')).toEqual([]);
  });

  it('leaves out of a group whoever is not on the platform, and those that are no more', async () => {
    const [here] = await groupsFor(its.clerk, 'ubnd xa hon thu', { onPlatform: true });
    expect(ids(here)).toEqual(communes.slice(0, 2).map(({ id }) => id));
    await abolish(its.app, communes[1]!.id, { on: '2026-11-21' });
    const [today] = await groupsFor(its.clerk, 'ubnd xa hon thu');
    expect(today?.count).toBe(2);
    const [before] = await groupsFor(its.clerk, 'ubnd xa hon thu', { on: '2026-11-20' });
    expect(before?.count).toBe(3);
    // Only one is left: it is chosen by itself.
    expect(await groupsFor(its.clerk, 'ubnd xa hon thu', { onPlatform: true })).toEqual([]);
  });

  it('offers those nearest first while nothing is typed', async () => {
    const [nearest] = await groupsFor(district.clerk, '');
    expect(nearest).toMatchObject({ kind: 'COMMUNE_COMMITTEE', of: { id: district.id } });
    const offered = await groupsFor(its.clerk, '');
    expect(offered[0]).toMatchObject({ id: 'DEPARTMENT', of: null });
    expect(ids(offered[0])).toEqual(expect.arrayContaining([its.id, its.other.id]));
  });

  it('says how many there are beyond its limit', async () => {
    const { found } = await its.clerk.gql<{ found: { agencies: unknown[]; agencyCount: number } }>(
      '{ found: searchOrganisation(text: "ubnd xa thu", on: "2026-11-20", limit: 2) { agencies { id } agencyCount } }',
    );
    expect(found.agencies).toHaveLength(2);
    expect(found.agencyCount).toBe(3);
    const nothing = await its.clerk.gql('{ found: searchOrganisation(text: " ") { agencyCount } }');
    expect(nothing).toEqual({ found: { agencyCount: 0 } });
  });

  it('knows the agencies of its memory again, as they are called on the day, and not those that are gone', async () => {
    const ASK = `query ($ids: [ID!]!, $on: CivilDate) { agencies(ids: $ids, on: $on) { id shortName } }`;
    const ask = async (on?: string) => await its.clerk.gql(ASK, { ids: [communes[1]!.id, its.id, '999999'], on });
    expect(await ask()).toEqual({ agencies: [{ id: its.id, shortName: its.shortName }] });
    expect(await ask('2026-11-20')).toMatchObject({ agencies: [{ id: communes[1]!.id }, { id: its.id }] });
    const many = await its.clerk.raw(ASK, { ids: Array.from({ length: 51 }, (_, at) => String(at)) });
    expect(many.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('finds the name of a letter’s own date among the issuers', async () => {
    const former = its.other.shortName;
    await rename(its.app, its.other.id, 'Sở Vừa Mới Đổi', { on: '2026-11-21' });
    const suggest = async (search: string, on?: string) =>
      await its.clerk.gql(
        'query ($search: String!, $on: CivilDate) { found: issuerSuggestions(search: $search, on: $on) { displayName agencyId } }',
        { search, on },
      );
    const hit = (displayName: string) => ({ found: [{ displayName, agencyId: its.other.id }] });
    expect(await suggest('so vua moi doi')).toEqual(hit('Sở Vừa Mới Đổi'));
    expect(await suggest('so vua moi doi', '2026-11-20')).toEqual({ found: [] });
    expect(await suggest(former, '2026-11-20')).toEqual(hit(former));
  });

  it('tells what is above an agency, from the top', async () => {
    const ANCESTORS = 'query ($id: ID!, $on: CivilDate) { agency(id: $id, on: $on) { ancestors { id } } }';
    const below = await newAgency(its.app, { parentId: communes[0]!.id });
    expect(await its.clerk.gql(ANCESTORS, { id: below.id })).toEqual({
      agency: { ancestors: [{ id: district.id }, { id: communes[0]!.id }] },
    });
  });

  it('tells the days of its slider and the changes of one of them', async () => {
    const { app, id, other } = its;
    await record(app, 'RENAME', [[other.id, other.id]], { on: '2026-11-21' });
    await record(app, 'ABOLISH', [[communes[1]!.id, null]], { on: '2026-11-21' });
    await record(app, 'RENAME', [[id, id]], { on: '2026-11-30', pending: true });
    const told = await its.clerk.gql(`{
      organisationDays { day pendingCount tally { kind count } }
      organisationChanges(on: "2026-11-21") { edges { node { kind } } } }`);
    expect(told).toEqual({
      organisationDays: expect.arrayContaining([
        {
          day: '2026-11-21',
          pendingCount: 0,
          tally: [
            { kind: 'RENAME', count: 1 },
            { kind: 'ABOLISH', count: 1 },
          ],
        },
        { day: '2026-11-30', pendingCount: 1, tally: [{ kind: 'RENAME', count: 1 }] },
      ]),
      organisationChanges: { edges: [{ node: { kind: 'RENAME' } }, { node: { kind: 'ABOLISH' } }] },
    });
  });
});

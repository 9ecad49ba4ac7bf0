import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headlineAccounts } from '@qlvb/demo/accounts';
import { kienGiang, organisationOn } from '@qlvb/demo/kien-giang';
import { testConfig } from '../../test/app.ts';
import { type App, createApp } from '../app.ts';
import { verifyJournal } from '../modules/audit/verify.ts';
import { readOrganisation } from '../modules/organizations/organisation.ts';
import type { OrganisationView } from '../modules/organizations/organisation-view.ts';
import { reachDatabase } from '../platform/db/reach.ts';
import { createDesks, type Desk } from './desk.ts';
import { provideDemonstration } from './demonstration.ts';

const config = { ...testConfig('_whole_province'), seedDemo: 'whole' as const, demoDocuments: 2000 };
let app: App;
let clerk: Desk;
beforeAll(async () => {
  await reachDatabase(config.databaseUrl);
  app = await createApp(config);
  await provideDemonstration(app.db, config, app.services.clock);
  await app.http.ready();
  clerk = await createDesks(app)('vanthu.vp');
}, 300_000);
afterAll(async () => {
  await app.close();
  rmSync(config.dataDir, { recursive: true, force: true });
});

const count = async (table: string): Promise<number> =>
  Number((await app.db.query<{ amount: string }>(`SELECT COUNT(*) AS amount FROM ${table}`))[0]?.amount);

/** `STC Sở Tài chính < UBND tỉnh Kiên Giang` of everybody, in protocol order. */
const linesOf = (view: OrganisationView): string[] =>
  view.agencies.map((agency) => {
    const { shortName, code, id } = agency;
    return `${code} ${shortName} < ${view.parentOf(id)?.shortName ?? ''}`;
  });

function expected(day: string): string[] {
  const all = organisationOn(day);
  const byKey = new Map(all.map((agency) => [agency.key, agency]));
  return all.map(
    ({ code, shortName, parentKey }) => `${code} ${shortName} < ${byKey.get(parentKey ?? '')?.shortName ?? ''}`,
  );
}

describe('the whole province', () => {
  it('has 622 agencies at work or behind the gateway, and everybody in them', async () => {
    const view = (await readOrganisation(app.db)).on('2026-11-22');
    expect(view.agencies.filter(({ onPlatform, gateway }) => onPlatform || gateway === 'PARTY')).toHaveLength(622);
    expect(await count('accounts')).toBe(kienGiang.people.length);
    expect(await count('positions')).toBe(kienGiang.people.flatMap(({ positions }) => positions).length);
    for (const { username } of headlineAccounts) expect(await createDesks(app)(username)).toBeDefined();
  });

  it('has work on the desks of nearly everybody', async () => {
    const documents = (await count('incoming_documents')) + (await count('outgoing_documents'));
    expect(documents).toBeGreaterThan(1700);
    expect(await count('(SELECT DISTINCT agency_id FROM incoming_documents) a')).toBeGreaterThan(350);
    expect(await count('directives')).toBeGreaterThan(150);
    expect((await verifyJournal(app.db)).breaks).toEqual([]);
  });

  it.each(['2021-06-01', '2025-03-01', '2025-07-01', '2026-11-22'])(
    'is on %s, with the changes on record, what the demonstration says',
    async (day) => {
      expect(linesOf((await readOrganisation(app.db)).on(day, true)).toSorted()).toEqual(expected(day).toSorted());
    },
  );

  it('tells namesakes apart by their district, and finds them by it', async () => {
    const { found } = await clerk.ask<{ found: { agencies: { displayName: string }[] } }>(
      '{ found: searchOrganisation(text: "ubnd xa binh an") { agencies { displayName } } }',
    );
    const names = found.agencies.map(({ displayName }) => displayName);
    expect(names.slice(0, 2).toSorted()).toEqual(['UBND xã Bình An (Châu Thành)', 'UBND xã Bình An (Kiên Lương)']);
  });

  it.each([
    ['stc', 'Sở Tài chính'],
    ['ubnd hon dat', 'UBND huyện Hòn Đất'],
    ['binh an kien luong', 'UBND xã Bình An (Kiên Lương)'],
    ['so nong nghiep', 'Sở Nông nghiệp và Phát triển nông thôn'],
    ['ubnd tinh', 'UBND tỉnh'],
    ['H33.14', 'Sở Tài chính'],
  ])('finds by "%s" first %s', async (text, first) => {
    const { found } = await clerk.ask<{ found: { agencies: { displayName: string }[] } }>(
      'query ($text: String!) { found: searchOrganisation(text: $text) { agencies { displayName } } }',
      { text },
    );
    expect(found.agencies[0]?.displayName).toBe(first);
  });

  it('shows the reform as a tree of its day: 48 communes, no district', async () => {
    const { organisation } = await clerk.ask<{
      organisation: { name: string; children: { kind: string; tier: string }[] }[];
    }>('{ organisation(on: "2025-07-01", withPending: true) { name children { kind tier } } }');
    const committee = organisation.find(({ name }) => name === 'Ủy ban nhân dân tỉnh An Giang');
    const kinds = committee?.children.map(({ kind }) => kind) ?? [];
    expect(kinds.filter((kind) => kind === 'COMMUNE_COMMITTEE')).toHaveLength(45);
    expect(kinds.filter((kind) => kind === 'SPECIAL_ZONE_COMMITTEE')).toHaveLength(3);
    expect(kinds).not.toContain('DISTRICT_COMMITTEE');
  });

  it('tells what becomes of a commune, and on which decision', async () => {
    const { found } = await clerk.ask<{
      found: { agencies: { changes: { takesEffectOn: string; carriedOut: boolean; to: { shortName: string }[] }[] }[] };
    }>(
      `{ found: searchOrganisation(text: "ubnd xa tho son") { agencies { changes { takesEffectOn kind carriedOut basis
        from { shortName } to { shortName } } } } }`,
    );
    expect(found.agencies[0]?.changes).toMatchObject([
      { takesEffectOn: '2025-07-01', kind: 'MERGE', carriedOut: false, to: [{ shortName: 'UBND xã Hòn Đất' }] },
    ]);
  });
});

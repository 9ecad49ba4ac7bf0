import { beforeAll, describe, expect, it } from 'vitest';
import { create, directiveInput, issuedDocument } from '../../../test/language/directives.ts';
import { explainAll } from '../../../test/language/explain.ts';
import { register } from '../../../test/language/incoming.ts';
import { abolish, move, record, rename } from '../../../test/language/organisation.ts';
import { type Agency, newAgency, newPerson, type Office, office, type Person } from '../../../test/office.ts';

type Called = { readonly id: string; readonly shortName: string };

const calledNow = async (person: Person, id: string, on?: string, withPending = false) =>
  (
    await person.gql<{ agency: (Called & { asOf: string; parent: Called | null }) | null }>(
      'query ($id: ID!, $on: CivilDate, $withPending: Boolean!) { agency(id: $id, on: $on, withPending: $withPending) { id shortName asOf parent { id shortName } } }',
      { id, on, withPending },
    )
  ).agency;

const picked = async (person: Person, text: string, on?: string): Promise<string[]> => {
  const { found } = await person.gql<{ found: { agencies: Called[] } }>(
    'query ($text: String!, $on: CivilDate) { found: searchOrganisation(text: $text, on: $on) { agencies { id shortName } } }',
    { text, on },
  );
  return found.agencies.map(({ shortName }) => shortName);
};

const ISSUERS = `query { incomingDocuments(first: 20) { edges { node { agency { shortName } document { issuedOn issuerAgency { shortName asOf } } } } } }`;
type Issuers = {
  incomingDocuments: {
    edges: { node: { document: { issuedOn: string; issuerAgency: { shortName: string; asOf: string } } } }[];
  };
};

describe('an agency that was renamed', () => {
  let its: Office;
  beforeAll(async () => {
    its = await office();
    await rename(its.app, its.other.id, 'Sở Nông nghiệp và Môi trường', { on: '2026-11-15' });
  });

  it('is on each letter what it was called on its date, while the picker has the name of today', async () => {
    const { clerk, other } = its;
    for (const issuedOn of ['2018-01-05', '2026-11-14', '2026-11-15', '2026-11-18'])
      await register(clerk, { issuedOn, issuerAgencyId: other.id });
    const { incomingDocuments } = await clerk.gql<Issuers>(ISSUERS);
    const issuers = incomingDocuments.edges.map(
      ({ node: { document } }) => `${document.issuedOn} ${document.issuerAgency.shortName}`,
    );
    expect(issuers.toReversed()).toEqual([
      `2018-01-05 ${other.shortName}`,
      `2026-11-14 ${other.shortName}`,
      '2026-11-15 Sở Nông nghiệp và Môi trường',
      '2026-11-18 Sở Nông nghiệp và Môi trường',
    ]);
    expect((await calledNow(clerk, other.id))?.shortName).toBe('Sở Nông nghiệp và Môi trường');
    expect(await picked(clerk, 'nong nghiep moi truong')).toEqual(['Sở Nông nghiệp và Môi trường']);
    expect(await picked(clerk, 'nong nghiep moi truong', '2026-11-14')).toEqual([]);
  });

  it('costs a list one statement, however many days and issuers are on it', async () => {
    const { clerk, app } = its;
    const few = await app.countStatements(async () => await clerk.gql(ISSUERS));
    for (let day = 1; day < 10; day += 1)
      await register(clerk, { issuedOn: `2026-10-0${day}`, issuerAgencyId: its.other.id });
    const many = await app.countStatements(async () => await clerk.gql(ISSUERS));
    expect(many).toHaveLength(few.length);
    // Names of issuers and of the own agency are asked for together or one after the other, never row by row.
    expect(many.filter((sql) => sql.includes('agency_names')).length).toBeLessThanOrEqual(3);
  });

  it('is on what it has issued and was given what it was called then', async () => {
    const { app, other, id } = its;
    const issued = await issuedDocument(its, other);
    const directive = await create(its.monitor, directiveInput(its, other, issued.documentId));
    const former = its.shortName;
    await rename(app, id, 'Sở Đổi Tên', { on: '2026-11-24' });
    await rename(app, other.id, 'Sở Lại Đổi Tên', { on: '2026-11-24' });
    app.clock.advance(24 * 3_600_000);
    const post = { agencyId: id, unitId: its.units.VP, title: 'Chuyên viên theo dõi' };
    const monitor = await newPerson(app, { ...post, roles: ['DIRECTIVE_MONITOR', 'REGISTRY_CLERK'] });
    const { outgoingDocument, seen } = await monitor.gql<{
      outgoingDocument: { agency: Called; recipients: { agency: Called }[]; document: { issuerAgency: Called } };
      seen: { assigningAgency: Called; leadAgency: Called };
    }>(
      `query ($outgoing: ID!, $directive: ID!) {
        outgoingDocument(id: $outgoing) { agency { shortName } recipients { agency { shortName } } document { issuerAgency { shortName } } }
        seen: directive(id: $directive) { assigningAgency { shortName } leadAgency { shortName } } }`,
      { outgoing: issued.outgoingId, directive: directive.id },
    );
    expect(outgoingDocument).toEqual({
      agency: { shortName: former },
      recipients: [{ agency: { shortName: 'Sở Nông nghiệp và Môi trường' } }],
      document: { issuerAgency: { shortName: former } },
    });
    expect(seen).toEqual({
      assigningAgency: { shortName: former },
      leadAgency: { shortName: 'Sở Nông nghiệp và Môi trường' },
    });
    expect(await picked(monitor, 'so doi ten')).toContain('Sở Đổi Tên');
    expect((await calledNow(monitor, other.id))?.shortName).toBe('Sở Lại Đổi Tên');
  });
});

describe('the organisation', () => {
  let its: Office;
  let below: Agency;
  let clerk: Person;
  beforeAll(async () => {
    its = await office();
    below = await newAgency(its.app, { parentId: its.id, name: 'Trung tâm Dời Chỗ', abbreviation: 'TTDC' });
    clerk = await newPerson(its.app, { agencyId: its.id, unitId: null, title: 'Văn thư', roles: ['REGISTRY_CLERK'] });
    await move(its.app, below.id, its.other.id, { on: '2026-11-01' });
    await record(its.app, 'MOVE', [[below.id, below.id]], { on: '2026-11-01' });
  });

  const childrenOf = async (parent: string, on: string, withPending = false) => {
    const { organisation } = await clerk.gql<{
      organisation: { id: string; childCount: number; children: Called[] }[];
    }>(
      'query ($on: CivilDate, $withPending: Boolean!) { organisation(on: $on, withPending: $withPending) { id childCount children { id shortName } } }',
      { on, withPending },
    );
    return organisation.find(({ id }) => id === parent)?.children.map(({ shortName }) => shortName);
  };

  it('is a tree of the day', async () => {
    expect(await childrenOf(its.id, '2026-10-31')).toEqual(['Trung tâm Dời Chỗ']);
    expect(await childrenOf(its.other.id, '2026-10-31')).toEqual([]);
    expect(await childrenOf(its.id, '2026-11-01')).toEqual([]);
    expect(await childrenOf(its.other.id, '2026-11-01')).toEqual(['Trung tâm Dời Chỗ']);
    expect(await childrenOf(its.id, '2020-12-31')).toBeUndefined();
    expect((await calledNow(clerk, below.id, '2026-10-31'))?.parent?.id).toBe(its.id);
  });

  it('keeps what is on record and not carried out apart', async () => {
    const { app } = its;
    await rename(app, below.id, 'Trung tâm Sắp Đổi', { on: '2026-11-10', pending: true });
    await abolish(app, below.id, { on: '2026-11-20', pending: true });
    await record(app, 'RENAME', [[below.id, below.id]], { on: '2026-11-10', pending: true });
    await record(app, 'ABOLISH', [[below.id, null]], { on: '2026-11-20', pending: true });
    expect(await childrenOf(its.other.id, '2026-11-25')).toEqual(['Trung tâm Dời Chỗ']);
    expect(await childrenOf(its.other.id, '2026-11-15', true)).toEqual(['Trung tâm Sắp Đổi']);
    expect(await childrenOf(its.other.id, '2026-11-25', true)).toEqual([]);
    expect((await calledNow(clerk, below.id, '2026-11-15'))?.shortName).toBe('Trung tâm Dời Chỗ');
    expect((await calledNow(clerk, below.id, '2026-11-15', true))?.shortName).toBe('Trung tâm Sắp Đổi');
    expect(await picked(clerk, 'trung tam sap doi')).toEqual([]);
    expect(await picked(clerk, 'ttdc')).toEqual(['Trung tâm Dời Chỗ']);
  });

  it('tells the history of an agency: names, superiors, units and changes', async () => {
    const { agency } = await clerk.gql<{ agency: unknown }>(
      `query ($id: ID!) { agency(id: $id) {
        names { shortName validFrom validTo pending pendingTo letterhead } codes { scheme validFrom }
        superiors { superior { id } validFrom validTo } unitsOverTime { name validFrom validTo }
        changes { takesEffectOn kind carriedOut from { shortName } to { shortName } } } }`,
      { id: below.id },
    );
    expect(agency).toMatchObject({
      names: [
        { shortName: 'Trung tâm Dời Chỗ', validTo: null, pending: false, pendingTo: '2026-11-09', letterhead: [] },
        { shortName: 'Trung tâm Sắp Đổi', validFrom: '2026-11-10', pending: true },
      ],
      codes: [{ scheme: 'QD20' }],
      superiors: [
        { superior: { id: its.id }, validTo: '2026-10-31' },
        { superior: { id: its.other.id }, validFrom: '2026-11-01', validTo: null },
      ],
      unitsOverTime: [{ name: 'Văn phòng' }, { name: 'Phòng Ngân sách' }],
      changes: [
        { kind: 'MOVE', carriedOut: true },
        {
          kind: 'RENAME',
          carriedOut: false,
          from: [{ shortName: 'Trung tâm Dời Chỗ' }],
          to: [{ shortName: 'Trung tâm Sắp Đổi' }],
        },
        { kind: 'ABOLISH', carriedOut: false, from: [{ shortName: 'Trung tâm Sắp Đổi' }], to: [] },
      ],
    });
  });

  it('lists its changes page by page from an index', async () => {
    const LIST = `query ($after: String) { organisationChanges(first: 2, after: $after) {
      edges { cursor node { id takesEffectOn kind from { id } } } pageInfo { hasNextPage endCursor } } }`;
    type Change = { id: string; takesEffectOn: string; kind: string; from: { id: string }[] };
    type List = {
      organisationChanges: {
        edges: { node: Change }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    };
    const changes: Change[] = [];
    let after: string | null = null;
    for (;;) {
      const { organisationChanges: page }: List = await clerk.gql<List>(LIST, { after });
      changes.push(...page.edges.map(({ node }) => node));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    // Other offices of this database may have changes of their own in between.
    const own = changes.filter(({ from }) => from.some(({ id }) => id === below.id));
    expect(own.map(({ kind }) => kind)).toEqual(['MOVE', 'RENAME', 'ABOLISH']);
    expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
    const days = changes.map(({ takesEffectOn }) => takesEffectOn);
    expect(days).toEqual(days.toSorted());
    const plans = await explainAll(its.app, async () => await clerk.gql(LIST, { after }));
    const plan = plans.find(({ sql }) => sql.includes('organisation_changes'))?.plan ?? [];
    expect(plan.map(({ key }) => key)).toEqual(['ix_organisation_changes_day']);
    expect(plan[0]?.extra).not.toContain('filesort');
  });

  it('is read once, and again by every process when it has changed', async () => {
    const { app } = its;
    await picked(clerk, 'ttdc');
    const again = await app.countStatements(async () => await picked(clerk, 'so thu nghiem'));
    expect(again.filter((sql) => sql.includes('agency_names n') && !sql.includes('sessions'))).toEqual([]);
    const second = await app.second();
    await second.http.ready();
    const elsewhere = clerk.at(second);
    const ask = async () => await picked(elsewhere, 'vua doi ten');
    expect(await ask()).toEqual([]);
    await rename(app, its.other.id, 'Sở Vừa Đổi Tên', { on: '2026-11-20' });
    expect(await ask()).toEqual(['Sở Vừa Đổi Tên']);
  });
});

describe('looking for people', () => {
  const FIND = 'query ($text: String!) { found: searchOrganisation(text: $text) { people { person { fullName } } } }';
  type Found = { found: { people: { person: { fullName: string } }[] } };
  let its: Office;
  let people: (text: string) => Promise<string[]>;
  beforeAll(async () => {
    its = await office();
    // The clock may have been moved by another group.
    const clerk = await newPerson(its.app, {
      agencyId: its.id,
      unitId: null,
      title: 'Văn thư',
      roles: ['REGISTRY_CLERK'],
    });
    people = async (text) => (await clerk.gql<Found>(FIND, { text })).found.people.map(({ person }) => person.fullName);
    const post = { unitId: null, title: 'Chuyên viên', roles: ['SPECIALIST'] as const };
    await newPerson(its.app, { ...post, agencyId: its.id, fullName: 'Trịnh Thị Thu Đào' });
    await newPerson(its.app, { ...post, agencyId: its.id, fullName: 'Đào Văn Thu' });
    await newPerson(its.app, { ...post, agencyId: its.other.id, fullName: 'Trịnh Thị Hồng Đào' });
  });

  it('finds those of the own agency without diacritics, the given name first', async () => {
    expect(await people('dao')).toEqual(['Trịnh Thị Thu Đào', 'Đào Văn Thu']);
    expect(await people('Thu đào')).toEqual(['Trịnh Thị Thu Đào', 'Đào Văn Thu']);
    expect(await people('dao van')).toEqual(['Đào Văn Thu']);
  });

  it('finds nobody of another agency', async () => {
    expect(await people('hong dao')).toEqual([]);
    expect(await people('')).toEqual([]);
  });
});

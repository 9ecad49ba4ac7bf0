import { beforeAll, describe, expect, it } from 'vitest';
import { type Agency, newAgency, type Office, office } from '../../../test/office.ts';

type Named = { found: { agencies: { shortName: string }[] } };

describe('looking for an agency', () => {
  let its: Office;
  beforeAll(async () => {
    its = await office();
    await newAgency(its.app, { name: 'Sở Nông nghiệp và Phát triển nông thôn', abbreviation: 'SNNPTNT' });
    await newAgency(its.app, { name: 'Ủy ban nhân dân huyện Hòn Đất', abbreviation: 'UBHD', tier: 'DISTRICT' });
  });

  const search = async (words: string) => {
    const { found } = await its.clerk.gql<Named>(
      'query ($text: String!) { found: searchOrganisation(text: $text, onPlatform: true) { agencies { shortName } } }',
      { text: words },
    );
    return found.agencies.map(({ shortName }) => shortName);
  };

  it.each(['nong nghiep', 'Nông Nghiệp', 'so phat trien', 'nông thôn sở', 'snnptnt', 'SNN'])(
    'finds Sở Nông nghiệp by "%s"',
    async (words) => {
      expect(await search(words)).toContain('Sở Nông nghiệp và Phát triển nông thôn');
    },
  );

  it.each(['hon dat', 'Hòn Đất', 'huyện đất', 'UBHD'])('finds Hòn Đất by "%s"', async (words) => {
    expect(await search(words)).toContain('Ủy ban nhân dân huyện Hòn Đất');
  });

  it('needs all words', async () => {
    expect(await search('nong nghiep hon dat')).toEqual([]);
    expect(await search("không-có% _ ' \\")).toEqual([]);
  });

  it('knows units and superior', async () => {
    const under = await newAgency(its.app, { parentId: its.id });
    const { agency } = await under.clerk.gql<{ agency: unknown }>(
      'query ($id: ID!) { agency(id: $id) { units { name agency { id } } parent { id } tier } }',
      { id: under.id },
    );
    expect(agency).toMatchObject({
      units: [{ name: 'Văn phòng', agency: { id: under.id } }, { name: 'Phòng Ngân sách' }],
      parent: { id: its.id },
      tier: 'PROVINCE',
    });
  });
});

describe('positions', () => {
  let under: Agency;
  let superior: Office;
  beforeAll(async () => {
    superior = await office();
    under = await newAgency(superior.app, { parentId: superior.id });
  });

  const OWN =
    'query ($unitId: ID, $role: Role, $search: String) { ownPositions(unitId: $unitId, role: $role, search: $search) { id title person { fullName } } }';
  type Own = { ownPositions: { id: string; title: string; person: { fullName: string } }[] };

  it('lists the leadership first, then units, then given names', async () => {
    const { ownPositions } = await under.clerk.gql<Own>(OWN);
    expect(ownPositions.slice(0, 2).map(({ id }) => id)).toEqual([under.leader.positionId, under.deputy.positionId]);
    const budget = ownPositions.slice(-3).map(({ id }) => id);
    expect(new Set(budget)).toEqual(
      new Set([under.head.positionId, under.specialist.positionId, under.colleague.positionId]),
    );
    expect(ownPositions).toHaveLength(10);
  });

  it('narrows by unit, role and words', async () => {
    const { ownPositions: heads } = await under.clerk.gql<Own>(OWN, { unitId: under.units.NS, role: 'UNIT_HEAD' });
    expect(heads.map(({ id }) => id)).toEqual([under.head.positionId]);
    const { ownPositions: named } = await under.clerk.gql<Own>(OWN, {
      search: under.specialist.fullName.toLowerCase(),
    });
    expect(named.map(({ id }) => id)).toContain(under.specialist.positionId);
  });

  it('offers as givers of a directive the leaders of the superior agency and of the own', async () => {
    const { directiveGivers } = await under.monitor.gql<{ directiveGivers: { id: string }[] }>(
      '{ directiveGivers { id } }',
    );
    expect(directiveGivers.map(({ id }) => id)).toEqual(
      [superior.leader, superior.deputy, under.leader, under.deputy].map(({ positionId }) => positionId),
    );
  });
});

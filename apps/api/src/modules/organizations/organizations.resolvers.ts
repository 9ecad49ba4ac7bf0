import { addDays, type CivilDate } from '@qlvb/domain/civil-date';
import { can } from '@qlvb/domain/permissions';
import { syllables } from '@qlvb/domain/text/fold';
import type { Resolvers } from '../../generated/resolvers.ts';
import { badUserInput, forbidden, found } from '../../platform/errors.ts';
import { type Context, signedIn } from '../../platform/graphql/context.ts';
import { connection, pageOf } from '../../platform/graphql/keyset.ts';
import { changeDays, changePage, type DayTally } from './history.repo.ts';
import {
  changesOfAgency,
  codesOfAgency,
  namesOfAgency,
  successionsOfChange,
  superiorsOfAgency,
} from './history.loaders.ts';
import type { AgencyHits } from './agency-search.ts';
import type { OrganisationView } from './organisation-view.ts';
import { addUnit, endUnit, renameUnit } from './keep-units.ts';
import type {
  AgencyRow,
  AgencySuccessionRow,
  AsOf,
  OrganisationChangeRow,
  OrganisationHitsRow,
} from './organizations.entity.ts';
import {
  agencyById,
  agencyOn,
  allUnitsOfAgency,
  onDay,
  organisationOf,
  unitsOfAgency,
  unitsOfAgencyOn,
} from './organizations.loaders.ts';
import { inAgency } from '../identity/in-agency.ts';
import { unitCards } from './unit-cards.ts';

const MAX_HITS = 50;
const MAX_GROUPS = 6;

const viewOf = async (context: Context, { asOf, withPending }: AsOf): Promise<OrganisationView> =>
  (await organisationOf(context)).on(asOf, withPending);

export const organizationResolvers: Resolvers = {
  Query: {
    agencies: async (_, { ids, on, withPending }, context) => {
      const { today } = signedIn(context);
      if (ids.length > MAX_HITS) throw badUserInput(`at most ${MAX_HITS} ids`);
      const { agencies } = await viewOf(context, { asOf: on ?? today(), withPending });
      const there = new Map(agencies.map((agency) => [agency.id, agency]));
      return [...new Set(ids)].flatMap((id) => there.get(id) ?? []);
    },
    agency: async (_, { id, on, withPending }, context) => {
      const { load } = signedIn(context);
      if (!on && !withPending) return await load(agencyById, id);
      return await load(agencyOn, onDay(id, on ?? context.today(), withPending));
    },
    organisation: async (_, { on, withPending }, context) => {
      const { today } = signedIn(context);
      return [...(await viewOf(context, { asOf: on ?? today(), withPending })).top];
    },
    organisationChanges: async (_, args, context) => {
      const { db } = signedIn(context);
      const page = pageOf(args, 2);
      const rows = await changePage(db, page, args.on ?? null);
      return connection(rows, page, ({ takesEffectOn, id }) => [takesEffectOn, id]);
    },
    organisationDays: async (_, __, context) => {
      const days = new Map<string, DayTally[]>();
      for (const tally of await changeDays(signedIn(context).db))
        days.set(tally.day, [...(days.get(tally.day) ?? []), tally]);
      return [...days].map(([day, tally]) => ({
        day,
        tally,
        pendingCount: tally.reduce((sum, { pending }) => sum + pending, 0),
      }));
    },
    searchOrganisation: (_, { text, on, withPending, onPlatform, limit }, context) => {
      const { today } = signedIn(context);
      if (limit < 1 || limit > MAX_HITS) throw badUserInput(`limit must be between 1 and ${MAX_HITS}`);
      return { text, limit, asOf: on ?? today(), withPending, onPlatform: onPlatform ?? null };
    },
    unitCards: async (_, { agencyId: chosen }, context) => {
      const signed = signedIn(context);
      if (!can(signed.viewer, 'organizations.manage')) throw forbidden();
      const { db, agencyId, today } = inAgency(signed, 'organizations.manage', chosen);
      return await unitCards(db, today(), { agencyId });
    },
    ownUnits: async (_, __, context) => {
      const { viewer, load } = signedIn(context);
      return await load(unitsOfAgency, viewer.agencyId);
    },
  },
  Mutation: {
    addUnit: async (_, { input }, context) => await addUnit(context, input),
    renameUnit: async (_, { input }, context) => await renameUnit(context, input),
    endUnit: async (_, { input }, context) => await endUnit(context, input),
  },
  Agency: {
    displayName: async (agency, _, context) => (await viewOf(context, agency)).displayName(agency.id),
    district: async (agency, _, context) => (await viewOf(context, agency)).districtOf(agency.id) ?? null,
    parent: async (agency, _, context) => (await viewOf(context, agency)).parentOf(agency.id) ?? null,
    ancestors: async (agency, _, context) => (await viewOf(context, agency)).ancestorsOf(agency.id),
    children: async (agency, _, context) => [...(await viewOf(context, agency)).childrenOf(agency.id)],
    childCount: async (agency, _, context) => (await viewOf(context, agency)).childrenOf(agency.id).length,
    units: async ({ id, asOf, withPending }, _, { load }) => await load(unitsOfAgencyOn, onDay(id, asOf, withPending)),
    names: async ({ id }, _, { load }) => await load(namesOfAgency, id),
    codes: async ({ id }, _, { load }) => await load(codesOfAgency, id),
    superiors: async ({ id }, _, { load }) => await load(superiorsOfAgency, id),
    unitsOverTime: async ({ id, asOf }, _, { load }) => await load(allUnitsOfAgency, onDay(id, asOf, true)),
    changes: async ({ id }, _, { load }) => (await load(changesOfAgency, id)).map(({ change }) => change),
  },
  AgencyName: {
    letterhead: ({ letterhead }) => letterhead?.split('\n') ?? [],
  },
  AgencySuperior: {
    superior: async ({ parentId, validFrom, pending }, _, { load }) =>
      found(await load(agencyOn, onDay(parentId, validFrom, pending))),
  },
  Unit: {
    agency: async ({ agencyId, asOf, withPending }, _, { load }) =>
      found(await load(agencyOn, onDay(agencyId, asOf, withPending))),
  },
  OrganisationChange: {
    carriedOut: ({ carriedOutAt }) => carriedOutAt !== null,
    from: async (change, _, context) =>
      await agenciesOf(context, change, ({ fromAgencyId }) => fromAgencyId, addDays(change.takesEffectOn, -1)),
    to: async (change, _, context) =>
      await agenciesOf(context, change, ({ toAgencyId }) => toAgencyId, change.takesEffectOn),
  },
  OrganisationHits: {
    agencies: async (hits, _, context) => (await agencyHits(context, hits)).agencies,
    agencyCount: async (hits, _, context) => (await agencyHits(context, hits)).count,
    groups: async (hits, _, context) => {
      const { agencyId } = signedIn(context).viewer;
      const { text, onPlatform } = hits;
      return (await viewOf(context, hits)).groups({ text, onPlatform, agencyId, limit: MAX_GROUPS });
    },
  },
  AgencyGroup: {
    count: ({ agencies }) => agencies.length,
    agencies: ({ agencies }) => [...agencies],
  },
};

async function agencyHits(context: Context, hits: OrganisationHitsRow): Promise<AgencyHits> {
  const { text, onPlatform, limit } = hits;
  if (syllables(text).length === 0) return { agencies: [], count: 0 };
  return (await viewOf(context, hits)).search({ text, onPlatform, limit });
}

/** One side of a change; what is not carried out is shown as it will be. */
async function agenciesOf(
  context: Context,
  { id, carriedOutAt }: OrganisationChangeRow,
  side: (link: AgencySuccessionRow) => string | null,
  day: CivilDate,
): Promise<AgencyRow[]> {
  const ids = new Set((await context.load(successionsOfChange, id)).flatMap((link) => side(link) ?? []));
  const view = await viewOf(context, { asOf: day, withPending: carriedOutAt === null });
  return [...ids].flatMap((agencyId) => view.called(agencyId) ?? []);
}

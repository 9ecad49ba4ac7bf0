import { MAKES } from '@qlvb/domain/outgoing/lifecycle';
import { can } from '@qlvb/domain/permissions';
import { ANY_FIELD, covers, HEAD } from '@qlvb/domain/identity/signing';
import { isOver } from '@qlvb/domain/validity';
import type { Resolvers } from '../../generated/resolvers.ts';
import { forbidden, found } from '../../platform/errors.ts';
import { signedIn } from '../../platform/graphql/context.ts';
import { inAgency } from '../identity/in-agency.ts';
import { mayManage } from '../identity/account-queries.ts';
import { positionById, positionsWithRoleIn } from '../identity/identity.loaders.ts';
import { agencyById, agencyIdsBelow } from '../organizations/organizations.loaders.ts';
import { endSigningAuthority } from './end-signing-authority.ts';
import { addAgencyField, changeAgencyField } from './keep-fields.ts';
import { grantSigningAuthority } from './grant-signing-authority.ts';
import { agencyFields, fieldIdsOf, signingAuthorities, typeCodesOf } from './signing.entity.ts';
import { authorityById, fieldById } from './signing.loaders.ts';
import { signersOfAgency, toGrant } from './signing.ts';

export const signingResolvers: Resolvers = {
  Query: {
    signingAuthorities: async (_, { positionId, agencyId: chosen }, context) => {
      const signed = signedIn(context);
      mayManage(signed);
      const { db, agencyId, today } = inAgency(signed, 'identity.manage', chosen);
      const where = { agencyId, ...(positionId ? { positionId } : {}) };
      const rows = await db.find(signingAuthorities, where, { orderBy: 'valid_from DESC, id DESC' });
      const over = (row: (typeof rows)[number]): number => Number(isOver(row, today()));
      return rows.toSorted((a, b) => over(a) - over(b));
    },
    headsBelow: async (_, { agencyId: chosen }, context) => {
      const signed = signedIn(context);
      mayManage(signed);
      const { db, agencyId, today } = inAgency(signed, 'identity.manage', chosen);
      const below = await agencyIdsBelow(db, agencyId, today());
      return await positionsWithRoleIn(db, below, [HEAD], today());
    },
    agencyFields: async (_, { agencyId: chosen }, context) => {
      const signed = signedIn(context);
      const { viewer, db } = signed;
      const own = !chosen || chosen === viewer.agencyId;
      const agencyId = own ? viewer.agencyId : inAgency(signed, 'identity.manage', chosen).agencyId;
      return await db.find(agencyFields, { agencyId }, { orderBy: 'name, id' });
    },
    signers: async (_, { typeCode, fieldId }, context) => {
      const { db, viewer, today } = signedIn(context);
      if (!MAKES.some((permission) => can(viewer, permission))) throw forbidden();
      return await signersOfAgency(db, {
        agencyId: viewer.agencyId,
        on: today(),
        typeCode: typeCode ?? null,
        field: fieldId ?? null,
      });
    },
  },
  Mutation: {
    addAgencyField: async (_, { input }, context) => await addAgencyField(context, input),
    changeAgencyField: async (_, { input }, context) => await changeAgencyField(context, input),
    grantSigningAuthority: async (_, { input }, context) => await grantSigningAuthority(context, input),
    endSigningAuthority: async (_, { input }, context) => await endSigningAuthority(context, input),
  },
  SigningAuthority: {
    agency: async ({ agencyId }, _, { load }) => found(await load(agencyById, agencyId)),
    position: async ({ positionId }, _, { load }) => found(await load(positionById, positionId)),
    onBehalfOf: async ({ onBehalfOfPositionId: id }, _, { load }) =>
      id === null ? null : await load(positionById, id),
    through: async ({ throughId }, _, { load }) => (throughId === null ? null : await load(authorityById, throughId)),
    typeCodes: (row) => typeCodesOf(row),
    fields: async (row, _, { load }) =>
      (await Promise.all(fieldIdsOf(row).map(async (id) => await load(fieldById, id)))).filter(
        (field) => field !== null,
      ),
    holds: async (row, _, { load, today }) => {
      const through = row.throughId === null ? null : await load(authorityById, row.throughId);
      return covers(toGrant(row, new Map(through === null ? [] : [[through.id, through]])), {
        on: today(),
        typeCode: null,
        field: ANY_FIELD,
      });
    },
    grantedBy: async ({ grantedByPositionId: id }, _, { load }) => (id === null ? null : await load(positionById, id)),
  },
};

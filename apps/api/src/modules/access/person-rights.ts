import type { Role } from '@qlvb/contract/types';
import { refusesGrant, refusesRevoke } from '@qlvb/domain/identity/grants';
import { covers, type Permission, ROLE_RIGHTS, ROLES } from '@qlvb/domain/permissions';
import { type Refusal, refusal } from '@qlvb/domain/refusals';
import { found, notFound } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { wireParams } from '../../platform/graphql/results.ts';
import { type GrantRow, grantsOfPosition, inForce, stillCounts } from '../identity/grants.loaders.ts';
import type { PositionRow } from '../identity/identity.entity.ts';
import { positionsOfPerson } from '../identity/identity.loaders.ts';
import { isLastHolder } from '../identity/role-act.ts';
import { type RightWayRow, widestWays } from './right-ways.ts';

type Reason = ReturnType<typeof reasonOf>;
export type HeldRoleRow = { readonly grant: GrantRow; readonly rights: RightWayRow[]; readonly reason: Reason };
export type PositionRightsRow = {
  readonly position: PositionRow;
  readonly roles: HeldRoleRow[];
  readonly rights: RightWayRow[];
  readonly choices: { readonly role: Role; readonly reason: Reason }[];
};
export type PersonRightsRow = {
  readonly person: { readonly id: string; readonly fullName: string };
  readonly positions: PositionRightsRow[];
};

/** Of oneself, or of whom `identity.manage` reaches; posts in agencies out of reach are left out, nobody else exists. */
export async function personRights(context: SignedContext, personId: string): Promise<PersonRightsRow> {
  const { db, viewer, today, loadAll } = context;
  const held = await positionsOfPerson(db, today(), personId);
  const own = personId === viewer.personId;
  const shown = held.filter(({ agencyId }) => own || covers(viewer, 'identity.manage', agencyId));
  const [first] = shown;
  if (first === undefined) throw notFound();
  const grants = await loadAll(
    grantsOfPosition,
    shown.map(({ id }) => id),
  );
  return {
    person: { id: personId, fullName: first.fullName },
    positions: await Promise.all(
      shown.map(async (position, index) => await rightsOf(context, position, found(grants[index] ?? null))),
    ),
  };
}

async function rightsOf(
  context: SignedContext,
  position: PositionRow,
  grants: readonly GrantRow[],
): Promise<PositionRightsRow> {
  const { viewer, today } = context;
  const order = (grant: GrantRow): number => (inForce(grant, today()) ? 0 : stillCounts(grant, today()) ? 1 : 2);
  const roles = await Promise.all(
    grants
      .toSorted((a, b) => order(a) - order(b) || Number(b.id) - Number(a.id))
      .map(async (grant) => ({
        grant,
        rights: rightsOfRole(position.id, grant.role),
        reason: reasonOf(await refusesTaking(context, position, grant)),
      })),
  );
  const isHeld = (role: Role): boolean => grants.some((grant) => grant.role === role && stillCounts(grant, today()));
  const choices = covers(viewer, 'identity.manage', position.agencyId)
    ? ROLES.map((role) => ({ role, reason: reasonOf(refusesGrant(viewer, position, { role, held: isHeld(role) })) }))
    : [];
  return { position, roles, rights: widestWays(position), choices };
}

export async function refusesTaking(
  { db, viewer, today }: SignedContext,
  position: Pick<PositionRow, 'personId' | 'agencyId'>,
  grant: GrantRow,
): Promise<Refusal | null> {
  if (!stillCounts(grant, today())) return refusal('ROLE_ALREADY_ENDED');
  const last = await isLastHolder(db, grant, { agencyId: position.agencyId, today: today() });
  return refusesRevoke(viewer, position, { role: grant.role, last });
}

const rightsOfRole = (positionId: string, role: Role): RightWayRow[] =>
  Object.entries(ROLE_RIGHTS[role]).map(([permission, scope]) => ({
    permission: permission as Permission,
    scope,
    role,
    positionId,
  }));

const reasonOf = (refused: Refusal | null) => ({
  code: refused?.code ?? null,
  params: wireParams(refused?.params ?? {}),
  whoCould: [] as string[],
});

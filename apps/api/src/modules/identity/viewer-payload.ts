import { can, permissionsOf } from '@qlvb/domain/permissions';
import { found } from '../../platform/errors.ts';
import { type Context, signedIn } from '../../platform/graphql/context.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { standInsOf } from '../delegations/delegations.loaders.ts';
import { positionById } from './identity.loaders.ts';
import { positionsOfPerson } from './identity.repo.ts';

/** The GraphQL `Viewer` of the person signed in. */
export async function viewerPayload(context: Context) {
  const { db, viewer, today, load } = signedIn(context);
  const positions = await positionsOfPerson(db, today(), viewer.personId);
  return {
    person: { id: viewer.personId, fullName: viewer.fullName },
    username: viewer.username,
    actingAs: found(
      positions.find(({ id }) => id === viewer.positionId) ?? (await load(positionById, viewer.positionId)),
    ),
    positions,
    permissions: [...permissionsOf(viewer.roles)].filter((permission) => can(viewer, permission)),
    sessionExpiresAt: viewer.sessionExpiresAt,
    mustChangePassword: viewer.mustChangePassword,
    onBehalf: onBehalfOf(viewer),
    standIns: await standInsOf(db, viewer.personId, today()),
    standInEnded: viewer.standInEnded ?? null,
  };
}

function onBehalfOf({ onBehalf, title }: Viewer) {
  if (!onBehalf) return null;
  const { delegationId, kind, fullName, validTo } = onBehalf;
  return { delegationId, kind, fullName, title, validTo };
}

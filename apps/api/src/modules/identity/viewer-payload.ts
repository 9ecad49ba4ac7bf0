import { permissionsOf } from '@qlvb/domain/permissions';
import { found } from '../../platform/errors.ts';
import { type Context, signedIn } from '../../platform/graphql/context.ts';
import { positionsOfPerson } from './identity.repo.ts';

/** The GraphQL `Viewer` of the person signed in. */
export async function viewerPayload(context: Context) {
  const { db, viewer, today } = signedIn(context);
  const positions = await positionsOfPerson(db, today(), viewer.personId);
  return {
    person: { id: viewer.personId, fullName: viewer.fullName },
    username: viewer.username,
    actingAs: found(positions.find(({ id }) => id === viewer.positionId)),
    positions,
    permissions: [...permissionsOf(viewer.roles)],
    sessionExpiresAt: viewer.sessionExpiresAt,
    mustChangePassword: viewer.mustChangePassword,
  };
}

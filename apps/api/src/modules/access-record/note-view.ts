import type { AccessObjectType } from '@qlvb/contract/types';
import { type Context, signedIn } from '../../platform/graphql/context.ts';

/** The page of one object was opened: goes on the record of access, behind the answer. Gives the object. */
export function noteView<T extends { readonly id: string; readonly agencyId?: string }>(
  context: Context,
  type: AccessObjectType,
  object: T,
): T {
  const { access, viewer, address } = signedIn(context);
  // On the record of the agency it belongs to: whoever signs for its head reads it from another one.
  access.note(
    { ...viewer, agencyId: object.agencyId ?? viewer.agencyId },
    { type, id: object.id, kind: 'VIEW' },
    address,
  );
  return object;
}

import type { AccessFilter } from '@qlvb/contract/types';
import { isCivilDate } from '@qlvb/domain/civil-date';
import { can } from '@qlvb/domain/permissions';
import { inTransaction } from '../../platform/db/transaction.ts';
import { badUserInput, forbidden } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import type { Page } from '../../platform/graphql/keyset.ts';
import type { AccessRecordRow } from './access.entity.ts';
import { withFiles } from './access.labels.ts';
import { accessPage, type ObjectRef } from './access.repo.ts';

type Filter = { readonly [K in keyof AccessFilter]: AccessFilter[K] | null | undefined };

/**
 * Who of the own agency read what. Everybody may ask for the own reads; the others' needs `access.read`, and asking
 * for them stands in the journal once, with the first page.
 * @throws FORBIDDEN; NOT_FOUND for an object the viewer does not see
 */
export async function readAccessRecord(context: SignedContext, filter: Filter, page: Page): Promise<AccessRecordRow[]> {
  const { db, viewer } = context;
  const { objectKind = null, objectId = null, personId = null, from = null, to = null } = filter;
  const own = personId === viewer.personId;
  if (!own && !can(viewer, 'access.read')) throw forbidden();
  for (const date of [from, to]) if (date !== null && !isCivilDate(date)) throw badUserInput(`${date} is no date`);
  if (objectId !== null && objectKind === null) throw badUserInput('objectId needs objectKind');
  const object = objectId === null || objectKind === null ? null : { type: objectKind, id: objectId };
  const objects = object === null ? null : await withFiles(context, object);
  if (!own && page.after === null) await writeDown(context, object, { objectKind, personId, from, to });
  return await accessPage(db, viewer, { objects, objectKind, personId, from, to }, page);
}

/** Who looks over others' shoulders is seen doing it: on the object's own timeline, or with the reader's account. */
async function writeDown(
  { db, viewer }: SignedContext,
  object: ObjectRef | null,
  details: Readonly<Record<'objectKind' | 'personId' | 'from' | 'to', string | null>>,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const about =
      object === null || object.type === 'DOCUMENT'
        ? ({ objectType: 'ACCOUNT', objectId: viewer.accountId } as const)
        : ({ objectType: object.type, objectId: object.id } as const);
    tx.audit(viewer, { action: 'access.read', ...about, details });
  });
}

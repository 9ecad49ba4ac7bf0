import type { SaveDirectionFavouriteInput } from '@qlvb/contract/types';
import { combinationOf, type Part, PHRASE_LIMITS, refOf, validateFavourite } from '@qlvb/domain/incoming/instructions';
import { problem } from '@qlvb/domain/problems';
import type { Reader } from '../../platform/db/reader.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { found, validated } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { useCase } from '../../platform/use-case.ts';
import { assigneesOf } from '../assignments/assignees.ts';
import { authorise } from '../identity/authorise.ts';
import { lockPosition } from '../identity/identity.loaders.ts';
import { stillThere } from './addressees.ts';
import { directionFavourites, type FavouriteRow } from './instructions.entity.ts';

const rowsOf = async (reader: Reader, positionId: string): Promise<FavouriteRow[]> =>
  await reader.find(directionFavourites, { positionId }, { orderBy: 'name' });

/** Those of the post the viewer acts as, without whom is no more. */
export async function favouritesOf(context: SignedContext) {
  const rows = await rowsOf(context.db, context.viewer.positionId);
  return await Promise.all(
    rows.map(async ({ id, name, parts }) => {
      const there = await stillThere(context, parts);
      return { id, name, ...combinationOf(there), gone: parts.length - there.length };
    }),
  );
}

/** A favourite is a help for choosing, no direction: who is named is asked for again when it is used (VD-05). */
export const saveDirectionFavourite = useCase(
  ['ValidationFailed', 'RuleRefused'],
  async (context, input: SaveDirectionFavouriteInput) => {
    const { db, viewer, now, today } = context;
    authorise(viewer, 'incoming.direct');
    validated(validateFavourite(input));
    const name = input.name.normalize('NFC').trim();
    const { lead, coop = [], info = [] } = input;
    const parts: Part[] = [
      { role: 'LEAD', ...refOf(lead) },
      ...(coop ?? []).map((to): Part => ({ role: 'COOP', ...refOf(to) })),
      ...(info ?? []).map((to): Part => ({ role: 'INFO', ...refOf(to) })),
    ];
    await inTransaction(db, async (tx) => {
      await lockPosition(tx, viewer.positionId);
      const addressees = await assigneesOf(tx, viewer.agencyId, parts, today());
      const former = await tx.findOne(directionFavourites, { positionId: viewer.positionId, name });
      const row = { name, parts, updatedAt: now() };
      if (former === null) {
        const { favourites: max } = PHRASE_LIMITS;
        const count = (await rowsOf(tx, viewer.positionId)).length + 1;
        if (count > max) validated([problem('name', 'TOO_MANY', { max: String(max), count: String(count) })]);
        await tx.insert(directionFavourites, { agencyId: viewer.agencyId, positionId: viewer.positionId, ...row });
      } else await tx.update(directionFavourites, { id: former.id }, row);
      tx.audit(viewer, {
        action: 'instructions.save-favourite',
        objectType: 'POSITION',
        objectId: viewer.positionId,
        details: { name, addressees: addressees.map((to) => to.name).join(', ') },
      });
    });
    return { __typename: 'DirectionFavouritesSuccess' as const, favourites: await favouritesOf(context) };
  },
);

export const removeDirectionFavourite = useCase(
  ['ValidationFailed', 'RuleRefused'],
  async (context, favouriteId: string) => {
    const { db, viewer } = context;
    authorise(viewer, 'incoming.direct');
    await inTransaction(db, async (tx) => {
      const { id, name } = found(
        await tx.lock(directionFavourites, { id: favouriteId, positionId: viewer.positionId }),
      );
      await tx.execute('DELETE FROM direction_favourites WHERE id = ?', [id]);
      tx.audit(viewer, {
        action: 'instructions.remove-favourite',
        objectType: 'POSITION',
        objectId: viewer.positionId,
        details: { name },
      });
    });
    return { __typename: 'DirectionFavouritesSuccess' as const, favourites: await favouritesOf(context) };
  },
);

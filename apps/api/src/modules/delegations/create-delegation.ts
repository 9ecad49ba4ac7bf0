import type { CreateDelegationInput, DelegableFeature } from '@qlvb/contract/types';
import { DELEGABLE_FEATURES, featureOf } from '@qlvb/domain/delegations/scope';
import { delegationState } from '@qlvb/domain/delegations/state';
import { validateDelegation } from '@qlvb/domain/delegations/validate';
import { permissionsOf } from '@qlvb/domain/permissions';
import { isOver, overlap } from '@qlvb/domain/validity';
import { inTransaction, type Tx } from '../../platform/db/transaction.ts';
import { found, refuse, validated } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { useCase } from '../../platform/use-case.ts';
import { authorise } from '../identity/authorise.ts';
import type { PositionRow } from '../identity/identity.entity.ts';
import { lockPosition, positionsByIds } from '../identity/identity.loaders.ts';
import { stored } from './limits.ts';
import { delegations } from './delegations.entity.ts';
import { delegationOf, openBetween } from './delegations.repo.ts';

/**
 * Somebody is let act for the holder of a post, by that person or by the administrator on a written basis. What is given
 * is at most what the post has, and who received it cannot pass it on.
 */
export const createDelegation = useCase(
  ['ValidationFailed', 'RuleRefused'],
  async (context, input: CreateDelegationInput) => {
    const { db, viewer, today, now } = context;
    if (viewer.onBehalf) refuse('DELEGATION_NOT_PASSED_ON');
    const fromPositionId = input.fromPositionId ?? viewer.positionId;
    const ofAnother = !(await isOwn(context, fromPositionId));
    if (ofAnother) authorise(viewer, 'identity.manage');
    validated(validateDelegation(input, { today: today(), ofAnother }));
    const delegation = await inTransaction(db, async (tx) => {
      // Two who enter the same at once: the second one waits here and is told.
      await lockPosition(tx, fromPositionId);
      const { from, to } = await parties(tx, context, fromPositionId, input.toPositionId);
      checkHeld(from, input.features ?? null);
      await checkOverlap(tx, from, to, input, today());
      const id = await tx.insert(delegations, {
        agencyId: from.agencyId,
        kind: input.kind,
        fromPositionId: from.id,
        toPositionId: to.id,
        validFrom: input.validFrom,
        validTo: input.validTo ?? null,
        features: stored(input.features),
        books: stored(input.books),
        typeCodes: stored(input.typeCodes),
        basis: input.basis?.normalize('NFC').trim() || null,
        grantedByPositionId: viewer.positionId,
        createdAt: now(),
      });
      tx.audit(viewer, {
        action: input.kind === 'SECRETARY' ? 'delegations.create-secretary' : 'delegations.create',
        objectType: 'DELEGATION',
        objectId: id,
        details: {
          from: nameOf(from),
          to: nameOf(to),
          validFrom: input.validFrom,
          validTo: input.validTo,
          features: stored(input.features),
          books: stored(input.books),
          typeCodes: stored(input.typeCodes),
          basis: input.basis,
        },
      });
      tx.hint({ type: 'delegation', id, positionIds: [from.id, to.id] });
      return found(await delegationOf(tx, id));
    });
    return { __typename: 'DelegationSuccess' as const, delegation };
  },
);

const nameOf = ({ fullName, title }: PositionRow): string => `${fullName} – ${title}`;

async function isOwn({ db, viewer, today }: SignedContext, positionId: string): Promise<boolean> {
  if (positionId === viewer.positionId) return true;
  const [position] = await positionsByIds(db, [positionId], today());
  return position?.personId === viewer.personId;
}

/** Both posts, held today or from a later day on, in the agency acted for; whatever is elsewhere does not exist. */
async function parties(tx: Tx, { viewer, today }: SignedContext, fromId: string, toId: string) {
  const rows = await positionsByIds(tx, [fromId, toId], today());
  const held = (id: string): PositionRow | undefined => rows.find((row) => row.id === id && !isOver(row, today()));
  const from = held(fromId);
  const to = held(toId);
  // A post of another agency, and of one's own agency when the viewer acts as another post, is not this agency's matter.
  if (from === undefined || from.agencyId !== viewer.agencyId) return refuse('TARGET_NOT_FOUND', { kind: 'POSITION' });
  if (to === undefined || to.agencyId !== from.agencyId) return refuse('TARGET_NOT_IN_AGENCY', { kind: 'POSITION' });
  if (to.personId === from.personId) return refuse('DELEGATION_TO_SELF');
  return { from, to };
}

/** Nobody gives what the post does not have; a post that has nothing of the kind gives nothing. */
function checkHeld(from: PositionRow, features: readonly DelegableFeature[] | null): void {
  const held = new Set([...permissionsOf(from.roles)].map(featureOf));
  if (features === null) {
    if (!DELEGABLE_FEATURES.some((feature) => held.has(feature))) refuse('DELEGATION_NOT_HELD', { feature: '' });
    return;
  }
  for (const feature of features) if (!held.has(feature)) refuse('DELEGATION_NOT_HELD', { feature });
}

type Period = Pick<CreateDelegationInput, 'validFrom' | 'validTo'>;

async function checkOverlap(
  tx: Tx,
  from: PositionRow,
  to: PositionRow,
  { validFrom, validTo }: Period,
  today: string,
): Promise<void> {
  const period = { validFrom, validTo: validTo ?? null };
  const other = (await openBetween(tx, from.id, to.id)).find(
    (row) => delegationState(row, today) !== 'ENDED' && overlap(row, period),
  );
  if (other !== undefined) refuse('DELEGATION_OVERLAPS', { validFrom: other.validFrom, validTo: other.validTo ?? '' });
}

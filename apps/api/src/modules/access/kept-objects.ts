import type { ReadingRule } from '@qlvb/contract/types';
import { GraphQLError } from 'graphql';
import { missingFor, waysToAny } from '@qlvb/domain/explain';
import type { Actor } from '@qlvb/domain/lifecycle';
import { KEPT_ACTIONS, type KeptAction, type KeptType } from '@qlvb/domain/kept-objects';
import { can, covers, coversPost, type Permission, rolesWith } from '@qlvb/domain/permissions';
import { type Refusal, refusal } from '@qlvb/domain/refusals';
import { isOver } from '@qlvb/domain/validity';
import { found, notFound, RefusalError } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { wireParams } from '../../platform/graphql/results.ts';
import { checkHandBackDue } from '../delegations/acknowledge-hand-back.ts';
import { delegationSeen, partOf } from '../delegations/delegation-parts.ts';
import { checkNotOver } from '../delegations/end-delegation.ts';
import { checkNothingLeft } from '../handover/end-post.ts';
import { accountInCare } from '../identity/account-in-care.ts';
import { accountToDisable } from '../identity/disable-account.ts';
import { accountToReset } from '../identity/reset-password.ts';
import { checkGoesOn, checkNotOwn } from '../identity/end-of-post.ts';
import { grantById } from '../identity/grants.loaders.ts';
import type { PositionRow } from '../identity/identity.entity.ts';
import { everyPostOfPerson, positionById, positionsOfAgency } from '../identity/identity.loaders.ts';
import { agencyById } from '../organizations/organizations.loaders.ts';
import type { SigningAuthorityRow } from '../signing/signing.entity.ts';
import { authorityById } from '../signing/signing.loaders.ts';
import type { ActionExplanationRow } from './actions.ts';
import { refusesTaking } from './person-rights.ts';
import { type ObjectReaderRow, type ReadingReasonRow, reasonOf } from './reading.ts';
import { ofPosition } from './right-ways.ts';

/** Whoever may see an object of administration: the viewer, or a colleague. */
type Who = Pick<PositionRow, 'id' | 'personId' | 'agencyId' | 'unitId'> & Pick<Actor, 'roles' | 'only'>;

type Kept<T extends KeptType> = {
  /** The rules that hold for somebody; none: it does not exist for them. */
  readonly rulesFor: (who: Who) => readonly ReadingRule[];
  /** Whether the permission reaches the object. */
  readonly reaches: (who: Who, permission: Permission) => boolean;
  /** What can be done, and what refuses it to the viewer; an action that is left out is not the viewer's at all. */
  readonly acts: { readonly [A in KeptAction<T>]?: () => Refusal | null | void | Promise<unknown> };
  readonly authority?: SigningAuthorityRow;
};

type Keepers = { readonly [T in KeptType]: (context: SignedContext, id: string) => Promise<Kept<T>> };

const MANAGE: Permission = 'identity.manage';
const rules = (held: Readonly<Partial<Record<ReadingRule, boolean>>>): ReadingRule[] =>
  (Object.keys(held) as ReadingRule[]).filter((rule) => held[rule]);
const inAgency =
  (agencyId: string) =>
  (who: Who, permission: Permission): boolean =>
    covers(who, permission, agencyId);
const nothing = (): null => null;

const KEEPERS: Keepers = {
  DELEGATION: async ({ db, viewer, today }, id) => {
    const row = found(await delegationSeen(db, viewer, id));
    return {
      rulesFor: (who) =>
        rules({
          DELEGATION_PARTY: [row.fromPersonId, row.toPersonId].includes(who.personId),
          DELEGATION_OF_AGENCY: row.agencyId === who.agencyId && can(who, MANAGE),
        }),
      reaches: inAgency(row.agencyId),
      acts: {
        END_DELEGATION: () => checkNotOver(row, today()),
        ...(partOf(viewer, row) === 'HOLDER' ? { ACKNOWLEDGE_HAND_BACK: () => checkHandBackDue(row, today()) } : {}),
      },
    };
  },
  PERSON: async (context, id) => {
    const { db, today } = context;
    const posts = await everyPostOfPerson(db, today(), id);
    const reaches: Kept<'PERSON'>['reaches'] = (who, permission) =>
      posts.some(({ agencyId }) => covers(who, permission, agencyId));
    return {
      rulesFor: (who) => rules({ PERSON_SELF: who.personId === id, PERSON_IN_CARE: reaches(who, MANAGE) }),
      reaches,
      acts: {
        RENAME_PERSON: async () => await accountInCare(db, context, id),
        RESET_PASSWORD: async () => await accountToReset(db, context, id),
        DISABLE_ACCOUNT: async () => await accountToDisable(db, context, { personId: id, disabled: true }),
        ADD_POST: nothing,
      },
    };
  },
  POSITION: async ({ db, viewer, load, today }, id) => {
    const post = found(await load(positionById, id));
    const goesOn = (): void => checkGoesOn(post, today());
    return {
      rulesFor: (who) =>
        rules({
          POSITION_OF_COLLEAGUE: post.agencyId === who.agencyId && !isOver(post, today()),
          POSITION_IN_CARE: covers(who, MANAGE, post.agencyId),
        }),
      reaches: (who, permission) => coversPost(who, permission, post),
      acts: {
        CHANGE_POST: goesOn,
        HAND_OVER: () => {
          checkNotOwn(viewer, id);
          goesOn();
        },
        END_POST: async () => {
          checkNotOwn(viewer, id);
          goesOn();
          await checkNothingLeft(db, id, today());
        },
        GRANT_ROLE: goesOn,
        GRANT_SIGNING: goesOn,
      },
    };
  },
  AGENCY: async ({ load }, id) => {
    found(await load(agencyById, id));
    return {
      rulesFor: () => ['AGENCY_PUBLISHED'],
      reaches: inAgency(id),
      acts: { KEEP_PEOPLE: nothing, KEEP_UNITS: nothing },
    };
  },
  ROLE_GRANT: async (context, id) => {
    const grant = found(await context.load(grantById, id));
    const post = found(await context.load(positionById, grant.positionId));
    return {
      rulesFor: (who) =>
        rules({
          ROLE_GRANT_OWN: who.personId === post.personId,
          ROLE_GRANT_IN_CARE: covers(who, MANAGE, post.agencyId),
        }),
      reaches: inAgency(post.agencyId),
      acts: { REVOKE_ROLE: async () => await refusesTaking(context, post, grant) },
    };
  },
  SIGNING_AUTHORITY: async ({ load }, id) => {
    const row = found(await load(authorityById, id));
    const post = found(await load(positionById, row.positionId));
    return {
      authority: row,
      rulesFor: (who) =>
        rules({
          SIGNING_AUTHORITY_OWN: who.personId === post.personId,
          SIGNING_AUTHORITY_IN_CARE: covers(who, MANAGE, row.agencyId),
        }),
      reaches: inAgency(row.agencyId),
      acts: { END_SIGNING: nothing },
    };
  },
};

type Explained = {
  readonly reasons: ReadingReasonRow[];
  readonly readers: ObjectReaderRow[];
  readonly actions: ActionExplanationRow[];
};

const MAX_HOLDERS = 10;

/** Vì sao? of an object of administration, by what its own queries and acts ask. */
export async function explainKept<T extends KeptType>(context: SignedContext, type: T, id: string): Promise<Explained> {
  const { viewer, load } = context;
  const kept: Kept<KeptType> = await KEEPERS[type](context, id);
  const { rulesFor, authority = null } = kept;
  const self = { ...viewer, id: viewer.positionId };
  const held = rulesFor(self);
  if (held.length === 0) throw notFound();
  const people = await load(positionsOfAgency, viewer.agencyId);
  const readers = people.flatMap((position): ObjectReaderRow[] => {
    const [rule] = rulesFor(position);
    return rule === undefined ? [] : [{ position, rule, ways: reasonOf(actor(position), rule).ways }];
  });
  const actions = await Promise.all(
    Object.entries<Permission | null>(KEPT_ACTIONS[type])
      .filter(([action]) => action in kept.acts)
      .map(async ([action, permission]) => await explainAct({ kept, self, people }, action as KeptAction, permission)),
  );
  return { reasons: held.map((rule) => ({ ...reasonOf(viewer, rule), authority })), readers, actions };
}

const actor = ({ id: positionId, roles }: PositionRow) => ({ positionId, roles });

async function explainAct(
  { kept, self, people }: { kept: Kept<KeptType>; self: Who; people: readonly PositionRow[] },
  action: KeptAction,
  permission: Permission | null,
): Promise<ActionExplanationRow> {
  const lacking = permission !== null && !kept.reaches(self, permission);
  const refused = lacking
    ? refusal('NO_PERMISSION', { permission, roles: rolesWith(permission).join(',') })
    : await refusedBy(kept.acts[action] ?? nothing);
  const permissions = permission === null ? [] : [permission];
  return {
    action,
    available: refused === null,
    reason: { code: refused?.code ?? null, params: wireParams(refused?.params ?? {}), whoCould: [] },
    missing: refused === null ? null : missingFor(refused.code),
    permissions,
    ways: lacking ? [] : waysToAny(self, permissions).map(ofPosition(self.id)),
    holders: people.filter((person) => permissions.some((each) => kept.reaches(person, each))).slice(0, MAX_HOLDERS),
  };
}

/** What the act itself would answer before it does anything. */
async function refusedBy(act: () => unknown): Promise<Refusal | null> {
  try {
    const said = await act();
    return isRefusal(said) ? said : null;
  } catch (error) {
    if (error instanceof RefusalError) return { code: error.code, params: error.params };
    // The act would not find it: who has left for another agency is in the care of that one.
    if (error instanceof GraphQLError && error.extensions['code'] === 'NOT_FOUND')
      return refusal('TARGET_NOT_IN_AGENCY', { kind: 'PERSON' });
    throw error;
  }
}

const isRefusal = (said: unknown): said is Refusal =>
  typeof said === 'object' && said !== null && 'code' in said && 'params' in said;

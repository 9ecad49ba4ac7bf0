import type { Role } from '@qlvb/contract/types';
import type { CivilDate } from '@qlvb/domain/civil-date';
import { holdsOn, isOver } from '@qlvb/domain/validity';
import type { Database } from '../../platform/db/database.ts';
import { inTransaction, type Tx } from '../../platform/db/transaction.ts';
import { found } from '../../platform/errors.ts';
import { systemActor } from '../audit/system-actor.ts';
import type { PositionRow } from '../identity/identity.entity.ts';
import { lockPosition, positionsByIds, positionsWithRole } from '../identity/identity.loaders.ts';
import { agenciesByIds } from '../organizations/organizations.loaders.ts';
import { give } from './give.ts';
import type { WorkReceiverRow } from './handover.entity.ts';
import { justEnded, receiversOf } from './handover.repo.ts';
import { countOpenWorkOf, mustGo, SOURCES } from './open-work.ts';
import type { OpenWorkSource } from './source.ts';

const AT_ONCE = 500;

type Day = { readonly today: CivilDate; readonly at: string };

/**
 * What came to a post between its hand-over and the end of its last day goes to whoever took that kind of work, else to
 * whoever answers for it in the agency (HS-06). Running it again finds nothing; what reaches an ended post at the same
 * moment is found the next time. Gives how many objects were given on.
 */
export async function carryOutEnds(db: Database, day: Day): Promise<number> {
  const ended = await justEnded(db, day.today);
  let moved = 0;
  for (let from = 0; from < ended.length; from += AT_ONCE) {
    const counts = await countOpenWorkOf(db, ended.slice(from, from + AT_ONCE), day.today);
    for (const [positionId, open] of counts) if (mustGo(open) > 0) moved += await giveRest(db, positionId, day);
  }
  return moved;
}

async function giveRest(db: Database, positionId: string, { today, at }: Day): Promise<number> {
  return await inTransaction(db, async (tx) => {
    await lockPosition(tx, positionId);
    const [post] = await positionsByIds(tx, [positionId], today);
    if (post === undefined || !isOver(post, today)) return 0;
    const chosen = await receiversOf(tx, [positionId]);
    const actor = systemActor(await agencyOf(tx, post.agencyId, today));
    const takers = new Map<string, { readonly to: PositionRow; readonly basis: string; count: number }>();
    const counts = await countOpenWorkOf(tx, [positionId], today);
    for (const source of SOURCES) {
      if (source.move === null || !counts.get(positionId)?.has(source.kind)) continue;
      const taker = await takerOf(tx, source, { post, chosen, today });
      if (taker === null) continue;
      const { to, basis } = taker;
      const count = await give(tx, source, { ...taker, actor, at, today, post });
      const former = takers.get(to.id);
      takers.set(to.id, { to, basis, count: count + (former?.count ?? 0) });
    }
    for (const { to, basis, count } of takers.values())
      tx.audit(actor, {
        action: 'identity.hand-over',
        objectType: 'POSITION',
        objectId: post.id,
        details: { person: post.fullName, title: post.title, count, to: to.fullName, basis },
      });
    tx.hint({ type: 'position', id: post.id, positionIds: [...takers.keys()] });
    return [...takers.values()].reduce((sum, { count }) => sum + count, 0);
  });
}

async function agencyOf(
  tx: Tx,
  agencyId: string,
  today: CivilDate,
): Promise<{ readonly id: string; readonly name: string }> {
  const agency = found((await agenciesByIds(tx, [agencyId], today))[0]);
  return { id: agency.id, name: agency.shortName };
}

type Taker = {
  readonly to: PositionRow;
  readonly by: string;
  readonly basis: string;
  readonly forced: boolean;
};

/** Whoever answers for the work of an agency, the nearest first. */
const ANSWERS: readonly Role[] = ['UNIT_HEAD', 'AGENCY_LEADER', 'DEPUTY_LEADER', 'DIRECTIVE_MONITOR', 'SPECIALIST'];
/** The clerk takes papers back. */
const KEEPS_PAPERS: readonly Role[] = ['REGISTRY_CLERK', ...ANSWERS];

/** Null only when the agency has nobody else. */
async function takerOf(
  tx: Tx,
  source: OpenWorkSource,
  {
    post,
    chosen,
    today,
  }: { readonly post: PositionRow; readonly chosen: readonly WorkReceiverRow[]; readonly today: CivilDate },
): Promise<Taker | null> {
  const isAble = async (to: PositionRow): Promise<boolean> => await source.mayReceive(tx, to, { from: post.id, today });
  const ofKind = chosen.toSorted((a, b) => Number(b.kind === source.kind) - Number(a.kind === source.kind));
  const held = (await positionsByIds(tx, [...new Set(ofKind.map(({ toPositionId }) => toPositionId))], today)).filter(
    (each) => holdsOn(each, today),
  );
  for (const { toPositionId, givenByPositionId, basis } of ofKind) {
    const to = held.find(({ id }) => id === toPositionId);
    if (to !== undefined && (await isAble(to))) return { to, by: givenByPositionId, basis, forced: false };
  }
  const others = await answerable(tx, source, post, today);
  const rest = { by: post.id, basis: endOf(post) };
  for (const to of others) if (await isAble(to)) return { ...rest, to, forced: false };
  const [head] = others;
  return head === undefined ? null : { ...rest, to: head, forced: true };
}

/** Head of the unit, heads of the agency, then everybody else who does such work. */
async function answerable(
  tx: Tx,
  { kind }: OpenWorkSource,
  post: PositionRow,
  today: CivilDate,
): Promise<PositionRow[]> {
  const answers = kind === 'PAPER_ON_LOAN' ? KEEPS_PAPERS : ANSWERS;
  const all = await positionsWithRole(tx, post.agencyId, answers, null, today);
  const rank = ({ roles, unitId }: PositionRow): number => {
    const places = roles.map((role) => answers.indexOf(role)).filter((place) => place >= 0);
    const ofOtherUnit = roles.includes('UNIT_HEAD') && unitId !== post.unitId;
    return ofOtherUnit ? answers.length : Math.min(...places);
  };
  return all.filter(({ id }) => id !== post.id).toSorted((a, b) => rank(a) - rank(b) || Number(a.id) - Number(b.id));
}

const endOf = ({ validTo }: PositionRow): string =>
  `chức vụ kết thúc ngày ${(validTo ?? '').split('-').toReversed().join('/')}`;

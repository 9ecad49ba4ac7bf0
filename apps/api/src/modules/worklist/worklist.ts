import type { Urgency, WorkItemKind } from '@qlvb/contract/types';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { timeLeft } from '../assignments/time-left.ts';
import { delegationWork } from '../delegations/delegations.worklist.ts';
import { directiveWork } from '../directives/directives.worklist.ts';
import { envelopeWork } from '../envelopes/envelopes.worklist.ts';
import { incomingWork } from '../incoming/incoming.worklist.ts';
import { outgoingWork } from '../outgoing/outgoing.worklist.ts';
import { MAX_COUNT, MAX_ITEMS, type WorkEntry, type WorkSource } from './work.ts';

/** Every feature that can ask something of a person. */
const SOURCES: readonly WorkSource[] = [incomingWork, envelopeWork, outgoingWork, directiveWork, delegationWork];

const RANK: Readonly<Record<Urgency, number>> = { EXPRESS: 0, VERY_URGENT: 1, URGENT: 2, NORMAL: 3 };
const NO_DATE = '9999-12-31';

/** Việc của tôi: the most pressing things over all features, and how many there are of each kind. */
export async function worklist(context: SignedContext) {
  const sections = (await Promise.all(SOURCES.map(async (source) => await source(context)))).flat();
  const today = context.today();
  const items = sections
    .flatMap(({ kind, items: entries }) => entries.map((entry) => ({ kind, entry })))
    .toSorted((a, b) => byPressure(a.entry, b.entry))
    .slice(0, MAX_ITEMS)
    .map(({ kind, entry: { key, ...entry } }) => ({
      ...entry,
      id: itemId(kind, key ?? entry.objectId),
      kind,
      timeLeft: timeLeft(entry.dueOn, today),
    }));
  const counts = sections
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => ({ kind, count: Math.min(count, MAX_COUNT) }));
  const total = Math.min(
    counts.reduce((sum, { count }) => sum + count, 0),
    MAX_COUNT,
  );
  return { items, counts, total };
}

const itemId = (kind: WorkItemKind, key: string): string => `${kind}:${key}`;

/** Urgency, then the nearer date, then who has waited longer. */
function byPressure(a: WorkEntry, b: WorkEntry): number {
  return (
    RANK[a.urgency] - RANK[b.urgency] ||
    compare(a.dueOn ?? NO_DATE, b.dueOn ?? NO_DATE) ||
    compare(a.since, b.since) ||
    compare(a.objectId, b.objectId)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

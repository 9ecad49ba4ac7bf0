import type { EnvelopeState, WorkItemKind } from '@qlvb/contract/types';
import type { SignedContext } from '../../platform/graphql/context.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { Sql } from '../identity/reading-way.ts';
import { boundedCount, countOf, MAX_ITEMS, type WorkSection } from '../worklist/work.ts';
import { personalEnvelopes } from './envelopes.entity.ts';
import { keepsRegister } from './envelopes.visibility.ts';

type Waiting = Sql & { readonly kind: WorkItemKind };

/** What waits for whom: to be handed over and registered for văn thư, to be answered for the addressee in person. */
function waitingFor(viewer: Viewer): Waiting[] {
  const ofAgency = (kind: WorkItemKind, state: EnvelopeState): Waiting => ({
    kind,
    sql: 'e.agency_id = ? AND e.state = ?',
    params: [viewer.agencyId, state],
  });
  return [
    ...(keepsRegister(viewer)
      ? [ofAgency('HAND_OVER_ENVELOPE', 'WITH_REGISTRY'), ofAgency('REGISTER_ENVELOPE', 'GIVEN_BACK')]
      : []),
    ...(viewer.onBehalf
      ? []
      : [
          {
            kind: 'OPEN_ENVELOPE' as const,
            sql: "e.addressee_position_id = ? AND e.state = 'HANDED_OVER' AND e.agency_id = ?",
            params: [viewer.positionId, viewer.agencyId],
          },
        ]),
  ];
}

const all = ({ sql, params }: Sql): Sql => ({ sql: `SELECT e.id FROM personal_envelopes e WHERE ${sql}`, params });

export const envelopeWaiting = (viewer: Viewer): Sql[] => waitingFor(viewer).map(all);

export async function envelopeWork({ db, viewer }: SignedContext): Promise<WorkSection[]> {
  return await Promise.all(
    waitingFor(viewer).map(async (waiting) => {
      const { kind, sql, params } = waiting;
      const rows = await db.select(personalEnvelopes, 'e', `WHERE ${sql} ORDER BY e.id LIMIT ?`, [
        ...params,
        MAX_ITEMS,
      ]);
      const items = rows.map((row) => ({
        symbol: `Bì số đến ${row.arrivalNumber}/${row.arrivalYear}`,
        title: 'Bì gửi đích danh',
        fromName: row.sender,
        note: null,
        urgency: 'NORMAL' as const,
        dueOn: null,
        since: row.stateSince,
        objectId: row.id,
        objectType: 'ENVELOPE' as const,
      }));
      const count = all(waiting);
      return { kind, items, count: await countOf(items, async () => await boundedCount(db, count.sql, count.params)) };
    }),
  );
}

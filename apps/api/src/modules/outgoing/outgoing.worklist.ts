import type { OutgoingState, WorkItemKind } from '@qlvb/contract/types';
import { documentType } from '@qlvb/domain/document-types';
import { can, type Permission } from '@qlvb/domain/permissions';
import type { SignedContext } from '../../platform/graphql/context.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { limited, outgoingLimit } from '../delegations/limits.ts';
import { positionById } from '../identity/identity.loaders.ts';
import { boundedCount, countOf, MAX_ITEMS, type WorkEntry, type WorkSection } from '../worklist/work.ts';
import { outgoingDocuments, type OutgoingRow } from './outgoing.entity.ts';
import type { Sql } from './outgoing.visibility.ts';

type Queue = {
  readonly kind: WorkItemKind;
  readonly state: OutgoingState;
  /** Any of them. */
  readonly permission: Permission | readonly Permission[];
  readonly index: string;
  readonly mine: (viewer: Viewer) => Sql;
};

const inAgency = ({ agencyId }: Viewer): Sql => ({ sql: 'o.agency_id = ?', params: [agencyId] });

/** What waits in which state for whom; each queue is one range of one index. */
const QUEUES: readonly Queue[] = [
  {
    kind: 'REVISE_DRAFT',
    state: 'DRAFT',
    permission: 'outgoing.draft',
    index: 'drafter',
    mine: ({ positionId }) => ({ sql: 'o.drafter_position_id = ?', params: [positionId] }),
  },
  {
    kind: 'CHECK_CONTENT',
    state: 'CONTENT_CHECK',
    permission: 'outgoing.check-content',
    index: 'state',
    // What the leadership drafts belongs to no unit: any head may answer for it.
    mine: ({ agencyId, unitId }) => ({
      sql: 'o.agency_id = ? AND (o.unit_id = ? OR o.unit_id IS NULL)',
      params: [agencyId, unitId],
    }),
  },
  { kind: 'CHECK_FORM', state: 'FORM_CHECK', permission: 'outgoing.check-form', index: 'state', mine: inAgency },
  {
    kind: 'SIGN_OUTGOING',
    state: 'APPROVAL',
    permission: ['outgoing.sign', 'outgoing.sign-by-grant'],
    index: 'signer',
    // Of the own agency, and of the superior one for whose head the viewer signs (outgoing.visibility.ts).
    mine: ({ positionId, agencyId, signsFor = [] }) => ({
      sql: 'o.signer_position_id = ? AND o.agency_id IN (?)',
      params: [positionId, [agencyId, ...signsFor]],
    }),
  },
  { kind: 'NUMBER_OUTGOING', state: 'SIGNED', permission: 'outgoing.number', index: 'state', mine: inAgency },
  { kind: 'SEAL_OUTGOING', state: 'NUMBERED', permission: 'outgoing.issue', index: 'state', mine: inAgency },
  { kind: 'ISSUE_OUTGOING', state: 'SEALED', permission: 'outgoing.issue', index: 'state', mine: inAgency },
];

const PRESSING = "FIELD(o.urgency, 'EXPRESS', 'VERY_URGENT', 'URGENT', 'NORMAL'), o.state_since, o.id";

/** The viewer's queues of outgoing documents, one statement each. */
export async function outgoingWork(context: SignedContext): Promise<WorkSection[]> {
  const { viewer } = context;
  return await Promise.all(queuesOf(viewer).map(async (queue) => await sectionOf(context, queue)));
}

const queuesOf = (viewer: Viewer): readonly Queue[] =>
  QUEUES.filter(({ permission }) => [permission].flat().some((each) => can(viewer, each)));

/** The same as statements that give a row for each thing that waits: for counting in a capacity not acted in. */
export const outgoingWaiting = (viewer: Viewer): Sql[] =>
  queuesOf(viewer).map((queue) => {
    const { sql, params } = waitingSql(viewer, queue);
    return { sql: `SELECT o.id FROM outgoing_documents o ${sql}`, params };
  });

function waitingSql(viewer: Viewer, { index, state, mine }: Queue): Sql {
  const { sql, params } = limited(mine(viewer), outgoingLimit(viewer, 'o'));
  return {
    sql: `FORCE INDEX (ix_outgoing_documents_${index}) WHERE ${sql} AND o.state = ?`,
    params: [...params, state],
  };
}

async function sectionOf(context: SignedContext, queue: Queue): Promise<WorkSection> {
  const { db, viewer } = context;
  const { sql: where, params } = waitingSql(viewer, queue);
  const rows = await db.select(outgoingDocuments, 'o', `${where} ORDER BY ${PRESSING} LIMIT ?`, [...params, MAX_ITEMS]);
  const items = await Promise.all(rows.map(async (row) => await entryOf(context, row)));
  const countAll = async () => await boundedCount(db, `SELECT o.id FROM outgoing_documents o ${where}`, params);
  return { kind: queue.kind, items, count: await countOf(items, countAll) };
}

/** The due date of an outgoing document is asked of its recipients, so nothing here runs late by it. */
async function entryOf({ load }: SignedContext, row: OutgoingRow): Promise<WorkEntry> {
  const from = await load(positionById, row.state === 'DRAFT' ? row.turnByPositionId : row.drafterPositionId);
  return {
    symbol: row.symbol ?? documentType(row.typeCode).name,
    title: row.subject,
    fromName: from?.fullName ?? '',
    note: row.turnNote,
    urgency: row.urgency,
    dueOn: null,
    since: row.stateSince,
    objectId: row.id,
    objectType: 'OUTGOING',
  };
}

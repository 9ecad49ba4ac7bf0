import { incomingDocuments, incomingReaders, incomingSearch } from '../../modules/incoming/incoming.entity.ts';
import { readerOf } from '../../modules/incoming/incoming.visibility.ts';
import { pressing } from '../../modules/incoming/pressing.ts';
import type { NewOf } from '../../platform/db/columns.ts';
import type { Office, Paper, Unsettled } from './office.ts';
import { instantAt } from './times.ts';
import { createTree, type Tree } from './tree.ts';
import type { InFiles } from './work-files.ts';
import type { Agency, Person, Unit } from './world.ts';

/** The sender's side of a delivery. */
export type Delivery = {
  readonly recipientId: string;
  readonly outgoingId: string;
  readonly dueOn: string | null;
  arrivedAs(incoming: Incoming): void;
  decide(
    state: 'ACCEPTED' | 'RETURNED',
    by: Person,
    at: number,
    told: { arrivalNumber: number | null; reason: string | null },
  ): void;
};

export type Reply = (incoming: Incoming, drafter: Person, unit: Unit, at: number, finish: (at: number) => void) => void;

type IncomingRow = {
  -readonly [K in keyof NewOf<typeof incomingDocuments.columns>]: NewOf<typeof incomingDocuments.columns>[K];
};
export type Incoming = InFiles &
  Unsettled & {
    readonly id: string;
    readonly agency: Agency;
    readonly paper: Paper;
    readonly row: IncomingRow;
    readonly tree: Tree;
    /** Written: what refers to it can be, too. */
    settled: boolean;
    /** Replies that wait for that. */
    readonly waiting: (() => void)[];
    /** Makes the reply of who handles it; the end of the handling follows the issue. */
    readonly reply: Reply | null;
  };

export type Arrival = {
  readonly agency: Agency;
  readonly paper: Paper;
  readonly at: number;
  readonly delivery: Delivery | null;
  readonly dueOn: string | null;
  readonly reply: Incoming['reply'];
};

export function createIncoming(office: Office, { agency, paper, at, delivery, dueOn, reply }: Arrival): Incoming {
  const id = office.nextId(incomingDocuments.table);
  const moment = instantAt(at);
  const row: IncomingRow = {
    id,
    agencyId: agency.id,
    documentId: paper.row.id,
    recipientId: delivery?.recipientId ?? null,
    source: delivery === null ? 'PAPER' : 'PLATFORM',
    state: delivery === null ? 'AWAITING_DIRECTION' : 'AWAITING_RECEIPT',
    receivedAt: moment,
    stateSince: moment,
    requestedDueOn: dueOn,
    dueOn,
    pressing: pressing(paper.urgency, dueOn),
    urgency: paper.urgency,
    symbolKey: paper.symbolKey,
    issuedOn: paper.row.issuedOn,
    version: 1,
    updatedAt: moment,
  };
  const incoming: Incoming = {
    id,
    agency,
    paper,
    row,
    tree: createTree(office, 'INCOMING', id, agency.id),
    settled: false,
    rank: 1,
    settle: () => settle(office, incoming),
    waiting: [],
    reply,
    files: [],
    ref: { kind: 'INCOMING', id, told: () => paper.row.symbol || paper.row.subject.slice(0, 200) },
  };
  office.counts.incoming += 1;
  office.open.add(incoming);
  return incoming;
}

/** Writes it as it stands: the registration, who sees it, what it is found by, its tree. */
export function settle(office: Office, incoming: Incoming): void {
  const { row, tree, id, agency, paper } = incoming;
  const { batch } = office;
  batch.add(incomingDocuments, row);
  batch.add(incomingSearch, { incomingId: id, tokens: paper.tokens.map((token) => agency.id + token).join(' ') });
  for (const reader of new Set(
    tree.nodes
      .filter(({ state }) => state !== 'WITHDRAWN')
      .map((node) => readerOf({ toPositionId: node.toPositionId ?? null, toUnitId: node.toUnitId ?? null })),
  ))
    batch.add(incomingReaders, { reader, receivedAt: row.receivedAt, incomingId: id, state: row.state });
  tree.write();
  incoming.settled = true;
  office.open.delete(incoming);
  for (const write of incoming.waiting) write();
}

export function act(incoming: Incoming, by: Person, at: number, state?: IncomingRow['state']): void {
  const { row } = incoming;
  if (state !== undefined && state !== row.state) {
    row.state = state;
    row.stateSince = instantAt(at);
  }
  row.version = (row.version ?? 1) + 1;
  row.updatedAt = instantAt(at);
  row.updatedByPositionId = by.positionId;
}

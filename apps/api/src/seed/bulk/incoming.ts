import { ARRIVAL_SERIES } from '@qlvb/domain/numbering/series-key';
import { incomingDocuments, incomingReaders, incomingSearch } from '../../modules/incoming/incoming.entity.ts';
import { readerOf } from '../../modules/incoming/incoming.visibility.ts';
import { pressing } from '../../modules/incoming/pressing.ts';
import type { NewOf } from '../../platform/db/columns.ts';
import { type Office, often, type Paper, phrase, pick, type Unsettled } from './office.ts';
import { dateOf, instantAt } from './times.ts';
import { createTree, type Node, type Tree } from './tree.ts';
import type { Agency, Person, Unit } from './world.ts';
import { considerWorkFile, type InFiles } from './work-files.ts';

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

type Arrival = {
  readonly agency: Agency;
  readonly paper: Paper;
  readonly at: number;
  readonly delivery: Delivery | null;
  readonly dueOn: string | null;
  readonly reply: Incoming['reply'];
};

const FOR_INFORMATION: ReadonlySet<string> = new Set(['TB', 'GM', 'BC', 'HD', 'QD']);

function createIncoming(office: Office, { agency, paper, at, delivery, dueOn, reply }: Arrival): Incoming {
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
function settle(office: Office, incoming: Incoming): void {
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

function act(incoming: Incoming, by: Person, at: number, state?: IncomingRow['state']): void {
  const { row } = incoming;
  if (state !== undefined && state !== row.state) {
    row.state = state;
    row.stateSince = instantAt(at);
  }
  row.version = (row.version ?? 1) + 1;
  row.updatedAt = instantAt(at);
  row.updatedByPositionId = by.positionId;
}

function arrive(office: Office, incoming: Incoming, by: Person, at: number): number {
  const { number, year } = office.books.take(by, at, {
    direction: 'INCOMING',
    seriesKey: ARRIVAL_SERIES,
    objectType: 'INCOMING',
    objectId: incoming.id,
  });
  Object.assign(incoming.row, {
    arrivalNumber: number,
    arrivalYear: year,
    arrivedOn: dateOf(at),
    registeredByPositionId: by.positionId,
  });
  return number;
}

/** Văn thư registers a letter on paper (NĐ 30/2020 đ.22). */
export function registerPaper(office: Office, arrival: Omit<Arrival, 'delivery'>): Incoming {
  const incoming = createIncoming(office, { ...arrival, delivery: null });
  const { agency, row, paper } = incoming;
  const { clerk } = agency;
  const arrivalNumber = arrive(office, incoming, clerk, arrival.at);
  row.updatedByPositionId = clerk.positionId;
  const { arrivalYear = null } = row;
  const details = { arrivalNumber, arrivalYear, symbol: paper.row.symbol };
  office.journal.write(clerk, arrival.at, 'incoming.register', 'INCOMING', incoming.id, details);
  awaitDirection(office, incoming, arrival.at);
  return incoming;
}

/** It lies with the clerk of the recipient, who accepts or returns it. */
export function receive(office: Office, arrival: Arrival & { readonly delivery: Delivery }): Incoming {
  const { draw, agenda, times, journal } = office;
  const incoming = createIncoming(office, arrival);
  const { agency, row, id } = incoming;
  const { delivery } = arrival;
  const { clerk } = agency;
  delivery.arrivedAs(incoming);
  const chance = draw(100);
  const delay = chance < 55 ? 0 : chance < 85 ? 1 : 2 + draw(3);
  const returned = often(3, draw);
  const current = times.after(arrival.at, delay, draw);
  agenda.note(current, () => {
    if (returned) {
      const reason = phrase('returns', draw);
      row.returnReason = reason;
      delivery.decide('RETURNED', clerk, current, { arrivalNumber: null, reason });
      act(incoming, clerk, current, 'RETURNED');
      journal.write(clerk, current, 'incoming.return', 'INCOMING', id, { reason });
      settle(office, incoming);
      return;
    }
    const arrivalNumber = arrive(office, incoming, clerk, current);
    delivery.decide('ACCEPTED', clerk, current, { arrivalNumber, reason: null });
    act(incoming, clerk, current, 'AWAITING_DIRECTION');
    const { arrivalYear = null } = row;
    journal.write(clerk, current, 'incoming.accept', 'INCOMING', id, { arrivalNumber, arrivalYear });
    awaitDirection(office, incoming, current);
  });
  return incoming;
}

function awaitDirection(office: Office, incoming: Incoming, since: number): void {
  const { draw, agenda, times, journal } = office;
  const { agency, paper, id } = incoming;
  const leader = often(65, draw) ? agency.leader : pick(agency.leaders, draw);
  const at = times.after(since, Math.max(0, draw(6) - 2), draw);
  const kept = often(FOR_INFORMATION.has(paper.typeCode) ? 45 : 7, draw);
  agenda.note(at, () => {
    if (!kept) return direct(office, incoming, leader, at);
    act(incoming, leader, at, 'DONE');
    journal.write(leader, at, 'incoming.keep-for-information', 'INCOMING', id);
    settle(office, incoming);
  });
}

/** Bút phê: one unit leads, sometimes another co-operates and a third is told (VD-05). */
function direct(office: Office, incoming: Incoming, leader: Person, at: number): void {
  const { draw, times, journal, agenda } = office;
  const { agency, row, tree, paper } = incoming;
  const unit = pick(agency.units, draw);
  const others = agency.units.filter((each) => each !== unit);
  const coop = others.length > 0 && often(35, draw) ? pick(others, draw) : null;
  const info =
    others.length > 1 && often(20, draw)
      ? pick(
          others.filter((each) => each !== coop),
          draw,
        )
      : null;
  const instruction = phrase('instructions', draw);
  const asked = row.requestedDueOn ?? null;
  const today = times.date(at);
  const dueOn = asked !== null && asked > today ? asked : often(12, draw) ? null : times.date(at, 4 + draw(14));
  const give = (to: Unit, role: Node['role']): Node =>
    tree.give({
      from: leader,
      parent: null,
      unitId: to.id,
      positionId: null,
      role,
      instruction,
      dueOn: role === 'INFO' ? null : dueOn,
      at,
    });
  const lead = give(unit, 'LEAD');
  if (coop !== null) give(coop, 'COOP');
  const told = info === null ? null : give(info, 'INFO');
  row.leadName = unit.name;
  row.dueOn = dueOn;
  row.pressing = pressing(paper.urgency, dueOn);
  act(incoming, leader, at, 'IN_HANDLING');
  journal.write(leader, at, 'incoming.direct', 'INCOMING', incoming.id, {
    lead: unit.name,
    coop: coop?.name ?? null,
    info: info?.name ?? null,
    instruction,
    dueOn,
  });
  if (told !== null && info !== null && often(70, draw)) {
    const read = times.after(at, draw(3), draw);
    agenda.note(read, () => {
      if (incoming.settled) return;
      tree.read(told, read);
      tree.end(told, 'DONE', info.head, read, null);
    });
  }
  assign(office, incoming, { unit, lead, instruction, dueOn, at });
}

type Led = {
  readonly unit: Unit;
  readonly lead: Node;
  readonly instruction: string;
  readonly dueOn: string | null;
  readonly at: number;
};

/** The head passes it on to a member, or keeps it. */
function assign(office: Office, incoming: Incoming, { unit, lead, instruction, dueOn, at: directedAt }: Led): void {
  const { draw, agenda, times, journal } = office;
  const { tree, row } = incoming;
  const at = times.after(directedAt, Math.max(0, draw(4) - 1), draw);
  const handler = unit.members.length > 0 && often(85, draw) ? pick(unit.members, draw) : unit.head;
  const helper =
    unit.members.length > 1 && often(20, draw)
      ? pick(
          unit.members.filter((each) => each !== handler),
          draw,
        )
      : null;
  agenda.note(at, () => {
    tree.read(lead, at);
    if (handler === unit.head) return handle(office, incoming, handler, unit, [lead], at);
    const pass = (to: Person, role: Node['role']): Node =>
      tree.give({
        from: unit.head,
        parent: lead,
        unitId: null,
        positionId: to.positionId,
        role,
        instruction,
        dueOn,
        at,
      });
    const node = pass(handler, 'LEAD');
    if (helper !== null) pass(helper, 'COOP');
    row.leadName = `${handler.fullName} – ${unit.name}`;
    act(incoming, unit.head, at);
    journal.write(unit.head, at, 'incoming.assign', 'INCOMING', incoming.id, {
      lead: handler.fullName,
      coop: helper?.fullName ?? null,
      instruction,
      dueOn,
    });
    return handle(office, incoming, handler, unit, [node, lead], at);
  });
}

/** Most are done in time, some late, a few lie for weeks. */
function handle(
  office: Office,
  incoming: Incoming,
  handler: Person,
  unit: Unit,
  chain: readonly Node[],
  since: number,
): void {
  const { draw, agenda, times } = office;
  const { row, tree, reply } = incoming;
  const [own] = chain;
  if (own !== undefined && often(80, draw)) tree.read(own, since + 120_000);
  considerWorkFile(office, incoming, handler, unit, since);
  const chance = draw(100);
  const due = row.dueOn ?? times.date(since, 12);
  const term = Math.max(1, workingDays(office, since, due));
  const days = chance < 74 ? draw(term + 1) : chance < 90 ? term + 1 + draw(7) : term + 8 + draw(45);
  const finish = (at: number): void => end(office, incoming, handler, chain, at);
  if (reply !== null && often(55, draw)) {
    const begin = times.after(since, Math.max(0, days - 4), draw);
    agenda.note(begin, () => {
      reply(incoming, handler, unit, begin, (issued) => {
        const at = times.after(issued, draw(2), draw);
        agenda.note(at, () => finish(at));
      });
      const subject = replySubject(incoming.paper);
      office.journal.write(handler, begin, 'incoming.draft-reply', 'INCOMING', incoming.id, { subject });
    });
    return;
  }
  const at = times.after(since, days, draw);
  agenda.note(at, () => finish(at));
}

/** What an answer to it is called. */
export const replySubject = ({ row }: Paper): string => `Trả lời ${row.symbol}: ${row.subject}`.slice(0, 1000);

function workingDays({ times }: Office, since: number, due: string): number {
  let days = 0;
  while (days < 40 && times.date(since, days + 1) <= due) days += 1;
  return days;
}

/** Who leads the matter ends it for all; letters to be known stay to be read. */
function end(office: Office, incoming: Incoming, by: Person, chain: readonly Node[], at: number): void {
  const { tree, row, id } = incoming;
  const result = phrase('results', office.draw);
  for (const node of tree.nodes)
    if (chain.includes(node)) tree.end(node, 'DONE', by, at, result);
    else if (node.role !== 'INFO') tree.end(node, 'DONE', by, at, null);
  row.result = result;
  act(incoming, by, at, 'DONE');
  office.journal.write(by, at, 'incoming.finish', 'INCOMING', id, { result });
  for (const file of incoming.files) file.mayClose(at);
  settle(office, incoming);
}

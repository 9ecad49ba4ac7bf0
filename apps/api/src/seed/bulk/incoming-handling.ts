import { pressing } from '../../modules/incoming/pressing.ts';
import { act, type Incoming, settle } from './incoming-record.ts';
import { type Office, often, type Paper, phrase, pick } from './office.ts';
import type { Node } from './tree.ts';
import { considerWorkFile } from './work-files.ts';
import type { Person, Unit } from './world.ts';

/** Bút phê: one unit leads, sometimes another co-operates and a third is told (VD-05). */
export function direct(office: Office, incoming: Incoming, leader: Person, at: number): void {
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

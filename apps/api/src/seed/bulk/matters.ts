import { type Topic, topics } from '@qlvb/demo/letters';
import { type Direction, type Subject, subjects } from '@qlvb/demo/work/subjects';
import { createWheel, weightOf } from '@qlvb/demo/work/weights';
import { giveDirective } from './directives.ts';
import { receive } from './incoming.ts';
import { replySubject } from './incoming-handling.ts';
import type { Incoming } from './incoming-record.ts';
import { type Office, often, type Paper, pick } from './office.ts';
import { startDraft } from './outgoing.ts';
import type { Draft, Outgoing } from './outgoing-act.ts';
import { paper, textOf } from './papers.ts';
import type { Agency, Person, Unit } from './world.ts';

/** Of a hundred documents so many lead to a directive. */
const DIRECTIVE_SHARE = 0.15;

export type Matters = {
  /** Something that begins at a moment; how many registers' lines it will make is known by then. */
  begin(at: number): number;
  /** A letter of the province's committee to everybody on the platform. */
  circular(at: number): number;
  readonly receivers: number;
};

/** What begins where: letters on paper, letters from agency to agency, directives from those that are watched. */
export function createMatters(office: Office): Matters {
  const { world, draw } = office;
  const wheel = createWheel(world.agencies, weightOf, draw);
  const assigners = world.agencies.filter(({ monitors, id }) => monitors.length > 0 && leadsOf(office, id).length > 1);
  const nextAssigner = assigners.length === 0 ? null : createWheel(assigners, weightOf, draw);
  const letters = new Map<string, readonly Topic[]>();
  for (const topic of topics) letters.set(topic.from, [...(letters.get(topic.from) ?? []), topic]);
  const numbers = new Map<string, number>();
  const top = world.agencies.find(({ kind }) => kind === 'PROVINCIAL_COMMITTEE');
  const everybody = world.agencies.filter((agency) => agency.onPlatform && agency !== top);

  const behind = (): number =>
    (office.counts.incoming + office.counts.outgoing) * DIRECTIVE_SHARE - office.counts.directives;

  return {
    receivers: everybody.length,
    begin: (at) => {
      if (nextAssigner !== null && behind() > 2 && often(60, draw)) return instruct(office, nextAssigner(), at);
      if (often(55, draw)) return paper(office, wheel(), at, numbers);
      const from = wheel();
      const own = letters.get(from.code);
      return own !== undefined && often(60, draw)
        ? fromTopic(office, from, pick(own, draw), at)
        : write(office, from, at);
    },
    circular: (at) => {
      if (top === undefined) return 0;
      send(
        office,
        top,
        pick(
          subjects.DOWN.filter(({ answerWithin }) => answerWithin !== null),
          draw,
        ),
        everybody,
        at,
        { pace: 'URGENT' },
      );
      return everybody.length + 1;
    },
  };
}

const leadsOf = ({ world }: Office, id: string): readonly Agency[] =>
  world.childrenOf(id).filter(({ onPlatform }) => onPlatform);

/** Text and recipients of an ordinary letter: down, beside or up. */
function write(office: Office, from: Agency, at: number): number {
  const { world, draw } = office;
  const below = leadsOf(office, from.id);
  const parent = from.parentId === null ? undefined : world.byId.get(from.parentId);
  const beside = (parent === undefined ? world.agencies : leadsOf(office, parent.id)).filter(
    (agency) => agency !== from && agency.onPlatform,
  );
  const possible: Direction[] = [
    ...(below.length > 0 ? (['DOWN', 'DOWN'] as const) : []),
    ...(beside.length > 0 ? (['ACROSS'] as const) : []),
    ...(parent?.onPlatform === true ? (['UP', 'UP'] as const) : []),
  ];
  if (possible.length === 0) return 0;
  const direction = pick(possible, draw);
  const to =
    direction === 'UP' && parent !== undefined
      ? [parent]
      : direction === 'DOWN'
        ? some(below, often(25, draw) ? Math.min(below.length, 30) : 1 + draw(4), draw)
        : some(beside, 1 + draw(3), draw);
  return send(office, from, pick(subjects[direction], draw), to, at, { pace: 'USUAL' });
}

/** A letter as the agencies of the small province write it. */
function fromTopic(office: Office, from: Agency, topic: Topic, at: number): number {
  const to = topic.to
    .flatMap((code) => office.world.byCode.get(code) ?? [])
    .filter((agency) => agency !== from && agency.onPlatform);
  if (to.length === 0) return write(office, from, at);
  const { typeCode, subject: text, urgency, answerWithin } = topic;
  return send(office, from, { typeCode, text, urgency, answerWithin }, to, at, { pace: 'USUAL' });
}

/** An issued letter with one to four directives out of it. */
function instruct(office: Office, from: Agency, at: number): number {
  const { draw } = office;
  const below = leadsOf(office, from.id);
  const to = some(below, Math.min(below.length, 2 + draw(5)), draw);
  const subject = pick(
    subjects.DOWN.filter(({ typeCode }) => typeCode !== 'GM' && typeCode !== 'TB'),
    draw,
  );
  return send(office, from, subject, to, at, {
    pace: 'STRAIGHT',
    onIssued: (outgoing, issued) => direct(office, from, to, outgoing, issued),
  });
}

function direct(office: Office, assigner: Agency, to: readonly Agency[], source: Outgoing, issued: number): void {
  const { draw, times, agenda } = office;
  const monitor = pick(assigner.monitors, draw);
  const leads = some(to, 1 + draw(Math.min(4, to.length)), draw);
  for (const [place, lead] of leads.entries()) {
    const others = to.filter((agency) => agency !== lead);
    const cooperating = others.length > 0 && often(35, draw) ? some(others, 1 + draw(2), draw) : [];
    const at = times.after(issued, 1 + draw(2), draw);
    agenda.note(at, () =>
      giveDirective(office, {
        assigner,
        lead,
        monitor,
        cooperating,
        source,
        clause: place + 1,
        at,
        evidence: (drafter, unit, begun, onIssued) => {
          office.planned += 2;
          return startDraft(office, {
            ...draftOf(
              office,
              lead,
              unit,
              drafter,
              {
                typeCode: 'BC',
                text: `Kết quả thực hiện nhiệm vụ giao tại ${source.row.symbol ?? ''}`,
                answerWithin: null,
                urgency: 'NORMAL',
              },
              [assigner].filter(({ onPlatform }) => onPlatform),
              begun,
            ),
            pace: 'STRAIGHT',
            onIssued,
          });
        },
      }),
    );
  }
}

function send(
  office: Office,
  from: Agency,
  subject: Subject,
  to: readonly Agency[],
  at: number,
  way: Pick<Draft, 'pace'> & Partial<Pick<Draft, 'onIssued'>>,
): number {
  const { draw } = office;
  const unit = pick(from.units, draw);
  const drafter = unit.members.length > 0 && often(90, draw) ? pick(unit.members, draw) : unit.head;
  office.agenda.note(at, () =>
    startDraft(office, {
      ...draftOf(office, from, unit, drafter, subject, to, at),
      ...way,
    }),
  );
  return to.length + 1;
}

function draftOf(
  office: Office,
  agency: Agency,
  unit: Unit,
  drafter: Person,
  subject: Subject,
  to: readonly Agency[],
  at: number,
): Draft {
  const { typeCode, urgency, answerWithin } = subject;
  return {
    agency,
    unit,
    drafter,
    typeCode,
    subject: textOf(subject.text, agency.shortName, at),
    urgency,
    answerWithin,
    recipients: to,
    inReplyTo: null,
    at,
    pace: 'USUAL',
    onIssued: null,
    deliver: (outgoing, receiver, delivery, delivered) => {
      const { paper } = outgoing;
      if (paper === null) return;
      const reply = outgoing.draft.inReplyTo === null ? replyTo(office, receiver, agency, paper) : null;
      receive(office, { agency: receiver, paper, at: delivered, delivery, dueOn: delivery.dueOn, reply });
    },
  };
}

/** Answers go back to who asked; an answer is not answered again. */
function replyTo(office: Office, from: Agency, asker: Agency, paper: Paper): Incoming['reply'] {
  if (paper.answerWithin === null || !asker.onPlatform) return null;
  return (incoming, drafter, unit, at, finish) => {
    office.planned += 2;
    const upward = from.parentId === asker.id;
    const subject: Subject = {
      typeCode: upward ? 'BC' : 'CV',
      text: replySubject(paper),
      answerWithin: null,
      urgency: 'NORMAL',
    };
    startDraft(office, {
      ...draftOf(office, from, unit, drafter, subject, [asker], at),
      inReplyTo: incoming,
      pace: 'STRAIGHT',
      onIssued: (_, issued) => finish(issued),
    });
  };
}

/** So many of them, none twice. */
function some<T>(list: readonly T[], count: number, draw: (choices: number) => number): readonly T[] {
  if (count >= list.length) return list;
  const first = draw(list.length);
  const step = 1 + draw(Math.max(1, Math.floor(list.length / count)));
  const chosen = new Set<T>();
  for (let at = 0; chosen.size < count; at += 1)
    chosen.add(list[(first + at * step + Math.floor((at * step) / list.length)) % list.length] as T);
  return [...chosen];
}

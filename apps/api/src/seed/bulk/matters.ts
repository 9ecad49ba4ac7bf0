import { dated, type Topic, topics } from '@qlvb/demo/letters';
import { type Direction, fromOutside, fromTheCentre, type Subject, subjects } from '@qlvb/demo/work/subjects';
import { createWheel, weightOf } from '@qlvb/demo/work/weights';
import { notationFor } from '@qlvb/domain/numbering/notation';
import { fileAttachments } from '../../modules/files/files.entity.ts';
import { giveDirective } from './directives.ts';
import { receive, registerPaper, replySubject, type Incoming } from './incoming.ts';
import { addPaper, type Office, often, type Paper, pick } from './office.ts';
import { type Draft, type Outgoing, startDraft } from './outgoing.ts';
import { dateOf, instantAt } from './times.ts';
import type { Agency, Correspondent, Person, Unit } from './world.ts';

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
        null,
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
  return send(office, from, pick(subjects[direction], draw), to, at, null);
}

/** A letter as the agencies of the small province write it. */
function fromTopic(office: Office, from: Agency, topic: Topic, at: number): number {
  const to = topic.to
    .flatMap((code) => office.world.byCode.get(code) ?? [])
    .filter((agency) => agency !== from && agency.onPlatform);
  if (to.length === 0) return write(office, from, at);
  const { typeCode, subject: text, urgency, answerWithin } = topic;
  return send(office, from, { typeCode, text, urgency, answerWithin }, to, at, null);
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
  return send(office, from, subject, to, at, (outgoing, issued) => direct(office, from, to, outgoing, issued));
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
            straight: true,
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
  onIssued: Draft['onIssued'],
): number {
  const { draw } = office;
  const unit = pick(from.units, draw);
  const drafter = unit.members.length > 0 && often(90, draw) ? pick(unit.members, draw) : unit.head;
  office.agenda.note(at, () =>
    startDraft(office, {
      ...draftOf(office, from, unit, drafter, subject, to, at),
      straight: onIssued !== null,
      onIssued,
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
    straight: false,
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
      straight: true,
      onIssued: (_, issued) => finish(issued),
    });
  };
}

/** A letter that came on paper: from a ministry, an agency off the platform, a firm or a citizen. */
function paper(office: Office, agency: Agency, at: number, numbers: Map<string, number>): number {
  const { world, draw } = office;
  const central = ['PROVINCIAL_COMMITTEE', 'DEPARTMENT', 'CENTRAL_BODY', 'OFFICE', 'PROVINCIAL_COUNCIL'].includes(
    agency.kind,
  );
  office.agenda.note(at, () => {
    if (central && world.outside.length > 0 && often(70, draw))
      fromCentre(office, agency, pick(world.outside, draw), at, numbers);
    else fromElsewhere(office, agency, at, numbers);
  });
  return 1;
}

function fromCentre(
  office: Office,
  agency: Agency,
  issuer: Correspondent,
  at: number,
  numbers: Map<string, number>,
): void {
  const { draw } = office;
  const { text, ...subject } = pick(fromTheCentre, draw);
  const notation = notationFor({
    typeCode: subject.typeCode,
    agencyAbbreviation: issuer.abbreviation,
    unitOrFieldAbbreviation: 'VP',
  });
  const number = nextNumber(numbers, `${issuer.id}/${dateOf(at).slice(0, 4)}`, 1 + draw(12));
  const issuedOn = office.times.date(at, -1 - draw(4));
  const signer = { fullName: 'Vũ Khải Nguyên Đức', title: 'Thứ trưởng' };
  const letter = addPaper(office, at, {
    ...subject,
    issuerAgencyId: issuer.id,
    issuerName: issuer.name,
    subject: textOf(text, issuer.name, at),
    number: String(number).padStart(2, '0'),
    notation,
    issuedOn,
    signerName: signer.fullName,
    signerTitle: signer.title,
  });
  if (office.hasText(at)) {
    const fileId = office.files.ofLetter(
      {
        draft: false,
        parties: new Map([
          [issuer.code, issuer.party],
          [agency.code, agency.party],
        ]),
        issuerCode: issuer.code,
        issuerName: issuer.name,
        number,
        notation,
        symbol: letter.row.symbol,
        issuedOn,
        typeCode: subject.typeCode,
        subject: letter.row.subject,
        urgency: subject.urgency,
        unitAbbreviation: 'VP',
        signer: { ...signer, authority: 'KT.' },
        recipientCodes: [agency.code],
        dueOn: subject.answerWithin === null ? null : office.times.date(at, subject.answerWithin),
      },
      at,
    );
    scan(office, agency, letter, fileId, at);
  }
  registerPaper(office, { agency, paper: letter, at, dueOn: dueOf(office, subject.answerWithin, at), reply: null });
}

function fromElsewhere(office: Office, agency: Agency, at: number, numbers: Map<string, number>): void {
  const { draw } = office;
  const { issuer, subject } = pick(fromOutside, draw);
  const { text, ...rest } = subject;
  const isLetter = !/^(?:Ông|Bà) /u.test(issuer);
  const number = isLetter
    ? String(nextNumber(numbers, `${issuer}/${dateOf(at).slice(0, 4)}`, 1)).padStart(2, '0')
    : null;
  const letter = addPaper(office, at, {
    ...rest,
    issuerAgencyId: null,
    issuerName: issuer,
    subject: textOf(text, issuer, at),
    number,
    notation: isLetter ? 'CV' : null,
    issuedOn: office.times.date(at, -1 - draw(5)),
    signerName: null,
    signerTitle: null,
  });
  registerPaper(office, { agency, paper: letter, at, dueOn: dueOf(office, rest.answerWithin, at), reply: null });
}

const dueOf = ({ times, draw }: Office, answerWithin: number | null, at: number): string | null =>
  answerWithin === null || !often(60, draw) ? null : times.date(at, answerWithin);

/** The clerk's scan. */
function scan(office: Office, { id, clerk }: Agency, { row }: Paper, fileId: string, at: number): void {
  office.batch.add(fileAttachments, {
    id: office.nextId(fileAttachments.table),
    fileId,
    name: `${row.symbol.replaceAll('/', '-')}.pdf`,
    ownerType: 'DOCUMENT',
    ownerId: row.id,
    agencyId: id,
    uploadedByPositionId: clerk.positionId,
    ordinal: 0,
    uploadedAt: instantAt(at),
  });
}

function nextNumber(numbers: Map<string, number>, key: string, step: number): number {
  const number = (numbers.get(key) ?? 0) + step;
  numbers.set(key, number);
  return number;
}

const textOf = (text: string, place: string, at: number): string =>
  dated(text.replaceAll('{place}', place), dateOf(at));

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

import type { DocumentTypeCode, OutgoingAction, OutgoingState, Urgency } from '@qlvb/contract/types';
import { documentType } from '@qlvb/domain/document-types';
import { formatNumber, symbolOf } from '@qlvb/domain/numbering/notation';
import { seriesKeyFor } from '@qlvb/domain/numbering/series-key';
import { symbolKey } from '@qlvb/domain/numbering/symbol';
import { systemActor } from '../../modules/audit/system-actor.ts';
import { recipients } from '../../modules/exchange/exchange.entity.ts';
import { fileAttachments } from '../../modules/files/files.entity.ts';
import {
  draftVersions,
  outgoingActs,
  outgoingDocuments,
  outgoingSearch,
} from '../../modules/outgoing/outgoing.entity.ts';
import type { NewOf } from '../../platform/db/columns.ts';
import { fullText } from '../../platform/db/full-text.ts';
import type { Delivery, Incoming } from './incoming.ts';
import { letterOf, notationOf } from './letter.ts';
import { addPaper, type Office, often, type Paper, phrase, pick, type Unsettled } from './office.ts';
import { dateOf, instantAt } from './times.ts';
import { gather, type InFiles } from './work-files.ts';
import type { Agency, Person, Unit } from './world.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type OutgoingRow = Mutable<NewOf<typeof outgoingDocuments.columns>> & { state: OutgoingState };
type RecipientRow = Mutable<NewOf<typeof recipients.columns>>;
type Receiver = { readonly agency: Agency; readonly row: RecipientRow; decided: boolean; written: boolean };

export type Draft = {
  readonly agency: Agency;
  readonly unit: Unit;
  readonly drafter: Person;
  readonly typeCode: DocumentTypeCode;
  readonly subject: string;
  readonly urgency: Urgency;
  readonly answerWithin: number | null;
  readonly recipients: readonly Agency[];
  readonly inReplyTo: Incoming | null;
  readonly at: number;
  /** Makes the registration at a recipient. */
  readonly deliver: (outgoing: Outgoing, receiver: Agency, delivery: Delivery, at: number) => void;
  /** Neither sent back nor given up on the way: something else waits for it. */
  readonly straight: boolean;
  readonly onIssued: ((outgoing: Outgoing, at: number) => void) | null;
};

export type Outgoing = InFiles &
  Unsettled & {
    readonly id: string;
    readonly draft: Draft;
    readonly row: OutgoingRow;
    /** Once issued. */
    paper: Paper | null;
    readonly receivers: readonly Receiver[];
    /** Registrations at the recipients, by agency. */
    readonly arrived: Map<string, Incoming>;
  };

/** What is put down on the way and written at its end. */
type Making = {
  readonly outgoing: Outgoing;
  readonly signer: Person;
  readonly version: NewOf<typeof draftVersions.columns> & { readonly id: string };
  readonly hasText: boolean;
  readonly acts: NewOf<typeof outgoingActs.columns>[];
  written: boolean;
};

/** Begins a draft and lets it go its way from desk to desk (NĐ 30/2020 đ.10–18). */
export function startDraft(office: Office, draft: Draft): Outgoing {
  const { nextId, draw, times, agenda, journal } = office;
  const { agency, drafter, unit, typeCode, subject, urgency, answerWithin, at } = draft;
  const id = nextId(outgoingDocuments.table);
  const moment = instantAt(at);
  const signer = often(55, draw) ? agency.leader : pick(agency.leaders, draw);
  const row: OutgoingRow = {
    id,
    agencyId: agency.id,
    unitId: unit.id,
    drafterPositionId: drafter.positionId,
    state: 'DRAFT',
    stateSince: moment,
    turnByPositionId: drafter.positionId,
    typeCode,
    subject,
    urgency,
    signerPositionId: signer.positionId,
    inReplyToIncomingId: draft.inReplyTo?.id ?? null,
    dueOn: answerWithin === null ? null : times.date(at, answerWithin + 4),
    round: 1,
    version: 1,
    createdAt: moment,
    updatedAt: moment,
    updatedByPositionId: drafter.positionId,
  };
  const receivers = draft.recipients.map((receiver): Receiver => ({
    agency: receiver,
    row: {
      id: nextId(recipients.table),
      outgoingId: id,
      agencyId: receiver.id,
      ordinal: receiver.protocolOrder,
      state: 'QUEUED',
    },
    decided: false,
    written: false,
  }));
  const outgoing: Outgoing = {
    id,
    draft,
    row,
    paper: null,
    receivers,
    arrived: new Map(),
    files: [],
    ref: {
      kind: 'OUTGOING',
      id,
      told: () => row.symbol ?? subject.slice(0, 200),
      isUndecided: () => row.state !== 'ISSUED' && row.state !== 'CANCELLED',
    },
    rank: 2,
    settle: () => settle(office, making),
  };
  const hasText = office.hasText(at);
  const making: Making = {
    outgoing,
    signer,
    hasText,
    version: firstVersion(office, outgoing),
    acts: [],
    written: false,
  };
  office.open.add(outgoing);
  office.counts.outgoing += 1;
  journal.write(drafter, at, 'outgoing.draft', 'OUTGOING', id, { subject });
  for (const file of draft.inReplyTo?.files ?? []) gather(office, file, outgoing, at);
  if (!draft.straight && often(3, draw)) {
    const given = times.after(at, 2 + draw(4), draw);
    agenda.note(given, () => {
      act(office, making, 'CANCEL', 'CANCELLED', drafter, given, {
        journal: 'outgoing.cancel',
        reason: phrase('cancellations', draw),
      });
      settleOnce(office, making);
    });
    return outgoing;
  }
  submit(office, making, times.after(at, draft.straight ? 0 : draw(3), draw));
  return outgoing;
}

function firstVersion(office: Office, { id, draft }: Outgoing) {
  return {
    id: office.nextId(draftVersions.table),
    outgoingId: id,
    versionNumber: 1,
    attachmentId: office.nextId(fileAttachments.table),
    createdByPositionId: draft.drafter.positionId,
    createdAt: instantAt(draft.at),
    note: null,
  };
}

type Told = {
  readonly journal: string;
  readonly reason?: string;
  readonly details?: Readonly<Record<string, string | number>>;
  readonly patch?: Partial<OutgoingRow>;
};

/** As `recordAct` does: the row moves on, the act stands on record, the journal tells it. */
function act(
  office: Office,
  { outgoing, acts, version }: Making,
  action: OutgoingAction,
  to: OutgoingState,
  by: Person,
  at: number,
  told: Told,
): void {
  const { row, id } = outgoing;
  const { reason = null } = told;
  const moment = instantAt(at);
  acts.push({
    id: office.nextId(outgoingActs.table),
    outgoingId: id,
    round: row.round,
    act: action,
    positionId: by.positionId,
    draftVersionId: version.id,
    note: reason,
    at: moment,
  });
  Object.assign(row, told.patch, {
    state: to,
    stateSince: moment,
    turnNote: reason,
    turnByPositionId: by.positionId,
    version: (row.version ?? 1) + 1,
    updatedAt: moment,
    updatedByPositionId: by.positionId,
  });
  office.journal.write(by, at, told.journal, 'OUTGOING', id, {
    ...told.details,
    ...(reason === null ? {} : { reason }),
  });
}

function submit(office: Office, making: Making, at: number): void {
  const { agenda, times, draw } = office;
  const { unit, drafter, straight, agency } = making.outgoing.draft;
  const pace = straight ? 2 : 3;
  agenda.note(at, () => {
    act(office, making, 'SUBMIT', 'CONTENT_CHECK', drafter, at, { journal: 'outgoing.submit' });
    const checked = times.after(at, draw(pace), draw);
    agenda.note(checked, () => {
      if (!straight && often(7, draw)) return sendBack(office, making, unit.head, checked);
      act(office, making, 'CHECK_CONTENT', 'FORM_CHECK', unit.head, checked, {
        journal: 'outgoing.check-content',
        patch: { contentCheckedByPositionId: unit.head.positionId },
      });
      const formed = times.after(checked, draw(pace), draw);
      return agenda.note(formed, () => {
        if (!straight && often(4, draw)) return sendBack(office, making, agency.checker, formed);
        act(office, making, 'CHECK_FORM', 'APPROVAL', agency.checker, formed, {
          journal: 'outgoing.check-form',
          patch: { formCheckedAt: instantAt(formed) },
        });
        return approve(office, making, times.after(formed, draw(pace), draw));
      });
    });
  });
}

function sendBack(office: Office, making: Making, by: Person, at: number): void {
  const { row } = making.outgoing;
  act(office, making, 'SEND_BACK', 'DRAFT', by, at, {
    journal: 'outgoing.send-back',
    reason: phrase('corrections', office.draw),
    patch: { round: row.round + 1, contentCheckedByPositionId: null, formCheckedAt: null, signedAt: null },
  });
  submit(office, making, office.times.after(at, 1 + office.draw(2), office.draw));
}

function approve(office: Office, making: Making, at: number): void {
  const { agenda, times, draw } = office;
  const { clerk } = making.outgoing.draft.agency;
  agenda.note(at, () => {
    act(office, making, 'SIGN', 'SIGNED', making.signer, at, {
      journal: 'outgoing.sign',
      patch: { signedAt: instantAt(at) },
    });
    const numbered = times.after(at, Math.max(0, draw(4) - 2), draw);
    agenda.note(numbered, () => {
      number(office, making, clerk, numbered);
      const issued = times.after(numbered, often(85, draw) ? 0 : 1, draw);
      agenda.note(issued, () => issue(office, making, clerk, issued));
    });
  });
}

/** Số and ngày, given together (NĐ 30/2020 đ.15). */
function number(office: Office, making: Making, clerk: Person, at: number): void {
  const { id, draft } = making.outgoing;
  const seriesKey = seriesKeyFor(draft.typeCode);
  const taken = office.books.take(clerk, at, {
    direction: 'OUTGOING',
    seriesKey,
    objectType: 'OUTGOING',
    objectId: id,
  });
  const written = formatNumber(taken.number);
  const notation = notationOf(draft);
  const symbol = symbolOf(written, notation);
  const issuedOn = dateOf(at);
  act(office, making, 'ALLOCATE_NUMBER', 'NUMBERED', clerk, at, {
    journal: 'outgoing.number',
    details: { symbol, issuedOn },
    patch: {
      seriesKey,
      numberYear: taken.year,
      numberValue: taken.number,
      number: written,
      notation,
      symbol,
      symbolKey: symbolKey(written, notation),
      issuedOn,
    },
  });
}

/** The document comes into being and goes to every recipient (NĐ 30/2020 đ.18); the relay delivers a minute later. */
function issue(office: Office, making: Making, clerk: Person, at: number): void {
  const { outgoing, signer } = making;
  const { draft, row, receivers, id } = outgoing;
  const { agency, typeCode, subject, urgency, answerWithin } = draft;
  const paper = addPaper(office, at, {
    issuerAgencyId: agency.id,
    issuerName: agency.name,
    number: row.number ?? null,
    notation: row.notation ?? null,
    issuedOn: row.issuedOn ?? dateOf(at),
    typeCode,
    subject,
    urgency,
    signerName: signer.fullName,
    signerTitle: signer.title,
    answerWithin,
  });
  outgoing.paper = paper;
  office.batch.add(fileAttachments, {
    ...use(office, making, at),
    id: office.nextId(fileAttachments.table),
    ownerType: 'DOCUMENT',
    ownerId: paper.row.id,
    uploadedByPositionId: clerk.positionId,
  });
  act(office, making, 'ISSUE', 'ISSUED', clerk, at, {
    journal: 'outgoing.issue',
    details: { symbol: paper.row.symbol, recipients: receivers.length },
    patch: { documentId: paper.row.id },
  });
  for (const { row: receiver } of receivers)
    Object.assign(receiver, { documentId: paper.row.id, queuedAt: instantAt(at) });
  const delivered = at + 2000 + office.draw(30_000);
  office.agenda.note(delivered, () => {
    office.journal.write(
      systemActor({ id: agency.id, name: agency.shortName }),
      delivered,
      'exchange.deliver',
      'OUTGOING',
      id,
      {
        recipients: receivers.length,
      },
    );
    for (const receiver of receivers) deliver(office, making, receiver, delivered);
  });
  settleOnce(office, making);
  draft.onIssued?.(outgoing, at);
}

/** The file as far as it has come: a letter with a text of its own when it is recent, else the one that stands for older ones. */
function use(office: Office, { outgoing, signer, hasText, version }: Making, at: number) {
  const { draft, row } = outgoing;
  const own = row.symbol ? `${row.symbol.replaceAll('/', '-')}.pdf` : 'Dự thảo.pdf';
  return {
    fileId: hasText ? office.files.ofLetter(letterOf(office, outgoing, signer), at) : office.files.sample(at),
    name: hasText ? own : 'Văn bản minh họa.pdf',
    agencyId: draft.agency.id,
    ordinal: 0,
    uploadedAt: version.createdAt,
  };
}

function deliver(office: Office, making: Making, receiver: Receiver, at: number): void {
  const { outgoing } = making;
  const { row } = receiver;
  Object.assign(row, { state: 'DELIVERED', deliveredAt: instantAt(at) });
  outgoing.draft.deliver(
    outgoing,
    receiver.agency,
    {
      recipientId: row.id ?? '',
      outgoingId: outgoing.id,
      dueOn: outgoing.row.dueOn ?? null,
      arrivedAs: (incoming) => {
        row.incomingId = incoming.id;
        outgoing.arrived.set(receiver.agency.id, incoming);
      },
      decide: (state, by, decidedAt, { arrivalNumber, reason }) => {
        Object.assign(row, {
          state,
          decidedAt: instantAt(decidedAt),
          decidedByPositionId: by.positionId,
          arrivalNumber,
          reason,
        });
        receiver.decided = true;
        const accepted = state === 'ACCEPTED';
        office.journal.write(by, decidedAt, accepted ? 'exchange.accept' : 'exchange.return', 'OUTGOING', outgoing.id, {
          agency: by.agencyName,
          arrivalNumber,
          reason,
        });
        writeReceivers(office, making);
      },
    },
    at,
  );
}

/** A reply refers to the letter it answers, so it waits until that is written. */
function settleOnce(office: Office, making: Making): void {
  const { outgoing, acts } = making;
  if (making.written) return;
  const { inReplyTo, typeCode, subject, agency } = outgoing.draft;
  if (inReplyTo !== null && !inReplyTo.settled) {
    inReplyTo.waiting.push(() => settleOnce(office, making));
    return;
  }
  const { batch } = office;
  making.written = true;
  batch.add(outgoingDocuments, outgoing.row);
  batch.add(outgoingSearch, {
    outgoingId: outgoing.id,
    tokens: fullText(`${documentType(typeCode).name} ${subject}`, [agency.id]),
  });
  batch.add(fileAttachments, {
    ...use(office, making, Date.parse(making.version.createdAt)),
    id: making.version.attachmentId,
    ownerType: 'DRAFT',
    ownerId: outgoing.id,
    uploadedByPositionId: outgoing.draft.drafter.positionId,
  });
  batch.add(draftVersions, making.version);
  for (const row of acts) batch.add(outgoingActs, row);
  writeReceivers(office, making);
}

/** Those that have decided; the others may still change. */
function writeReceivers(office: Office, { outgoing, written }: Making, all = false): void {
  if (!written) return;
  for (const receiver of outgoing.receivers) {
    if (receiver.written || !(receiver.decided || all)) continue;
    receiver.written = true;
    office.batch.add(recipients, receiver.row);
  }
  if (outgoing.receivers.every((receiver) => receiver.written)) office.open.delete(outgoing);
}

/** At the end of the period. */
function settle(office: Office, making: Making): void {
  settleOnce(office, making);
  writeReceivers(office, making, true);
  office.open.delete(making.outgoing);
}

import { documentType } from '@qlvb/domain/document-types';
import { systemActor } from '../../modules/audit/system-actor.ts';
import { recipients } from '../../modules/exchange/exchange.entity.ts';
import { fileAttachments } from '../../modules/files/files.entity.ts';
import {
  draftVersions,
  outgoingActs,
  outgoingDocuments,
  outgoingSearch,
} from '../../modules/outgoing/outgoing.entity.ts';
import { fullText } from '../../platform/db/full-text.ts';
import { letterOf } from './letter.ts';
import { addPaper, type Office } from './office.ts';
import { act, type Making, type Receiver } from './outgoing-act.ts';
import { dateOf, instantAt } from './times.ts';
import type { Person } from './world.ts';

/** The document comes into being and goes to every recipient (NĐ 30/2020 đ.18); the relay delivers a minute later. */
export function issue(office: Office, making: Making, clerk: Person, at: number): void {
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
  act(office, making, 'SEAL', 'SEALED', clerk, at, {
    journal: 'outgoing.seal',
    details: { symbol: paper.row.symbol },
    patch: { sealedAt: instantAt(at) },
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
export function settleOnce(office: Office, making: Making): void {
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
export function settle(office: Office, making: Making): void {
  settleOnce(office, making);
  writeReceivers(office, making, true);
  office.open.delete(making.outgoing);
}

import { recipients } from '../../modules/exchange/exchange.entity.ts';
import { fileAttachments } from '../../modules/files/files.entity.ts';
import { draftVersions, outgoingDocuments } from '../../modules/outgoing/outgoing.entity.ts';
import { type Office, often, phrase, pick } from './office.ts';
import { act, type Draft, type Making, type Outgoing, type OutgoingRow, type Receiver } from './outgoing-act.ts';
import { submit } from './outgoing-desks.ts';
import { settle, settleOnce } from './outgoing-issue.ts';
import { instantAt } from './times.ts';
import { gather } from './work-files.ts';

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
  if (draft.pace === 'USUAL' && often(3, draw)) {
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
  submit(office, making, times.after(at, draft.pace === 'USUAL' ? draw(3) : 0, draw));
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

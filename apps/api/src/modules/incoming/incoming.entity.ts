import type { IncomingLinkKind, IncomingSource, IncomingState, LinkedKind, Urgency } from '@qlvb/contract/types';
import type { LastStep } from '@qlvb/domain/incoming/undo';
import {
  bool,
  civilDate,
  code,
  id,
  instant,
  int,
  json,
  longText,
  looseRef,
  nullable,
  ref,
  text,
  version,
} from '../../platform/db/columns.ts';
import { defineEntity, type Row } from '../../platform/db/entity.ts';
import type { DocumentRow, ListedDocument } from '../documents/documents.entity.ts';

/** An act with what undoing it puts back. */
export type RecordedStep = LastStep & {
  readonly from: IncomingState;
  /** Columns as they were before. */
  readonly before: Readonly<Record<string, string | number | null>>;
  /** Assignments it ended. */
  readonly ended?: readonly string[];
  /** Due dates of assignments as they were before. */
  readonly parts?: readonly { readonly id: string; readonly dueOn: string | null }[];
};

/**
 * Văn bản đến: one agency's registration of a document (NĐ 30/2020 đ.21–24). What lists sort and search by is
 * copied from the document, which never changes, so that one index serves each list.
 */
export const incomingDocuments = defineEntity(
  'incoming_documents',
  {
    id: id(),
    agencyId: ref('agencies'),
    documentId: ref('documents'),
    /** The sender's recipient row it was delivered from; unique, so a delivery repeated has no effect. */
    recipientId: nullable(looseRef()),
    source: code<IncomingSource>(12),
    state: code<IncomingState>(20),
    arrivalYear: nullable(int()),
    arrivalNumber: nullable(int()),
    arrivedOn: nullable(civilDate()),
    receivedAt: instant(),
    /** Since when it waits in its present state. */
    stateSince: instant(),
    /** Hạn trả lời named in the letter; what `dueOn` falls back to when a direction is taken back. */
    requestedDueOn: nullable(civilDate()),
    dueOn: nullable(civilDate()),
    /** Urgency and due date as one sortable code, most pressing first; see pressing.ts. */
    pressing: code(11),
    urgency: code<Urgency>(12),
    symbolKey: nullable(code(100)),
    issuedOn: civilDate(),
    leadName: nullable(text(300)),
    registeredByPositionId: nullable(looseRef()),
    returnReason: nullable(text(1000)),
    result: nullable(text(4000)),
    /** The earlier registration it was knowingly registered beside (VD-04). */
    duplicateOfId: nullable(looseRef()),
    /** Nơi gửi, where it is not the issuer. */
    sentFrom: nullable(text(500)),
    copyCount: nullable(int()),
    sheetCount: nullable(int()),
    note: nullable(text(2000)),
    /** Why it has no number or no issuer. */
    incompleteReason: nullable(text(1000)),
    /** Bản giấy, apart from the electronic receipt. */
    paperReceivedAt: nullable(instant()),
    paperReceivedByPositionId: nullable(looseRef()),
    /** Since when the clock stands still. */
    suspendedOn: nullable(civilDate()),
    /** What was done last, with what it takes to undo it. */
    lastStep: nullable(json<RecordedStep>()),
    version: version(),
    updatedAt: instant(),
    updatedByPositionId: nullable(looseRef()),
  },
  {
    uniques: {
      arrival: ['agencyId', 'arrivalYear', 'arrivalNumber'],
      recipient: ['recipientId'],
    },
    indexes: {
      newest: ['agencyId', 'receivedAt', 'id'],
      state: ['agencyId', 'state', 'receivedAt', 'id'],
      pressing: ['agencyId', 'state', 'pressing', 'stateSince', 'id'],
      due: ['agencyId', 'state', 'dueOn', 'id'],
      symbol: ['agencyId', 'symbolKey', 'issuedOn'],
      document: ['documentId', 'agencyId'],
    },
    journalAs: 'INCOMING',
  },
);

/** Who sees an incoming document without seeing all of the agency's: the holders of its assignments. */
export const incomingReaders = defineEntity(
  'incoming_readers',
  {
    /** `P<position id>` or `U<unit id>`. */
    reader: code(24),
    receivedAt: instant(),
    incomingId: ref('incoming_documents'),
    /** Copied, so that a reader's lists and counts by state are served by the index too. */
    state: code<IncomingState>(20),
  },
  {
    primary: ['reader', 'receivedAt', 'incomingId'],
    indexes: { state: ['reader', 'state', 'receivedAt', 'incomingId'], incoming: ['incomingId', 'reader'] },
  },
);

/**
 * Who has a paper marked XEM XONG TRẢ LẠI, from the first opening of its file until it is given back. `live` is null
 * once it was lent anew; the rows stay as a record.
 */
export const incomingReadings = defineEntity(
  'incoming_readings',
  {
    id: id(),
    incomingId: ref('incoming_documents'),
    positionId: ref('positions'),
    /** The unit in whose name it was read by its head. */
    unitId: nullable(looseRef()),
    openedAt: instant(),
    returnedAt: nullable(instant()),
    live: nullable(bool()),
  },
  { uniques: { live: ['incomingId', 'positionId', 'live'] }, indexes: { position: ['positionId'] } },
);

export type ReadingRow = Row<typeof incomingReadings>;

/** Folded words, scoped to the agency; apart from the lists so that those stay narrow. */
export const incomingSearch = defineEntity(
  'incoming_search',
  { incomingId: ref('incoming_documents'), tokens: longText() },
  { primary: ['incomingId'], fulltexts: { tokens: ['tokens'] } },
);

/** To what of the own agency it belongs: seen as far as the viewer sees the other one. */
export const incomingLinks = defineEntity(
  'incoming_links',
  {
    id: id(),
    agencyId: ref('agencies'),
    incomingId: ref('incoming_documents'),
    linkKind: code<IncomingLinkKind>(12),
    otherKind: code<LinkedKind>(12),
    otherId: looseRef(),
    linkedAt: instant(),
    linkedByPositionId: looseRef(),
  },
  { uniques: { once: ['incomingId', 'otherKind', 'otherId'] } },
);

export type IncomingLinkRow = Row<typeof incomingLinks>;

export type IncomingRecord = Row<typeof incomingDocuments>;

/** What lists show; the rest is loaded when it is asked. */
export const LISTED = [
  'id',
  'source',
  'state',
  'arrivalYear',
  'arrivalNumber',
  'arrivedOn',
  'receivedAt',
  'dueOn',
  'leadName',
  'version',
] as const satisfies readonly (keyof IncomingRecord)[];

/** What is shown of one registration. */
export const SHOWN = [
  ...LISTED,
  'agencyId',
  'documentId',
  'registeredByPositionId',
  'returnReason',
  'sentFrom',
  'copyCount',
  'sheetCount',
  'note',
  'incompleteReason',
  'paperReceivedAt',
  'paperReceivedByPositionId',
  'suspendedOn',
  'result',
  'lastStep',
] as const satisfies readonly (keyof IncomingRecord)[];

/** One that is read alone loads its document when asked. */
export type IncomingRow = Pick<IncomingRecord, (typeof SHOWN)[number]> & { readonly document?: DocumentRow };
/** A registration with its document, as one statement reads fifty of them. */
export type ListedIncoming = Pick<IncomingRecord, (typeof LISTED)[number]> & { readonly document: ListedDocument };
export type ShownIncoming = IncomingRow | ListedIncoming;

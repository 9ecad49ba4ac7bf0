import type { DocumentTypeCode, OutgoingAction, OutgoingState, Urgency } from '@qlvb/contract/types';
import type { recipients } from '../../modules/exchange/exchange.entity.ts';
import { type draftVersions, outgoingActs, type outgoingDocuments } from '../../modules/outgoing/outgoing.entity.ts';
import type { NewOf } from '../../platform/db/columns.ts';
import type { Delivery, Incoming } from './incoming-record.ts';
import type { Office, Paper, Unsettled } from './office.ts';
import { instantAt } from './times.ts';
import type { InFiles } from './work-files.ts';
import type { Agency, Person, Unit } from './world.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
export type OutgoingRow = Mutable<NewOf<typeof outgoingDocuments.columns>> & { state: OutgoingState };
type RecipientRow = Mutable<NewOf<typeof recipients.columns>>;
export type Receiver = { readonly agency: Agency; readonly row: RecipientRow; decided: boolean; written: boolean };

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
  /** STRAIGHT is neither sent back nor given up on the way, because something else waits for it; URGENT is out by night. */
  readonly pace: 'USUAL' | 'STRAIGHT' | 'URGENT';
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
export type Making = {
  readonly outgoing: Outgoing;
  readonly signer: Person;
  readonly version: NewOf<typeof draftVersions.columns> & { readonly id: string };
  readonly hasText: boolean;
  readonly acts: NewOf<typeof outgoingActs.columns>[];
  written: boolean;
};

type Told = {
  readonly journal: string;
  readonly reason?: string;
  readonly details?: Readonly<Record<string, string | number>>;
  readonly patch?: Partial<OutgoingRow>;
};

/** As `recordAct` does: the row moves on, the act stands on record, the journal tells it. */
export function act(
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

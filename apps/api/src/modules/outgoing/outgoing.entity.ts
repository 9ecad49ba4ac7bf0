import type {
  AmendmentKind,
  CirculationLimit,
  DocumentTypeCode,
  OutgoingAction,
  OutgoingState,
  SigningForm,
  Urgency,
} from '@qlvb/contract/types';
import {
  civilDate,
  code,
  id,
  instant,
  int,
  longText,
  looseRef,
  nullable,
  ref,
  text,
  version,
  withDefault,
} from '../../platform/db/columns.ts';
import { defineEntity, type Row } from '../../platform/db/entity.ts';

/** One agency's making of a document, from the draft to the issue (NĐ 30/2020 đ.10–18). */
export const outgoingDocuments = defineEntity(
  'outgoing_documents',
  {
    id: id(),
    agencyId: ref('agencies'),
    unitId: nullable(ref('units')),
    drafterPositionId: ref('positions'),
    state: code<OutgoingState>(16),
    /** When it came to its present state: since when the next person has it. */
    stateSince: instant(),
    /** Opinion or reason of the act that brought it here; the next person reads it first. */
    turnNote: nullable(text(1000)),
    turnByPositionId: looseRef(),
    typeCode: code<DocumentTypeCode>(16),
    subject: text(1000),
    urgency: code<Urgency>(16),
    circulation: withDefault(code<CirculationLimit>(24), 'NONE'),
    signerPositionId: ref('positions'),
    inReplyToIncomingId: nullable(ref('incoming_documents')),
    dueOn: nullable(civilDate()),
    /** Counts how often it went back to the drafter; the acts of a former round no longer count. */
    round: int(),
    contentCheckedByPositionId: nullable(ref('positions')),
    formCheckedAt: nullable(instant()),
    signedAt: nullable(instant()),
    seriesKey: nullable(code(60)),
    numberYear: nullable(int()),
    numberValue: nullable(int()),
    /** `a` of 12a; empty with every other number. */
    numberSuffix: withDefault(code(2), ''),
    number: nullable(text(20)),
    notation: nullable(text(60)),
    symbol: nullable(text(100)),
    symbolKey: nullable(code(100)),
    issuedOn: nullable(civilDate()),
    documentId: nullable(ref('documents')),
    /** Lĩnh vực; signers whose grant is for certain fields sign only in those. */
    fieldId: nullable(ref('agency_fields')),
    /** Đóng dấu, ký số cơ quan. */
    sealedAt: nullable(instant()),
    /** The issued document of the agency it replaces or corrects. */
    amendsOutgoingId: nullable(ref('outgoing_documents')),
    amendmentKind: nullable(code<AmendmentKind>(12)),
    /** What the signer signs as; null while it is left to the usual form of the signer. */
    signingForm: nullable(code<SigningForm>(8)),
    signingAuthorityId: nullable(ref('signing_authorities')),
    /** Lines above the signature as signed, apart by a line break. */
    signatureBlock: nullable(text(800)),
    version: version(),
    createdAt: instant(),
    updatedAt: instant(),
    updatedByPositionId: looseRef(),
  },
  {
    uniques: {
      number: ['agencyId', 'numberYear', 'seriesKey', 'numberValue', 'numberSuffix'],
      document: ['documentId'],
    },
    indexes: {
      newest: ['agencyId', 'id'],
      state: ['agencyId', 'state', 'id'],
      unit: ['unitId', 'state', 'id'],
      drafter: ['drafterPositionId', 'state', 'id'],
      signer: ['signerPositionId', 'state', 'id'],
      checker: ['contentCheckedByPositionId', 'state', 'id'],
      reply: ['inReplyToIncomingId', 'id'],
      symbol: ['agencyId', 'symbolKey', 'id'],
      amends: ['amendsOutgoingId', 'id'],
    },
    journalAs: 'OUTGOING',
  },
);

/** Folded words, scoped to the agency; apart from the lists so that those stay narrow. */
export const outgoingSearch = defineEntity(
  'outgoing_search',
  { outgoingId: ref('outgoing_documents'), tokens: longText() },
  { primary: ['outgoingId'], fulltexts: { tokens: ['tokens'] } },
);

/** A version of the draft's file. Every one is kept (NĐ 30/2020 PL VI, VI-10). */
export const draftVersions = defineEntity(
  'draft_versions',
  {
    id: id(),
    outgoingId: ref('outgoing_documents'),
    versionNumber: int(),
    attachmentId: ref('file_attachments'),
    createdByPositionId: ref('positions'),
    /** By which somebody else added it for that post; null when its holder did. */
    delegationId: nullable(looseRef()),
    createdAt: instant(),
    note: nullable(text(1000)),
  },
  {
    uniques: { number: ['outgoingId', 'versionNumber'] },
    indexes: { attachment: ['attachmentId'], created_by: ['createdByPositionId'] },
  },
);

/** What was done in which round, by whom, on which version: the three acts of VI-04 stay on record for ever. */
export const outgoingActs = defineEntity(
  'outgoing_acts',
  {
    id: id(),
    outgoingId: ref('outgoing_documents'),
    round: int(),
    act: code<OutgoingAction>(24),
    positionId: ref('positions'),
    draftVersionId: nullable(ref('draft_versions')),
    note: nullable(text(1000)),
    at: instant(),
    /** Place for the digital signature of the act; null while the act is a recorded one. */
    signatureId: nullable(looseRef()),
  },
  {
    indexes: { outgoing: ['outgoingId', 'id'], position: ['positionId'], draft_version: ['draftVersionId'] },
  },
);

export type OutgoingRow = Row<typeof outgoingDocuments>;
export type DraftVersionRow = Row<typeof draftVersions>;

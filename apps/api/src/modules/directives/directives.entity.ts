import type { DirectiveReportKind, DirectiveState } from '@qlvb/contract/types';
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
} from '../../platform/db/columns.ts';
import { defineEntity, type Row } from '../../platform/db/entity.ts';

/** Nhiệm vụ được giao, followed to its end. Whether it is late is computed from these dates, never stored (NV-02). */
export const directives = defineEntity(
  'directives',
  {
    id: id(),
    assigningAgencyId: ref('agencies'),
    /** `NV-2026-0007`. */
    code: code(24),
    content: text(2000),
    sourceDocumentId: ref('documents'),
    sourceClause: nullable(text(500)),
    givenByPositionId: ref('positions'),
    monitorPositionId: ref('positions'),
    /** Exactly one (NV-01). */
    leadAgencyId: ref('agencies'),
    productRequired: text(500),
    assignedOn: civilDate(),
    originalDueOn: civilDate(),
    dueOn: civilDate(),
    state: code<DirectiveState>(24),
    /** Since when somebody is waited for, for the work list. */
    stateSince: instant(),
    /** Reason of the act that brought it here; whoever has to act next reads it first. */
    turnNote: nullable(text(1000)),
    /** Civil date in Vietnam of the hand-in that waits for confirmation or was confirmed; null once sent back. */
    handedInOn: nullable(civilDate()),
    /** The document behind that hand-in (NV-03). */
    evidenceDocumentId: nullable(ref('documents')),
    completedOn: nullable(civilDate()),
    percent: int(),
    version: version(),
    createdAt: instant(),
    updatedAt: instant(),
    updatedByPositionId: looseRef(),
  },
  {
    uniques: { code: ['assigningAgencyId', 'code'] },
    indexes: {
      given: ['assigningAgencyId', 'dueOn', 'id'],
      given_state: ['assigningAgencyId', 'state', 'dueOn', 'id'],
      board: ['assigningAgencyId', 'leadAgencyId', 'state', 'dueOn', 'id', 'handedInOn'],
      lead: ['leadAgencyId', 'dueOn', 'id'],
      lead_state: ['leadAgencyId', 'state', 'dueOn', 'id', 'handedInOn'],
      monitor: ['monitorPositionId', 'state', 'dueOn', 'id'],
      giver: ['givenByPositionId', 'state', 'dueOn', 'id'],
      source: ['sourceDocumentId'],
      evidence: ['evidenceDocumentId'],
    },
    journalAs: 'DIRECTIVE',
  },
);

/** A co-operating agency and its own part (NV-01). */
export const directiveCooperations = defineEntity(
  'directive_cooperations',
  {
    id: id(),
    directiveId: ref('directives'),
    agencyId: ref('agencies'),
    part: nullable(text(1000)),
    dueOn: nullable(civilDate()),
    /** Due date of the whole directive, here so that the list of the co-operating agency is read in index order. */
    directiveDueOn: civilDate(),
  },
  {
    uniques: { agency: ['directiveId', 'agencyId'] },
    indexes: { agency: ['agencyId', 'directiveDueOn', 'directiveId'] },
  },
);

/** Cơ quan chủ trì cũ: the directive went to another agency, and this one keeps a copy to read. */
export const directiveHandovers = defineEntity(
  'directive_handovers',
  {
    id: id(),
    directiveId: ref('directives'),
    agencyId: ref('agencies'),
    toAgencyId: ref('agencies'),
    handedOverAt: instant(),
    /** Due date of the directive, here so that the list of the former lead is read in index order. */
    directiveDueOn: civilDate(),
  },
  {
    uniques: { agency: ['directiveId', 'agencyId'] },
    indexes: { agency: ['agencyId', 'directiveDueOn', 'directiveId'], to: ['toAgencyId'] },
  },
);

/** Folded words of code and content in the scope of every agency that takes part; apart so that lists stay narrow. */
export const directiveSearch = defineEntity(
  'directive_search',
  { directiveId: ref('directives'), tokens: longText() },
  { primary: ['directiveId'], fulltexts: { tokens: ['tokens'] } },
);

/** What the lead agency reported. Never altered: a result that was sent back stays on record. */
export const directiveReports = defineEntity(
  'directive_reports',
  {
    id: id(),
    directiveId: ref('directives'),
    kind: code<DirectiveReportKind>(12),
    percent: int(),
    content: text(2000),
    difficulty: nullable(text(2000)),
    proposal: nullable(text(2000)),
    evidenceDocumentId: nullable(ref('documents')),
    /** Null when a system of the agency reported, with a key. */
    reportedByPositionId: nullable(ref('positions')),
    reportedByKeyId: nullable(ref('integration_keys')),
    reportedAt: instant(),
  },
  {
    indexes: {
      directive: ['directiveId', 'id'],
      evidence: ['evidenceDocumentId'],
      reported_by: ['reportedByPositionId'],
      reported_by_key: ['reportedByKeyId'],
    },
  },
);

export type DirectiveRow = Row<typeof directives>;
export type DirectiveCooperationRow = Row<typeof directiveCooperations>;
export type DirectiveHandoverRow = Row<typeof directiveHandovers>;
export type DirectiveReportRow = Row<typeof directiveReports>;

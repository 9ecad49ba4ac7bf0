import type { FormFinding } from '@qlvb/contract/types';
import { code, id, instant, json, looseRef, nullable, ref, text } from '../../../platform/db/columns.ts';
import { defineEntity, type Row } from '../../../platform/db/entity.ts';

/** A finding as it is kept: the rule's weight and article of that day stay with it. */
export type FindingRow = FormFinding;

/** What was found when somebody answered for the form, and why it was let pass (đ.12, VI-10). Never changed. */
export const formChecks = defineEntity(
  'form_checks',
  {
    id: id(),
    outgoingId: ref('outgoing_documents'),
    draftVersionId: ref('draft_versions'),
    checkedByPositionId: ref('positions'),
    /** By which somebody else checked for that post; null when its holder did. */
    delegationId: nullable(looseRef()),
    checkedAt: instant(),
    unreadable: nullable(code(16)),
    findings: json<readonly FindingRow[]>(),
    reason: nullable(text(1000)),
  },
  {
    indexes: {
      outgoing: ['outgoingId', 'id'],
      draft_version: ['draftVersionId'],
      checked_by: ['checkedByPositionId'],
    },
  },
);

/** What a program corrected to make a version of the one before. */
export const formMendings = defineEntity(
  'form_mendings',
  {
    draftVersionId: ref('draft_versions'),
    fromVersionId: ref('draft_versions'),
    findings: json<readonly FindingRow[]>(),
  },
  { primary: ['draftVersionId'], indexes: { from_version: ['fromVersionId'] } },
);

export type FormCheckRow = Row<typeof formChecks>;
export type FormMendingRow = Row<typeof formMendings>;

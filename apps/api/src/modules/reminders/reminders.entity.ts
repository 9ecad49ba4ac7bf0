import type { ReminderStage } from '@qlvb/contract/types';
import {
  bool,
  civilDate,
  code,
  id,
  instant,
  int,
  json,
  looseRef,
  nullable,
  ref,
  version,
} from '../../platform/db/columns.ts';
import { defineEntity, type Row } from '../../platform/db/entity.ts';

/** What the due date belongs to; a directive's has its own reminders one day. */
export type ReminderSubject = 'INCOMING';

/** When an agency has its people reminded; without a row the usual ones hold. */
export const reminderSettings = defineEntity(
  'reminder_settings',
  {
    agencyId: ref('agencies'),
    beforeDays: json<readonly number[]>(),
    unitHeadAfter: nullable(int()),
    agencyHeadAfter: nullable(int()),
    digest: bool(),
    version: version(),
    updatedAt: instant(),
  },
  { primary: ['agencyId'] },
);

/** The reminders of an agency and day have been given. Whose process writes the row gives them, in the same transaction. */
export const reminderDays = defineEntity(
  'reminder_days',
  {
    agencyId: ref('agencies'),
    day: civilDate(),
    /** Of the process that gave them. */
    token: code(36),
    givenAt: instant(),
  },
  { primary: ['agencyId', 'day'] },
);

/** Nhắc việc: who was told what. Never changed: nobody is told twice of the same stage of the same due date. */
export const reminders = defineEntity(
  'reminders',
  {
    id: id(),
    agencyId: ref('agencies'),
    /** Who is told. */
    positionId: ref('positions'),
    subjectType: code<ReminderSubject>(12),
    subjectId: looseRef(),
    /** With whom it was; null while it waited for a direction. */
    assignmentId: nullable(ref('assignments')),
    dueOn: civilDate(),
    stage: code<ReminderStage>(12),
    /** Working days of the stage: before the due date, or overdue. */
    days: int(),
    /** The day of the digest it is part of. */
    digestOn: nullable(civilDate()),
    sentAt: instant(),
  },
  {
    uniques: { once: ['positionId', 'subjectType', 'subjectId', 'dueOn', 'stage', 'days'] },
    indexes: { newest: ['positionId', 'sentAt', 'id'], subject: ['subjectType', 'subjectId'] },
  },
);

export type ReminderRow = Row<typeof reminders>;

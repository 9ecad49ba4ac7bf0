import type { ReminderSettingsInput } from '@qlvb/contract/types';
import { type ReminderSettings, USUAL_REMINDERS, validateReminderSettings } from '@qlvb/domain/reminders/settings';
import type { Reader } from '../../platform/db/reader.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { found, validated, VersionMismatch } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { authorise } from '../identity/authorise.ts';
import { reminderSettings } from './reminders.entity.ts';

/** Those the agency set, else the usual ones. */
export async function settingsOf(
  reader: Reader,
  agencyIds: readonly string[],
): Promise<Map<string, ReminderSettings & { readonly version: number }>> {
  const rows = await reader.find(reminderSettings, { agencyId: agencyIds });
  const own = new Map(rows.map((row) => [row.agencyId, row]));
  return new Map(agencyIds.map((id) => [id, own.get(id) ?? { ...USUAL_REMINDERS, version: 0 }]));
}

/** The administrator of the agency, as with the office hours. */
export const keepReminderSettings = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async ({ db, viewer, now }, { version, ...input }: ReminderSettingsInput) => {
    authorise(viewer, 'organizations.manage');
    const settings: ReminderSettings = {
      ...input,
      unitHeadAfter: input.unitHeadAfter ?? null,
      agencyHeadAfter: input.agencyHeadAfter ?? null,
    };
    validated(validateReminderSettings(settings));
    const { agencyId } = viewer;
    const beforeDays = settings.beforeDays.toSorted((a, b) => b - a);
    const kept = await inTransaction(db, async (tx) => {
      // Two who set the first ones at once: the second waits here and is told.
      await tx.execute(
        `INSERT IGNORE INTO reminder_settings (agency_id, before_days, digest, version, updated_at) VALUES (?, '[]', 0, 0, ?)`,
        [agencyId, new Date(now())],
      );
      const former = found(await tx.lock(reminderSettings, { agencyId }));
      if (former.version !== version) throw new VersionMismatch(agencyId, former.version, 'AGENCY');
      const next = { ...settings, beforeDays, version: version + 1 };
      await tx.update(reminderSettings, { agencyId }, { ...next, updatedAt: now() });
      tx.audit(viewer, {
        action: 'settings.reminders',
        objectType: 'AGENCY',
        objectId: agencyId,
        details: {
          beforeDays: beforeDays.join(', '),
          unitHeadAfter: settings.unitHeadAfter,
          agencyHeadAfter: settings.agencyHeadAfter,
          digest: String(settings.digest),
        },
      });
      return next;
    });
    return { __typename: 'ReminderSettingsSuccess' as const, settings: { ...kept, beforeDays: [...beforeDays] } };
  },
);

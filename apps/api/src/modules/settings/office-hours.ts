import type { OfficeHoursInput } from '@qlvb/contract/types';
import { USUAL_HOURS, validateOfficeHours } from '@qlvb/domain/calendar/office-hours';
import { scopeOf } from '@qlvb/domain/permissions';
import type { Reader } from '../../platform/db/reader.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { refuse, validated } from '../../platform/errors.ts';
import { oneByKey } from '../../platform/graphql/loaders.ts';
import { useCase } from '../../platform/use-case.ts';
import { authorise } from '../identity/authorise.ts';
import { officeHours, PROVINCE_HOURS } from './office-hours.entity.ts';

/** Those the agency set, else those of the province, else the usual ones. */
export async function officeHoursOf(reader: Reader, agencyIds: readonly string[]) {
  const rows = await reader.find(officeHours, { agencyId: [...agencyIds, PROVINCE_HOURS] });
  const byAgency = new Map(rows.map((row) => [row.agencyId, row]));
  return agencyIds.map((agencyId) => {
    const own = byAgency.get(agencyId);
    return { ...USUAL_HOURS, ...byAgency.get(PROVINCE_HOURS), ...own, agencyId, isOwn: own !== undefined };
  });
}

export const hoursOfAgency = oneByKey(
  async ({ db }, ids) => await officeHoursOf(db, ids),
  ({ agencyId }) => agencyId,
);

/** The administrator keeps the hours of the own agency; that of the province those that hold where none are set. */
export const keepOfficeHours = useCase(
  ['ValidationFailed', 'RuleRefused'],
  async ({ db, viewer, now }, { for: whose, ...hours }: OfficeHoursInput) => {
    authorise(viewer, 'organizations.manage');
    const permission = 'organizations.manage';
    if (whose === 'PROVINCE' && scopeOf(viewer, permission) !== 'PROVINCE')
      refuse('NO_PERMISSION', { permission, roles: 'PROVINCE_ADMINISTRATOR' });
    validated(validateOfficeHours(hours));
    const agencyId = whose === 'PROVINCE' ? PROVINCE_HOURS : viewer.agencyId;
    return await inTransaction(db, async (tx) => {
      const row = { ...hours, updatedAt: now() };
      if ((await tx.lock(officeHours, { agencyId })) === null) await tx.insert(officeHours, { agencyId, ...row });
      else await tx.update(officeHours, { agencyId }, row);
      tx.audit(viewer, {
        action: 'settings.office-hours',
        objectType: 'AGENCY',
        objectId: viewer.agencyId,
        details: { for: whose, ...hours },
      });
      const [kept] = await officeHoursOf(tx, [viewer.agencyId]);
      if (kept === undefined) throw new Error('Hours that were kept are not there');
      return { __typename: 'OfficeHoursSuccess' as const, hours: kept };
    });
  },
);

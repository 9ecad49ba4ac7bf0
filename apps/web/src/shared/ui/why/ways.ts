import type { Permission } from '@qlvb/domain/permissions';
import type { TFunction } from 'i18next';
import { formatDate, formatInstantDate, positionName } from '../../lib/format.ts';
import type { ExplainObjectQuery, WayPartsFragment } from './why.generated.ts';

type T = TFunction<'rights'>;

/** “Cho ý kiến chỉ đạo (bút phê)” */
export const permissionWord = (t: T, permission: string): string =>
  t(`permission.${permission as Permission}`, { defaultValue: permission });

/** Through which role, who gave it, when, on what basis and until when; in one sentence. */
export function waySentence(t: T, { role, scope, grant }: WayPartsFragment): string {
  const reach = t(`scope.${scope}`);
  if (role === null || role === undefined) return t('way.everyPost', { scope: reach });
  const name = t(`enums:Role.${role}`);
  const parts = [t('way.role', { role: name, scope: reach }), grantSentence(t, grant ?? null)];
  if (grant?.validTo) parts.push(t('way.until', { date: formatDate(grant.validTo) }));
  return parts.join('; ');
}

function grantSentence(t: T, grant: WayPartsFragment['grant'] | null): string {
  const by = grant?.grantedBy;
  if (!by) return t('way.withPost');
  return t('way.granted', {
    by: `${by.person.fullName} – ${by.title}`,
    date: formatInstantDate(grant.grantedAt ?? null),
    basis: grant.basis ?? '',
  });
}

type Authority = NonNullable<ExplainObjectQuery['explainObject']['reasons'][number]['authority']>;

/** “Quyền ký TUQ. từ 20/11/2026 đến hết 31/12/2026, căn cứ …; do … ghi” */
export function authoritySentence(t: T, { form, basis, validFrom, validTo, grantedBy }: Authority): string {
  const said = t('way.authority', { form: t(`enums:SigningForm.${form}`), from: formatDate(validFrom), basis });
  const parts = validTo ? [said, t('way.until', { date: formatDate(validTo) })] : [said];
  return [...parts, ...(grantedBy ? [t('way.recordedBy', { who: positionName(grantedBy) })] : [])].join('; ');
}

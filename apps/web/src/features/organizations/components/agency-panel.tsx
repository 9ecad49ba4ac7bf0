import { useTranslation } from 'react-i18next';
import { useViewer } from '../../../shared/app/viewer.ts';
import { formatDate, formatNumber } from '../../../shared/lib/format.ts';
import { Facts } from '../../../shared/ui/facts.tsx';
import { Section } from '../../../shared/ui/section.tsx';
import { Why } from '../../../shared/ui/why/why.tsx';
import type { AgencyOverTimePartsFragment } from '../pages/organisation-page.generated.ts';
import { AgencyHistory } from './agency-history.tsx';
import { AgencyLink } from './changed-agencies.tsx';
import classes from './history.module.css';

interface AgencyPanelProps {
  readonly agency: AgencyOverTimePartsFragment;
  readonly on: string | null;
  readonly pending: boolean;
}

/** One agency as of the day, and everything it ever was. */
export function AgencyPanel({ agency, on, pending }: AgencyPanelProps) {
  const { t } = useTranslation('organizations');
  const { can } = useViewer();
  const { parent, district, units, asOf } = agency;
  const link = ({ id, displayName }: { id: string; displayName: string }) => (
    <AgencyLink id={id} name={displayName} on={on} pending={pending} />
  );
  return (
    <div className={classes.panel}>
      <div>
        <h2 className={classes.heading}>
          {agency.displayName} <Why type="AGENCY" id={agency.id} />
        </h2>
        <p className={classes.full}>{agency.name}</p>
      </div>
      <Presence agency={agency} pending={pending} />
      <Section title={t('agency.facts', { date: formatDate(asOf) })}>
        <Facts
          items={[
            { label: t('agency.abbreviation'), value: agency.abbreviation },
            { label: t('agency.code'), value: agency.code },
            { label: t('agency.nationalCode'), value: agency.nationalCode },
            { label: t('agency.kind'), value: t(`kind.${agency.kind}`) },
            { label: t('agency.tier'), value: t(`enums:AgencyTier.${agency.tier}`) },
            { label: t('agency.superior'), value: parent ? link(parent) : t('agency.top') },
            { label: t('agency.district'), value: district && district.id !== parent?.id ? link(district) : null },
            { label: t('agency.below'), value: agency.childCount > 0 ? formatNumber(agency.childCount) : null },
            {
              label: t('agency.platform'),
              value: agency.onPlatform ? t('agency.onPlatform') : t('agency.offPlatform'),
            },
          ]}
        />
      </Section>
      <Section title={t('agency.units')} {...(units.length > 0 ? { count: units.length } : {})}>
        {units.length === 0 ? (
          <p className={classes.dim}>{t('agency.noUnits')}</p>
        ) : (
          <ul className={classes.units}>
            {units.map(({ id, name, abbreviation }) => (
              <li key={id}>
                {name} <span className={classes.dim}>{abbreviation}</span>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t('history.title')}>
        <AgencyHistory agency={agency} pending={pending} />
      </Section>
      {can('organizations.manage') ? (
        <Section title={t('restructure.title')}>
          <p className={classes.dim}>{t('restructure.text')}</p>
        </Section>
      ) : null}
    </div>
  );
}

/** Said where the agency is not there on the day, or is not to stay as it is. */
function Presence({ agency, pending }: Pick<AgencyPanelProps, 'agency' | 'pending'>) {
  const { t } = useTranslation('organizations');
  const { asOf, validFrom, validTo, pendingTo } = agency;
  const last = validTo ?? (pending ? pendingTo : null);
  const notices = [
    asOf < validFrom ? t('agency.notYet', { date: formatDate(asOf), from: formatDate(validFrom) }) : null,
    last !== null && asOf > last ? t('agency.ended', { date: formatDate(asOf), to: formatDate(last) }) : null,
    validTo === null && pendingTo !== null ? t('agency.ends', { to: formatDate(pendingTo) }) : null,
    agency.pending ? t('agency.begins', { from: formatDate(validFrom) }) : null,
  ].filter((notice) => notice !== null);
  return notices.map((notice) => (
    <p key={notice} className={classes.notice}>
      {notice}
    </p>
  ));
}

import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatDate } from '../../../shared/lib/format.ts';
import { Badge } from '../../../shared/ui/badge.tsx';
import { addressOf } from '../address.ts';
import type { AgencyOverTimePartsFragment } from '../pages/organisation-page.generated.ts';
import { AgencyLink, Change } from './changed-agencies.tsx';
import { historyOf, type HistoryEntry } from './history-entries.ts';
import classes from './history.module.css';

interface AgencyHistoryProps {
  readonly agency: AgencyOverTimePartsFragment;
  readonly pending: boolean;
}

/** Names, codes, superiors, units and changes of an agency, day by day; a day leads to the organisation of that day. */
export function AgencyHistory({ agency, pending }: AgencyHistoryProps) {
  const { t } = useTranslation('organizations');
  return (
    <ol className={classes.line}>
      {historyOf(agency).map((entry) => {
        const counts = pending || entry.pending;
        return (
          <li key={entry.day}>
            <h3 className={classes.day}>
              <Link
                to={addressOf({ agencyId: agency.id, on: entry.day, pending: counts })}
                aria-label={t('history.show', { date: formatDate(entry.day) })}
              >
                {formatDate(entry.day)}
              </Link>{' '}
              {entry.pending ? <Badge tone="warn">{t('notCarriedOut')}</Badge> : null}
            </h3>
            <Entry entry={entry} pending={counts} />
          </li>
        );
      })}
    </ol>
  );
}

function Entry({ entry, pending }: { readonly entry: HistoryEntry; readonly pending: boolean }) {
  const { t } = useTranslation('organizations');
  return (
    <div className={classes.facts}>
      {entry.begins ? <p>{t('history.begins')}</p> : null}
      {entry.ends ? <p>{t('history.ends')}</p> : null}
      {entry.names.map(({ id, name, abbreviation }) => (
        <p key={id}>{t('history.name', { name, abbreviation })}</p>
      ))}
      {entry.codes.map(({ id, code, scheme }) => (
        <p key={id}>{scheme === 'QD20' ? t('history.code', { code }) : t('history.legacyCode', { code })}</p>
      ))}
      {entry.superiors.map(({ id, superior }) => (
        <p key={id}>
          {t('history.superior')}{' '}
          <AgencyLink id={superior.id} name={superior.displayName} on={entry.day} pending={pending} />
        </p>
      ))}
      {entry.unitsBegin.length > 0 ? <p>{t('history.unitsBegin', { units: entry.unitsBegin.join(', ') })}</p> : null}
      {entry.unitsEnd.length > 0 ? <p>{t('history.unitsEnd', { units: entry.unitsEnd.join(', ') })}</p> : null}
      {entry.changes.map((change) => (
        <Change key={change.id} change={change} pending={pending} />
      ))}
    </div>
  );
}

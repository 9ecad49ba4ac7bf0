import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { loadNamespaces } from '../../shared/i18n/locales.ts';
import { formatRecent } from '../../shared/lib/format.ts';
import { objectPath } from '../../shared/lib/object-path.ts';
import { UrgencyBadge } from '../../shared/ui/urgency-badge.tsx';
import classes from './bell.module.css';
import type { LatestWorkQuery } from './latest-work.generated.ts';

const ReminderNotes = lazy(async () => {
  const [notes] = await Promise.all([import('./reminder-notes.tsx'), loadNamespaces(['reminders'])]);
  return notes;
});

const SHOWN = 8;

interface BellPanelProps {
  /** The newest first. */
  readonly items: LatestWorkQuery['worklist']['items'];
  /** Whether there is something to be reminded of. */
  readonly reminded: boolean;
  close(): void;
}

/** What has come, to go to. */
export default function BellPanel({ items, reminded, close }: BellPanelProps) {
  const { t } = useTranslation('shell');
  return (
    <>
      {items.length === 0 ? (
        <div className={classes.none}>
          <b>{t('bell.none')}</b>
          <p>{t('bell.noneText')}</p>
        </div>
      ) : (
        <ul className={classes.list} aria-label={t('bell.title')}>
          {items.slice(0, SHOWN).map((item) => (
            <li key={item.id}>
              <Link className={classes.item} to={objectPath(item.objectType, item.objectId)} onClick={close}>
                <span className={classes.kind}>
                  {t(`enums:WorkItemKind.${item.kind}`)} · {formatRecent(item.since)}
                  <UrgencyBadge urgency={item.urgency} />
                </span>
                <span className={classes.title}>{item.title}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {reminded ? (
        <Suspense fallback={null}>
          <ReminderNotes close={close} />
        </Suspense>
      ) : null}
      <Link to="/worklist" className={classes.all} onClick={close}>
        {t('bell.all')}
      </Link>
    </>
  );
}

import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatRecent } from '../../shared/lib/format.ts';
import { objectPath } from '../../shared/lib/object-path.ts';
import { UrgencyBadge } from '../../shared/ui/urgency-badge.tsx';
import classes from './bell.module.css';
import type { LatestWorkQuery } from './latest-work.generated.ts';

const SHOWN = 8;

interface BellPanelProps {
  /** The newest first. */
  readonly items: LatestWorkQuery['worklist']['items'];
  close(): void;
}

/** What has come, to go to. */
export default function BellPanel({ items, close }: BellPanelProps) {
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
      <Link to="/worklist" className={classes.all} onClick={close}>
        {t('bell.all')}
      </Link>
    </>
  );
}

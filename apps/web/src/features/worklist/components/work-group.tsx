import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatCount, formatRecent } from '../../../shared/lib/format.ts';
import { objectPath } from '../../../shared/lib/object-path.ts';
import { TimeLeftBadge } from '../../../shared/ui/time-left-badge.tsx';
import { UrgencyBadge } from '../../../shared/ui/urgency-badge.tsx';
import type { WorkItem } from '../groups.ts';
import classes from '../worklist.module.css';

interface WorkGroupProps {
  readonly name: string;
  readonly count: number;
  readonly items: readonly WorkItem[];
  /** The one row in the tab order. */
  readonly stop: string | null;
  onFocus(id: string): void;
}

/** Everything of one kind that waits for the person. */
export function WorkGroup({ name, count, items, stop, onFocus }: WorkGroupProps) {
  const { t } = useTranslation('worklist');
  const id = useId();
  return (
    <section className={classes.group} aria-labelledby={id}>
      <h2 id={id} className={classes.heading}>
        {name} <span className={classes.count}>{formatCount(count)}</span>
      </h2>
      <ul className={classes.list}>
        {items.map((item) => (
          <li key={item.id}>
            <Link
              to={objectPath(item.objectType, item.objectId)}
              className={classes.row}
              data-id={item.id}
              data-late={item.timeLeft.kind === 'OVERDUE' || undefined}
              tabIndex={item.id === stop ? 0 : -1}
              onFocus={() => onFocus(item.id)}
            >
              <span className={classes.what}>
                <span className={classes.title}>{item.title}</span>
                {item.note ? <span className={classes.note}>{item.note}</span> : null}
              </span>
              <span className={classes.meta}>
                <span>{item.symbol}</span>
                <span>{item.fromName}</span>
                <span>{t('since', { when: formatRecent(item.since) })}</span>
              </span>
              <span className={classes.badges}>
                <UrgencyBadge urgency={item.urgency} />
                <TimeLeftBadge timeLeft={item.timeLeft} dueOn={item.dueOn} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

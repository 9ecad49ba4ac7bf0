import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatDate } from '../../../shared/lib/format.ts';
import { StateBadge } from '../../../shared/ui/state-badge.tsx';
import { TimeLeftBadge } from '../../../shared/ui/time-left-badge.tsx';
import type { DirectiveCardFragment } from '../pages/board-page.generated.ts';
import classes from './pressing.module.css';

const SHOWN = 5;

/** What waits for a decision, then what is late: each a touch away. */
export function Pressing({
  toDecide,
  overdue,
}: {
  toDecide: readonly DirectiveCardFragment[];
  overdue: readonly DirectiveCardFragment[];
}) {
  const { t } = useTranslation('directives');
  const decided = new Set(toDecide.map(({ id }) => id));
  const shown = [...toDecide, ...overdue.filter(({ id }) => !decided.has(id))].slice(0, SHOWN);
  return (
    <section className={classes.panel} aria-labelledby="pressing">
      <h2 id="pressing" className={classes.title}>
        {t('pressing.title')}
      </h2>
      {shown.length === 0 ? <p className={classes.none}>{t('pressing.none')}</p> : null}
      <ul className={classes.items}>
        {shown.map((directive) => (
          <li key={directive.id}>
            <Link className={classes.item} to={`/directives/${directive.id}`}>
              <span className={classes.content}>{directive.content}</span>
              <span className={classes.meta}>
                {directive.leadAgency.shortName} · {directive.code} · {directive.source.symbol}
                {directive.handedInOn
                  ? ` · ${t('pressing.handedIn', { date: formatDate(directive.handedInOn) })}`
                  : null}
              </span>
              <span className={classes.badges}>
                <StateBadge of="DirectiveState" value={directive.state} />
                <TimeLeftBadge timeLeft={directive.timeLeft} dueOn={directive.dueOn} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

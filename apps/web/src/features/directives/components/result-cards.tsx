import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DirectiveResult, DirectiveSide } from '@qlvb/contract/types';
import { formatNumber } from '../../../shared/lib/format.ts';
import { FIGURE, formatRate, share, type Tally } from './figures.ts';
import { listPath, RESULTS } from './list-address.ts';
import classes from './result-cards.module.css';

/** The four results of everything, each a door to its list, and their sum in plain sight. */
export function ResultCards({ total, side }: { total: Tally; side: DirectiveSide | null }) {
  const { t } = useTranslation('directives');
  const done = total.doneOnTime + total.doneLate;
  const open = total.openInTerm + total.openOverdue;
  const wholes: Record<DirectiveResult, number> = {
    DONE_ON_TIME: done,
    DONE_LATE: done,
    OPEN_IN_TERM: open,
    OPEN_OVERDUE: open,
  };
  const ofWhole = (result: DirectiveResult) =>
    t(result === 'DONE_ON_TIME' || result === 'DONE_LATE' ? 'board.ofDone' : 'board.ofOpen', {
      share: formatRate(share(FIGURE[result](total), wholes[result])),
      whole: formatNumber(wholes[result]),
    });
  return (
    <section className={classes.results} aria-label={t('board.results')}>
      <ul className={classes.cards}>
        {RESULTS.map((result) => (
          <li key={result}>
            <Link className={classes.card} data-result={result} to={listPath({ side, result })}>
              <span className={classes.figure}>{formatNumber(FIGURE[result](total))}</span>
              <span className={classes.name}>{t(`enums:DirectiveResult.${result}`)}</span>
              <span className={classes.share}>{ofWhole(result)}</span>
            </Link>
          </li>
        ))}
      </ul>
      <div className={classes.sum}>
        <div className={classes.bar} aria-hidden>
          {RESULTS.map((result) => (
            <span
              key={result}
              data-result={result}
              style={{ flexGrow: FIGURE[result](total) }}
              hidden={FIGURE[result](total) === 0}
            />
          ))}
        </div>
        <p className={classes.identity}>
          {RESULTS.map((result) => formatNumber(FIGURE[result](total))).join(' + ')} ={' '}
          <Link to={listPath({ side, result: null })}>{t('board.total', { total: formatNumber(total.total) })}</Link>
        </p>
      </div>
    </section>
  );
}

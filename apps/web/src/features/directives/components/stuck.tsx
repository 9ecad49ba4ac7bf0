import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DirectiveSide } from '@qlvb/contract/types';
import { formatNumber } from '../../../shared/lib/format.ts';
import type { AgencyTally } from './agency-table.tsx';
import { listPath } from './list-address.ts';
import { BoardPanel } from './board-panel.tsx';
import classes from './stuck.module.css';

const SHOWN = 8;

interface StuckProps {
  readonly rows: readonly AgencyTally[];
  readonly overdue: number;
  readonly side: DirectiveSide | null;
}

/** Where what is late lies: the lead agencies that hold it, the longest bar first. */
export function Stuck({ rows, overdue, side }: StuckProps) {
  const { t } = useTranslation('directives');
  const late = rows.filter(({ openOverdue }) => openOverdue > 0).toSorted((a, b) => b.openOverdue - a.openOverdue);
  const most = late[0]?.openOverdue ?? 1;
  const others = late.slice(SHOWN);
  return (
    <BoardPanel title={t('stuck.title')} hint={t('stuck.hint', { count: overdue })}>
      {late.length === 0 ? <p className={classes.none}>{t('stuck.none')}</p> : null}
      <ul className={classes.bars}>
        {late.slice(0, SHOWN).map(({ agency, openOverdue, total }) => (
          <li key={agency?.id ?? ''}>
            <Link className={classes.row} to={listPath({ side, result: 'OPEN_OVERDUE', agencyId: agency?.id ?? null })}>
              <span className={classes.name}>{agency?.shortName}</span>
              <span className={classes.track} aria-hidden>
                <span className={classes.bar} style={{ width: `${(100 * openOverdue) / most}%` }} />
              </span>
              <span className={classes.figure}>
                {t('stuck.of', { late: formatNumber(openOverdue), total: formatNumber(total) })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {others.length > 0 ? (
        <p className={classes.hint}>
          {t('stuck.others', {
            agencies: others.length,
            count: others.reduce((sum, { openOverdue }) => sum + openOverdue, 0),
          })}
        </p>
      ) : null}
    </BoardPanel>
  );
}

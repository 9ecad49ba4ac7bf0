import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/lib/format.ts';
import type { DirectiveDetailFragment } from './directive-detail.generated.ts';
import classes from './items.module.css';

/** Each co-operating agency with its own part and date. */
export function Cooperation({ directive }: { directive: DirectiveDetailFragment }) {
  const { t } = useTranslation('directives');
  return (
    <ul className={classes.items}>
      {directive.cooperation.map(({ id, agency, part, dueOn }) => (
        <li key={id}>
          <strong>{agency.displayName}</strong>
          {dueOn ? ` · ${t('list.due', { date: formatDate(dueOn) })}` : null}
          <span className={classes.meta}>{part ?? t('fields.noPart')}</span>
        </li>
      ))}
    </ul>
  );
}

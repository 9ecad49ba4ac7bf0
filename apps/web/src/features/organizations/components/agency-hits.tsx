import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/lib/format.ts';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { ListSkeleton } from '../../../shared/ui/skeletons.tsx';
import { OrganisationSearchDocument } from '../pages/organisation-page.generated.ts';
import classes from './agency-hits.module.css';

interface AgencyHitsProps {
  readonly text: string;
  readonly on: string | null;
  readonly withPending: boolean;
  onChoose(id: string): void;
}

/** The agencies of the day that match; choosing one shows where it stands in the tree. */
export function AgencyHits({ text, on, withPending, onChoose }: AgencyHitsProps) {
  const { t } = useTranslation('organizations');
  const { data, previousData, error, refetch } = useQuery(OrganisationSearchDocument, {
    variables: { text, on, withPending },
    fetchPolicy: 'cache-first',
  });
  const found = (data ?? previousData)?.searchOrganisation;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!found) return <ListSkeleton />;
  const more = found.agencyCount - found.agencies.length;
  return (
    <div className={classes.hits}>
      <p role="status" className={classes.dim}>
        {found.agencies.length === 0
          ? t('search.none', { text })
          : t('search.count', { number: formatNumber(found.agencyCount) })}
      </p>
      <ul className={classes.list} aria-label={t('search.results')}>
        {found.agencies.map(({ id, displayName, abbreviation, parent }) => (
          <li key={id}>
            <button type="button" className={classes.hit} onClick={() => onChoose(id)}>
              <span className={classes.name}>{displayName}</span>
              <span className={classes.dim}>
                {[abbreviation, parent ? t('search.below', { agency: parent.displayName }) : null]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {more > 0 ? <p className={classes.dim}>{t('search.more', { number: formatNumber(more) })}</p> : null}
    </div>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../../../shared/api/use-connection.ts';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { ListSkeleton } from '../../../shared/ui/skeletons.tsx';
import { ChangesOfDayDocument } from '../pages/organisation-page.generated.ts';
import { Change } from './changed-agencies.tsx';
import classes from './history.module.css';

/** What the day changes, fetched when somebody wants to read it. */
export function DayChanges({ day, pending }: { readonly day: string; readonly pending: boolean }) {
  const { t } = useTranslation('organizations');
  const [open, setOpen] = useState(false);
  return (
    <details className={classes.changes} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('day.changes')}</summary>
      {open ? <Changes day={day} pending={pending} /> : null}
    </details>
  );
}

function Changes({ day, pending }: { readonly day: string; readonly pending: boolean }) {
  const { t } = useTranslation('organizations');
  const list = useConnection(ChangesOfDayDocument, {
    variables: { on: day },
    select: (data) => data.organisationChanges,
  });
  if (list.error) return <ErrorState error={list.error} onRetry={list.refetch} />;
  if (list.loading) return <ListSkeleton />;
  return (
    <>
      <ul tabIndex={0} aria-label={t('day.changes')}>
        {list.nodes.map((change) => (
          <li key={change.id}>
            <Change change={change} pending={pending} />
          </li>
        ))}
      </ul>
      {list.hasMore ? (
        <Button variant="subtle" loading={list.loadingMore} onClick={list.loadMore}>
          {t('common:loadMore')}
        </Button>
      ) : null}
    </>
  );
}

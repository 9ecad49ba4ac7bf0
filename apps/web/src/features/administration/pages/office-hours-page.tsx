import { useQuery } from '@apollo/client/react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../../shared/app/viewer.ts';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { PageHeader } from '../../../shared/ui/page-header.tsx';
import { Pending } from '../../../shared/ui/pending.tsx';
import { OfficeHoursDocument } from './office-hours-page.generated.ts';
import classes from './access-page.module.css';

const HoursForm = lazy(() => import('../components/office-hours-form.tsx'));

/** Quản trị → Giờ làm việc: from when an obligation counts that arises after hours. */
export function Component() {
  const { t } = useTranslation('administration');
  const { can } = useViewer();
  const query = useQuery(OfficeHoursDocument);
  const hours = query.data?.officeHours;
  return (
    <>
      <PageHeader title={t('hours.title')} />
      <div className={classes.body}>
        {can('organizations.manage') ? (
          <>
            <Pending query={query} />
            <Suspense fallback={null}>{hours ? <HoursForm start={hours} isOwn={hours.isOwn} /> : null}</Suspense>
          </>
        ) : (
          <EmptyState title={t('hours.notYours')}>{t('hours.whoCould')}</EmptyState>
        )}
      </div>
    </>
  );
}

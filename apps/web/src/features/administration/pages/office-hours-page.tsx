import { useQuery } from '@apollo/client/react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../../shared/app/viewer.ts';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { PageHeader } from '../../../shared/ui/page-header.tsx';
import { OfficeHoursDocument } from './office-hours-page.generated.ts';
import classes from './access-page.module.css';

const HoursForm = lazy(() => import('../components/office-hours-form.tsx'));

/** Quản trị → Giờ làm việc: from when an obligation counts that arises after hours. */
export function Component() {
  const { t } = useTranslation('administration');
  const { can } = useViewer();
  const { data } = useQuery(OfficeHoursDocument);
  return (
    <>
      <PageHeader title={t('hours.title')} />
      <div className={classes.body}>
        {can('organizations.manage') ? (
          <Suspense fallback={null}>
            {data ? <HoursForm start={data.officeHours} isOwn={data.officeHours.isOwn} /> : null}
          </Suspense>
        ) : (
          <EmptyState title={t('hours.notYours')}>{t('hours.whoCould')}</EmptyState>
        )}
      </div>
    </>
  );
}

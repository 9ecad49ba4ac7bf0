import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../../shared/ui/page-header.tsx';
import { Why } from '../../../shared/ui/why/why.tsx';
import classes from './register-page.module.css';

const FinishMany = lazy(() => import('../components/finish-many.tsx'));

/** Kết thúc nhiều văn bản. */
export function Component() {
  const { t } = useTranslation('incoming-more');
  return (
    <div className={classes.page}>
      <PageHeader title={t('finishMany.title')} actions={<Why list="INCOMING" />} />
      <Suspense fallback={null}>
        <FinishMany />
      </Suspense>
    </div>
  );
}

import { Button } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useViewer } from '../../../shared/app/viewer.ts';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { PageHeader } from '../../../shared/ui/page-header.tsx';
import classes from './register-page.module.css';

const PasteRows = lazy(() => import('../components/paste-rows.tsx'));

/** Nhập nhiều dòng: rows of a spreadsheet, each with what is wrong with it before anything is written. */
export function Component() {
  const { t } = useTranslation('incoming-more');
  const { can } = useViewer();
  return (
    <div className={classes.page}>
      <PageHeader
        title={t('many.title')}
        actions={
          <Button variant="default" component={Link} to="/incoming/new">
            {t('many.one')}
          </Button>
        }
      />
      {can('incoming.register') ? (
        <Suspense fallback={null}>
          <PasteRows />
        </Suspense>
      ) : (
        <EmptyState title={t('incoming:register.notYours')}>{t('incoming:register.whoCould')}</EmptyState>
      )}
    </div>
  );
}

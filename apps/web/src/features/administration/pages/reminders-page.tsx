import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../../shared/app/viewer.ts';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { PageHeader } from '../../../shared/ui/page-header.tsx';
import { Pending } from '../../../shared/ui/pending.tsx';
import { ReminderSettingsForm } from '../components/reminder-settings-form.tsx';
import classes from './access-page.module.css';
import { ReminderSettingsDocument } from './reminders-page.generated.ts';

/** Quản trị → Nhắc việc: when people are reminded of a due date, and when their heads are told. */
export function Component() {
  const { t } = useTranslation('reminders');
  const { can } = useViewer();
  const query = useQuery(ReminderSettingsDocument, { skip: !can('organizations.manage') });
  const settings = query.data?.reminderSettings;
  return (
    <>
      <PageHeader title={t('title')} />
      <div className={classes.body}>
        {can('organizations.manage') ? (
          <>
            <Pending query={query} />
            {/* What somebody else kept meanwhile takes the place of what stood here. */}
            {settings ? (
              <ReminderSettingsForm key={settings.version} start={settings} onReload={() => void query.refetch()} />
            ) : null}
          </>
        ) : (
          <EmptyState title={t('notYours')}>{t('whoCould')}</EmptyState>
        )}
      </div>
    </>
  );
}

import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useViewer } from '../../../shared/app/viewer.ts';
import { PageHeader } from '../../../shared/ui/page-header.tsx';
import { useIsShared } from '../components/kept-act.tsx';
import { ChangePasswordForm } from '../components/change-password-form.tsx';
import classes from './account-pages.module.css';

/** Đổi mật khẩu. */
export function Component() {
  const { t } = useTranslation('accounts');
  const { viewer } = useViewer();
  const shared = useIsShared(viewer.username);
  return (
    <div className={classes.page}>
      <PageHeader title={t('password.title')} />
      <p className={classes.lead}>
        {t('password.lead')} <Link to="/account/sessions">{t('sessions.title')}</Link>
      </p>
      <div className={classes.form}>
        {shared ? (
          <p>{t('refusals:rule.KEPT_FOR_DEMONSTRATION')}</p>
        ) : (
          <ChangePasswordForm viewer={viewer} currentLabel={t('password.current')} />
        )}
      </div>
    </div>
  );
}

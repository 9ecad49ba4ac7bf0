import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../../shared/lib/format.ts';
import { Badge } from '../../../shared/ui/badge.tsx';
import type { AgencyPersonPartsFragment } from '../pages/people-page.generated.ts';
import classes from './account.module.css';

export type ListedPerson = AgencyPersonPartsFragment;

/** What is out of the ordinary with an account, in words. */
export function AccountStates({ account }: Pick<ListedPerson, 'account'>) {
  const { t } = useTranslation('accounts');
  if (!account) return null;
  const { disabled, lockedUntil, mustChangePassword } = account;
  return (
    <span className={classes.states}>
      {disabled ? <Badge tone="plain">{t('states.DISABLED')}</Badge> : null}
      {lockedUntil ? (
        <Badge tone="danger" title={t('states.lockedUntil', { at: formatInstant(lockedUntil) })}>
          {t('states.LOCKED')}
        </Badge>
      ) : null}
      {mustChangePassword ? <Badge tone="warn">{t('states.MUST_CHANGE_PASSWORD')}</Badge> : null}
    </span>
  );
}

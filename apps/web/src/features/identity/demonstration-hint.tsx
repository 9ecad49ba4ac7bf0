import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../../shared/app/use-settings.ts';
import classes from './sign-in-page.module.css';

interface DemonstrationHintProps {
  onChoose(account: { readonly username: string; readonly password: string }): void;
}

/** The demonstration's accounts, one click fills the form; nothing on a system that is in real use. */
export function DemonstrationHint({ onChoose }: DemonstrationHintProps) {
  const { t } = useTranslation('identity');
  const demonstration = useSettings()?.demonstration;
  if (!demonstration) return null;
  const { accounts, password } = demonstration;
  return (
    <section className={classes.demo} aria-labelledby="demonstration">
      <h2 id="demonstration" className={classes.demoTitle}>
        {t('demo.title')}
      </h2>
      <p>{t('demo.text')}</p>
      <ul className={classes.accounts}>
        {accounts.map(({ username, fullName, title, agency, tryThis }) => (
          <li key={username}>
            <UnstyledButton className={classes.account} onClick={() => onChoose({ username, password })}>
              <span className={classes.who}>
                {title}, {agency}
              </span>
              <span>{tryThis}</span>
              <span>
                {fullName} · {username}
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <p>{t('demo.password', { password })}</p>
    </section>
  );
}

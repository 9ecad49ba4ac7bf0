import { normalisedPassword } from '@qlvb/domain/identity/password';
import { useTranslation } from 'react-i18next';
import classes from './change-password-form.module.css';

interface PasswordHintProps {
  readonly password: string;
  readonly minLength: number;
}

/** Length is what makes a password hard to guess. Help while typing, never a reason to refuse. */
export function PasswordHint({ password, minLength }: PasswordHintProps) {
  const { t } = useTranslation('accounts');
  const length = Array.from(normalisedPassword(password)).length;
  const words = new Set(password.trim().toLowerCase().split(/\s+/)).size;
  const long = minLength + 5;
  const level = length < minLength ? 'short' : length >= long && words >= 4 ? 'strong' : 'enough';
  return (
    <div className={classes.hint}>
      <div className={classes.bar} aria-hidden>
        <div className={classes.filled} style={{ width: `${Math.min(100, (length / long) * 100)}%` }} />
      </div>
      <p aria-live="polite">{length === 0 ? null : t(`password.hint.${level}`, { length, min: minLength })}</p>
    </div>
  );
}

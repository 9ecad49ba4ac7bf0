import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../../shared/lib/format.ts';
import { toast } from '../../../shared/ui/toasts.ts';
import classes from './account.module.css';

interface OneTimePasswordProps {
  readonly password: string;
  readonly validUntil: string;
  readonly fullName: string;
  onNoted(): void;
}

/** Shown this once: it is in no list, no journal and no cache, and gone when the person looked at changes. */
export function OneTimePassword({ password, validUntil, fullName, onNoted }: OneTimePasswordProps) {
  const { t } = useTranslation('accounts');
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(password);
      toast({ tone: 'ok', text: t('reset.copied') });
    } catch {
      toast({ tone: 'danger', text: t('reset.notCopied') });
    }
  };
  return (
    <section ref={box} tabIndex={-1} className={classes.secret} aria-label={t('reset.shown', { name: fullName })}>
      <p>{t('reset.shown', { name: fullName })}</p>
      <code className={classes.code}>{password}</code>
      <p>{t('reset.next', { until: formatInstant(validUntil) })}</p>
      <div className={classes.acts}>
        <Button variant="default" onClick={() => void copy()}>
          {t('reset.copy')}
        </Button>
        <Button onClick={onNoted}>{t('reset.noted')}</Button>
      </div>
    </section>
  );
}

import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../../shared/lib/format.ts';
import { toast } from '../../../shared/ui/toasts.ts';
import classes from './keys.module.css';

export interface NewSecret {
  readonly name: string;
  readonly secret: string;
  /** Until when the former one goes on; null when there is none. */
  readonly formerUntil: string | null;
}

/** Shown this once: only its hash is kept, so nobody can show it again. */
export function SecretShown({ name, secret, formerUntil, onNoted }: NewSecret & { onNoted(): void }) {
  const { t } = useTranslation('keys');
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), [secret]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret);
      toast({ tone: 'ok', text: t('secret.copied') });
    } catch {
      toast({ tone: 'danger', text: t('secret.notCopied') });
    }
  };
  return (
    <section ref={box} tabIndex={-1} className={classes.secret} aria-label={t('secret.shown', { name })}>
      <p>
        <b>{t('secret.shown', { name })}</b>
      </p>
      <code className={classes.code}>{secret}</code>
      <p>{t('secret.next')}</p>
      {formerUntil ? <p>{t('secret.former', { until: formatInstant(formerUntil) })}</p> : null}
      <div className={classes.acts}>
        <Button variant="default" onClick={() => void copy()}>
          {t('secret.copy')}
        </Button>
        <Button onClick={onNoted}>{t('secret.noted')}</Button>
      </div>
    </section>
  );
}

import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../../shared/lib/format.ts';
import { ShownOnce } from '../../../shared/ui/shown-once.tsx';

export interface NewSecret {
  readonly name: string;
  readonly secret: string;
  /** Until when the former one goes on; null when there is none. */
  readonly formerUntil: string | null;
}

export function SecretShown({ name, secret, formerUntil, onNoted }: NewSecret & { onNoted(): void }) {
  const { t } = useTranslation('keys');
  const words = {
    copy: t('secret.copy'),
    copied: t('secret.copied'),
    notCopied: t('secret.notCopied'),
    noted: t('secret.noted'),
  };
  return (
    <ShownOnce title={t('secret.shown', { name })} secret={secret} words={words} onNoted={onNoted}>
      <p>{t('secret.next')}</p>
      {formerUntil ? <p>{t('secret.former', { until: formatInstant(formerUntil) })}</p> : null}
    </ShownOnce>
  );
}

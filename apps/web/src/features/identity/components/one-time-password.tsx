import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../../shared/lib/format.ts';
import { ShownOnce } from '../../../shared/ui/shown-once.tsx';

interface OneTimePasswordProps {
  readonly password: string;
  readonly validUntil: string;
  readonly fullName: string;
  onNoted(): void;
}

export function OneTimePassword({ password, validUntil, fullName, onNoted }: OneTimePasswordProps) {
  const { t } = useTranslation('accounts');
  const words = {
    copy: t('reset.copy'),
    copied: t('reset.copied'),
    notCopied: t('reset.notCopied'),
    noted: t('reset.noted'),
  };
  return (
    <ShownOnce title={t('reset.shown', { name: fullName })} secret={password} words={words} onNoted={onNoted}>
      <p>{t('reset.next', { until: formatInstant(validUntil) })}</p>
    </ShownOnce>
  );
}

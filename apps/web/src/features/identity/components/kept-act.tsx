import { Button, type ButtonProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../../../shared/app/use-settings.ts';
import { Unavailable } from '../../../shared/ui/unavailable.tsx';

/** Whether every visitor of the demonstration uses the account, so that the server refuses what would take it from them. */
export function useIsShared(username: string | null | undefined): boolean {
  const accounts = useSettings()?.demonstration?.accounts ?? [];
  return accounts.some((account) => account.username === username);
}

type KeptActProps = ButtonProps & {
  readonly username: string | null | undefined;
  readonly word: string;
  readonly name?: string;
  onClick(): void;
};

/** A button; greyed and saying why where the account is shared by the visitors of the demonstration. */
export function KeptAct({ username, word, name = word, ...button }: KeptActProps) {
  const { t } = useTranslation();
  const shared = useIsShared(username);
  if (shared)
    return (
      <Unavailable word={word} name={name}>
        <p>{t('refusals:rule.KEPT_FOR_DEMONSTRATION')}</p>
      </Unavailable>
    );
  return (
    <Button variant="default" aria-label={name} {...button}>
      {word}
    </Button>
  );
}

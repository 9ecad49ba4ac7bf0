import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FileGate } from './use-file-gate.ts';

/** Beside the button that sends: why nothing seems to happen, where the file itself may be out of sight. */
export function FileGateNote({ gate }: { readonly gate: FileGate }) {
  const { t } = useTranslation();
  if (gate.kept === 'waiting') return <Text role="status">{t('file.waiting')}</Text>;
  return gate.kept === 'failed' ? (
    <Text role="alert" c="var(--q-danger)">
      {t('file.notArrived')}
    </Text>
  ) : null;
}

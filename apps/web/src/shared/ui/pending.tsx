import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorState } from './error-state.tsx';

interface PendingProps {
  readonly query: { readonly data?: unknown; readonly error?: Error | undefined; refetch(): Promise<unknown> };
}

/** In the place of a part whose answer is not there: that it is coming, or why it did not come; nothing afterwards. */
export function Pending({ query }: PendingProps) {
  const { t } = useTranslation();
  if (query.data !== undefined) return null;
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <Text role="status" c="dimmed">
      {t('loading')}
    </Text>
  );
}

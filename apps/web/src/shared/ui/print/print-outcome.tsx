import { Alert, Anchor, Button, Group, Loader, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatSize } from '../../lib/format.ts';
import type { Printing } from './use-print.ts';

/** How far it is: bytes as they come, then the file to open or keep, or why there is none. */
export function PrintOutcome({ state, cancel }: Pick<Printing, 'state' | 'cancel'>) {
  const { t } = useTranslation('printing');
  const open = useRef<HTMLAnchorElement>(null);
  const ready = state.phase === 'ready';
  useEffect(() => {
    if (ready) open.current?.focus();
  }, [ready]);
  if (state.phase === 'idle') return null;
  if (state.phase === 'failed')
    return (
      <Alert color="red" variant="light" role="alert">
        {state.failure.message}
        {Object.values(state.failure.problems).map((sentence) => (
          <div key={sentence}>{sentence}</div>
        ))}
      </Alert>
    );
  if (state.phase === 'making')
    return (
      <Group role="status" gap={12}>
        <Loader size="sm" />
        <Text>{t('making', { size: formatSize(state.bytes) })}</Text>
        <Button type="button" variant="default" size="sm" onClick={cancel}>
          {t('stop')}
        </Button>
      </Group>
    );
  const { url, name, size, isPdf } = state.file;
  return (
    <Alert color="green" variant="light" role="status" title={t('ready')}>
      <Group gap={16}>
        {isPdf ? (
          <Anchor ref={open} href={url} target="_blank" rel="noreferrer">
            {t('open')}
          </Anchor>
        ) : null}
        <Anchor ref={isPdf ? undefined : open} href={url} download={name}>
          {t('save', { name, size: formatSize(size) })}
        </Anchor>
      </Group>
    </Alert>
  );
}

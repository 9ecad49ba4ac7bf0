import { Button, Text } from '@mantine/core';
import type { AccessObjectType } from '@qlvb/contract/types';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../app/viewer.ts';
import { Section } from '../section.tsx';
import { ListSkeleton } from '../skeletons.tsx';

const AccessTable = lazy(async () => ({ default: (await import('./access-table.tsx')).AccessTable }));

/** “Ai đã xem” on the page of an object. Asked for by a press, because looking is itself recorded. */
export function AccessSection({ type, id }: { readonly type: AccessObjectType; readonly id: string }) {
  const { t } = useTranslation('circulation');
  const { can } = useViewer();
  const [shown, setShown] = useState<string | null>(null);
  if (!can('access.read')) return null;
  return (
    <Section title={t('access.section')}>
      {shown === id ? (
        <Suspense fallback={<ListSkeleton />}>
          <AccessTable filter={{ objectKind: type, objectId: id }} />
        </Suspense>
      ) : (
        <>
          <Button variant="default" onClick={() => setShown(id)}>
            {t('access.show')}
          </Button>
          <Text c="dimmed">{t('access.showHint')}</Text>
        </>
      )}
    </Section>
  );
}

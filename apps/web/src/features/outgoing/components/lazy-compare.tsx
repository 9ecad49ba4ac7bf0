import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loadNamespaces } from '../../../shared/i18n/locales.ts';
import type { OutgoingDetailFragment } from './outgoing-detail.generated.ts';

/** With its sentences, which no other part needs. */
const CompareDialog = lazy(async () => {
  const [part] = await Promise.all([import('./compare-dialog.tsx'), loadNamespaces(['compare'])]);
  return { default: part.CompareDialog };
});

/** Offered where there are two versions to compare. */
export function Compare({ outgoing }: { outgoing: Pick<OutgoingDetailFragment, 'id' | 'draftVersions'> }) {
  const { t } = useTranslation('outgoing');
  const [open, setOpen] = useState(false);
  if (outgoing.draftVersions.length < 2) return null;
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('versions.compare')}
      </Button>
      {open ? (
        <Suspense fallback={null}>
          <CompareDialog outgoing={outgoing} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}

import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ruleSentence } from '../../../shared/api/refusal.ts';
import { useAct } from '../../../shared/api/use-act.ts';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { PageHeader } from '../../../shared/ui/page-header.tsx';
import { DetailSkeleton } from '../../../shared/ui/skeletons.tsx';
import { draftOf } from '../components/draft.ts';
import { DraftEditor } from '../components/draft-editor.tsx';
import { FormCheck } from '../components/lazy-form-check.tsx';
import { OutgoingByIdDocument } from '../components/outgoing-detail.generated.ts';
import { SaveDraftDocument } from './edit-draft-page.generated.ts';

/** A draft taken up again; a new file becomes a new version and the former ones stay (VI-10). */
export function Component() {
  const { t } = useTranslation('outgoing');
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(OutgoingByIdDocument, { variables: { id } });
  const save = useAct(SaveDraftDocument, { done: t('draft.saved') });
  const title = t('draft.editTitle');
  const outgoing = data?.outgoingDocument;
  if (!outgoing)
    return (
      <>
        <PageHeader title={title} />
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <DetailSkeleton />}
      </>
    );
  const can = outgoing.availableActions.find(({ action }) => action === 'SAVE_DRAFT');
  if (!can?.available)
    return (
      <>
        <PageHeader title={title} />
        <EmptyState
          title={t('draft.notNow')}
          action={
            <Button component={Link} to={`/outgoing/${id}`}>
              {t('draft.open')}
            </Button>
          }
        >
          {can?.reason.code ? ruleSentence(can.reason.code, can.reason.params, 'outgoing') : null}
        </EmptyState>
      </>
    );
  return (
    <DraftEditor
      key={id}
      title={title}
      submitLabel={t('draft.save')}
      initial={draftOf(outgoing)}
      backTo={`/outgoing/${id}`}
      current={outgoing.draftVersions.at(-1)?.file}
      check={
        outgoing.draftVersions.length > 0 ? (
          <Suspense fallback={null}>
            <FormCheck outgoing={outgoing} onReload={() => void refetch()} />
          </Suspense>
        ) : null
      }
      pending={save.pending}
      refusal={save.refusal}
      onReload={() => {
        save.reset();
        void refetch();
      }}
      onSave={async (input, note) => {
        const success = await save.run({ input: { ...input, note, outgoingId: id, version: outgoing.version } });
        return success?.outgoing.id ?? null;
      }}
    />
  );
}

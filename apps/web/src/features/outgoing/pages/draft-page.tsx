import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useAct } from '../../../shared/api/use-act.ts';
import { useViewer } from '../../../shared/app/viewer.ts';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { PageHeader } from '../../../shared/ui/page-header.tsx';
import { DetailSkeleton } from '../../../shared/ui/skeletons.tsx';
import { EMPTY_DRAFT, replyTo, type LetterToAnswer } from '../components/draft.ts';
import { DraftEditor } from '../components/draft-editor.tsx';
import { CreateDraftDocument, LetterToAnswerDocument } from './draft-page.generated.ts';

/** A new document, from nothing or as the reply to a letter (`?replyTo=ID`). */
export function Component() {
  const { t } = useTranslation('outgoing');
  const { can } = useViewer();
  const [params] = useSearchParams();
  const letterId = params.get('replyTo');
  const { data, error, refetch } = useQuery(LetterToAnswerDocument, {
    variables: { id: letterId ?? '' },
    skip: letterId === null,
  });
  const title = letterId === null ? t('draft.title') : t('draft.replyTitle');
  if (!can('outgoing.draft'))
    return (
      <>
        <PageHeader title={title} />
        <EmptyState title={t('draft.notYours')}>{t('draft.whoCould')}</EmptyState>
      </>
    );
  if (letterId === null) return <NewDraft key="new" title={title} />;
  if (data) return <NewDraft key={letterId} title={title} letter={data.incomingDocument} />;
  return (
    <>
      <PageHeader title={title} />
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <DetailSkeleton />}
    </>
  );
}

function NewDraft({ title, letter }: { title: string; letter?: LetterToAnswer }) {
  const { t } = useTranslation('outgoing');
  const { agencyId } = useViewer();
  const create = useAct(CreateDraftDocument, { done: t('draft.created') });
  return (
    <DraftEditor
      title={title}
      submitLabel={t('draft.create')}
      initial={letter ? replyTo(letter, agencyId) : EMPTY_DRAFT}
      backTo={letter ? `/incoming/${letter.id}` : '/outgoing'}
      letter={letter}
      pending={create.pending}
      refusal={create.refusal}
      onSave={async (input) => {
        const success = await create.run({ input: { ...input, inReplyToId: letter?.id ?? null } });
        return success?.outgoing.id ?? null;
      }}
    />
  );
}

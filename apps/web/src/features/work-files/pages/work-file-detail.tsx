import { useQuery } from '@apollo/client/react';
import { Stack, Title } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { WorkFileAction } from '@qlvb/contract/types';
import { retention } from '@qlvb/domain/retention';
import { useAct } from '../../../shared/api/use-act.ts';
import { formatDate, positionName } from '../../../shared/lib/format.ts';
import { ActionBar } from '../../../shared/ui/action-bar.tsx';
import { AccessSection } from '../../../shared/ui/circulation/access-section.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { Facts } from '../../../shared/ui/facts.tsx';
import { FormDialog } from '../../../shared/ui/form-dialog.tsx';
import { ReasonDialog } from '../../../shared/ui/reason-dialog.tsx';
import { Section } from '../../../shared/ui/section.tsx';
import { DetailSkeleton } from '../../../shared/ui/skeletons.tsx';
import { StateBadge } from '../../../shared/ui/state-badge.tsx';
import { Timeline } from '../../../shared/ui/timeline.tsx';
import { Why } from '../../../shared/ui/why/why.tsx';
import { Inventory } from '../components/inventory.tsx';
import { CloseWorkFileDocument, RemoveWorkFileItemDocument, WorkFileDocument } from './work-file-detail.generated.ts';

const PickObject = lazy(async () => ({ default: (await import('../components/pick-object.tsx')).PickObject }));

/** One work file: what is in it, in order, what can be done, and its history. */
export function Component() {
  const { id = '' } = useParams();
  const { t, i18n } = useTranslation('work-files');
  const { data, error, refetch } = useQuery(WorkFileDocument, { variables: { id } });
  const [dialog, setDialog] = useState<WorkFileAction | null>(null);
  const [removing, setRemoving] = useState<string | null>(null);
  const remove = useAct(RemoveWorkFileItemDocument, { done: t('remove.done') });
  const close = useAct(CloseWorkFileDocument, { done: t('close.done') });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const file = data?.workFile;
  if (!file) return <DetailSkeleton />;
  const period = retention(file.retention);
  const act = { workFileId: file.id, version: file.version };
  const canRemove = file.availableActions.some(({ action, available }) => action === 'REMOVE_ITEM' && available);
  const done = () => {
    setDialog(null);
    setRemoving(null);
  };
  return (
    <Stack gap={20} p="md" bg="var(--q-surface)" mih="100%">
      <div>
        <Title order={2} size="h3" mb="xs">
          {file.title}
        </Title>
        <StateBadge of="WorkFileState" value={file.state} /> <Why type="WORK_FILE" id={file.id} />
      </div>
      <ActionBar
        feature="workFiles"
        id={file.id}
        actions={file.availableActions}
        hide={['REMOVE_ITEM']}
        shortcuts={{ ADD_ITEM: 'a', CLOSE: 'e' }}
        onAction={setDialog}
      />
      <Section title={t('inventory.title')} count={file.itemCount}>
        <Inventory items={file.items} {...(canRemove ? { onRemove: setRemoving } : {})} />
      </Section>
      <Section title={t('detail.facts')}>
        <Facts
          items={[
            { label: t('fields.code'), value: file.code },
            { label: t('fields.notation'), value: file.notation },
            { label: t('fields.retention'), value: i18n.language === 'vi' ? period?.name : period?.englishName },
            { label: t('fields.owner'), value: positionName(file.owner) },
            { label: t('fields.unit'), value: file.unit?.name },
            { label: t('fields.openedOn'), value: formatDate(file.openedOn) },
            { label: t('fields.closedOn'), value: formatDate(file.closedOn ?? null) },
          ]}
        />
      </Section>
      <Section title={t('detail.history')}>
        <Timeline entries={file.timeline} />
      </Section>
      <AccessSection type="WORK_FILE" id={file.id} />
      <Suspense>{dialog === 'ADD_ITEM' && <PickObject workFile={act} onClose={done} />}</Suspense>
      <ReasonDialog
        opened={removing !== null}
        title={t('remove.title')}
        description={t('remove.keeps')}
        submitLabel={t('remove.action')}
        pending={remove.pending}
        refusal={remove.refusal}
        onClose={done}
        onSubmit={(reason) => {
          if (removing !== null)
            void remove.run({ input: { ...act, itemId: removing, reason } }).then((success) => success && done());
        }}
      />
      <FormDialog
        opened={dialog === 'CLOSE'}
        title={t('close.title')}
        submitLabel={t('close.action')}
        pending={close.pending}
        refusal={close.refusal}
        onReload={() => void refetch()}
        onClose={done}
        onSubmit={() => void close.run({ input: act }).then((success) => success && done())}
      >
        {t('close.explain', { count: file.itemCount })}
      </FormDialog>
    </Stack>
  );
}

import { useQuery } from '@apollo/client/react';
import { Button, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkFileItemInput } from '@qlvb/contract/types';
import { useAct } from '../../../shared/api/use-act.ts';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { FormDialog } from '../../../shared/ui/form-dialog.tsx';
import { SearchField } from '../../../shared/ui/search-field.tsx';
import { ListSkeleton } from '../../../shared/ui/skeletons.tsx';
import { AddWorkFileItemDocument, WorkFileChoicesDocument } from './add-to-work-file.generated.ts';

/** Puts a document or directive into one of the open work files; it may be in several without a copy (HS-02). */
export function AddToWorkFile({
  item,
  onClose,
  onOpenNew,
  onAdded,
}: {
  item: WorkFileItemInput;
  onClose: () => void;
  onOpenNew: () => void;
  onAdded: (workFileId: string) => void;
}) {
  const { t } = useTranslation('work-files');
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const { data, loading, error, refetch } = useQuery(WorkFileChoicesDocument, {
    variables: { search: search || null },
  });
  const files = (data?.workFiles.edges ?? [])
    .map(({ node }) => node)
    .filter((node) => node.availableActions.some(({ action, available }) => action === 'ADD_ITEM' && available));
  const add = useAct(AddWorkFileItemDocument, { done: t('add.done') });
  const submit = async () => {
    const file = files.find((node) => node.id === chosen);
    if (!file) return;
    const success = await add.run({ input: { workFileId: file.id, version: file.version, item } });
    if (success) onAdded(success.workFile.id);
  };
  return (
    <FormDialog
      opened
      title={t('add.title')}
      submitLabel={t('add.action')}
      onClose={onClose}
      onSubmit={() => void submit()}
      pending={add.pending}
      refusal={add.refusal}
      onReload={() => void refetch()}
    >
      <SearchField label={t('search')} value={search} onChange={setSearch} />
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {loading && !data ? <ListSkeleton /> : null}
      {data && files.length === 0 ? <Text>{t('add.none')}</Text> : null}
      <Radio.Group label={t('add.choose')} value={chosen} onChange={setChosen} required>
        <Stack gap="xs" mt="xs">
          {files.map((file) => (
            <Radio key={file.id} value={file.id} label={`${file.notation} · ${file.title}`} />
          ))}
        </Stack>
      </Radio.Group>
      <Button variant="default" onClick={onOpenNew}>
        {t('add.openNew')}
      </Button>
    </FormDialog>
  );
}

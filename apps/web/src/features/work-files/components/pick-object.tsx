import { useQuery } from '@apollo/client/react';
import { Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../shared/api/use-act.ts';
import { FormDialog } from '../../../shared/ui/form-dialog.tsx';
import { SearchField } from '../../../shared/ui/search-field.tsx';
import { AddWorkFileItemDocument } from './add-to-work-file.generated.ts';
import { itemOf } from './item-kind.ts';
import { WorkFileCandidatesDocument, type WorkFileCandidatesQuery } from './pick-object.generated.ts';

/** What the search found, as choices `KIND:id`. */
function choicesOf(found: WorkFileCandidatesQuery | undefined): { value: string; label: string }[] {
  if (!found) return [];
  return [
    ...found.incomingDocuments.edges.map(({ node }) => ({
      value: `INCOMING:${node.id}`,
      label: `${node.document.symbol} · ${node.document.subject}`,
    })),
    ...found.outgoingDocuments.edges.map(({ node }) => ({
      value: `OUTGOING:${node.id}`,
      label: [node.symbol, node.subject].filter(Boolean).join(' · '),
    })),
    ...found.directives.edges.map(({ node }) => ({
      value: `DIRECTIVE:${node.id}`,
      label: `${node.code} · ${node.content}`,
    })),
  ];
}

/** Finds a document or directive the person may see and puts it into the work file. */
export function PickObject({
  workFile,
  onClose,
}: {
  workFile: { workFileId: string; version: number };
  onClose: () => void;
}) {
  const { t } = useTranslation('work-files');
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const { data, previousData } = useQuery(WorkFileCandidatesDocument, {
    variables: { search },
    skip: search.trim().length < 2,
  });
  const choices = choicesOf(data ?? previousData);
  const add = useAct(AddWorkFileItemDocument, { done: t('add.done') });
  const submit = async () => {
    const item = itemOf(chosen);
    if (item && (await add.run({ input: { ...workFile, item } }))) onClose();
  };
  return (
    <FormDialog
      opened
      title={t('pick.title')}
      submitLabel={t('add.action')}
      onClose={onClose}
      onSubmit={() => void submit()}
      pending={add.pending}
      refusal={add.refusal}
    >
      <SearchField label={t('pick.search')} value={search} onChange={setSearch} placeholder={t('pick.hint')} />
      {data && choices.length === 0 ? <Text>{t('pick.none')}</Text> : null}
      <Radio.Group label={t('pick.choose')} value={chosen} onChange={setChosen}>
        <Stack gap="xs" mt="xs">
          {choices.map(({ value, label }) => (
            <Radio
              key={value}
              value={value}
              label={`${t(`enums:WorkFileItemKind.${value.split(':')[0]}`)}: ${label}`}
            />
          ))}
        </Stack>
      </Radio.Group>
    </FormDialog>
  );
}

import { Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkFileItemInput } from '@qlvb/contract/types';
import { RETENTIONS } from '@qlvb/domain/retention';
import { WORK_FILE_LIMITS } from '@qlvb/domain/work-files/validate';
import { useFieldErrors } from '../../../shared/api/use-field-errors.ts';
import { useAct } from '../../../shared/api/use-act.ts';
import { FormDialog } from '../../../shared/ui/form-dialog.tsx';
import { Select } from '../../../shared/ui/select.tsx';
import { OpenWorkFileDocument } from './open-work-file.generated.ts';

/** Opens a work file; with a first item, what hangs on it gathers by itself. */
export function OpenWorkFile({
  opened,
  firstItem,
  onClose,
  onOpened,
}: {
  opened: boolean;
  firstItem: WorkFileItemInput | null;
  onClose: () => void;
  onOpened: (workFileId: string) => void;
}) {
  const { t, i18n } = useTranslation('work-files');
  const [title, setTitle] = useState('');
  const [retention, setRetention] = useState<string | null>('YEARS_20');
  const open = useAct(OpenWorkFileDocument, { done: t('open.done') });
  const errors = useFieldErrors(open.refusal);
  const submit = async () => {
    const success = await open.run({ input: { title, retention: retention ?? '', firstItem } });
    if (!success) return;
    setTitle('');
    onOpened(success.workFile.id);
  };
  return (
    <FormDialog
      opened={opened}
      title={t('open.title')}
      submitLabel={t('open.action')}
      onClose={onClose}
      onSubmit={() => void submit()}
      pending={open.pending}
      refusal={open.refusal}
    >
      {firstItem && <Text size="sm">{t('open.gathers')}</Text>}
      <Textarea
        label={t('fields.title')}
        description={t('open.titleHint')}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        maxLength={WORK_FILE_LIMITS.title}
        error={errors('title')}
        autosize
        minRows={2}
        required
        data-autofocus
      />
      <Select
        label={t('fields.retention')}
        data={RETENTIONS.map(({ code, name, englishName }) => ({
          value: code,
          label: i18n.language === 'vi' ? name : englishName,
        }))}
        value={retention}
        onChange={setRetention}
        error={errors('retention')}
        allowDeselect={false}
        required
      />
    </FormDialog>
  );
}

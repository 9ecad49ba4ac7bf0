import { Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '../api/refusal.ts';
import { FormDialog } from './form-dialog.tsx';
import type { TextDialogProps } from './reason-dialog.tsx';

/** Confirms an act and takes an opinion along, if there is one. */
export function NoteDialog(props: TextDialogProps) {
  const { opened, title, submitLabel, description, label, initial = '', danger, pending, refusal = null } = props;
  const { onReload, onClose, onSubmit } = props;
  const { t } = useTranslation();
  const [text, setText] = useState(initial);
  useEffect(() => {
    if (opened) setText(initial);
  }, [opened, initial]);
  return (
    <FormDialog
      opened={opened}
      title={title}
      submitLabel={submitLabel}
      danger={danger ?? false}
      pending={pending ?? false}
      refusal={refusal}
      shownPaths={['note']}
      onReload={onReload}
      onClose={onClose}
      onSubmit={() => onSubmit(text.trim())}
    >
      {description ? <p>{description}</p> : null}
      <Textarea
        data-autofocus
        autosize
        minRows={2}
        maxRows={10}
        label={`${label ?? t('note')} (${t('optional')})`}
        error={fieldErrors(refusal)('note')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

import { Textarea } from '@mantine/core';
import { REASON_LIMITS, validateReason } from '@qlvb/domain/reason';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors, validationRefusal, type Refusal } from '../api/refusal.ts';
import { FormDialog } from './form-dialog.tsx';

export interface TextDialogProps {
  readonly opened: boolean;
  readonly title: string;
  readonly submitLabel: string;
  readonly description?: string;
  readonly label?: string;
  readonly initial?: string;
  readonly danger?: boolean;
  readonly pending?: boolean;
  readonly refusal?: Refusal | null;
  readonly onReload?: () => void;
  onClose(): void;
  onSubmit(text: string): void;
}

/** An act that needs a reason: checked by the same rule as on the server before it is sent. */
export function ReasonDialog(props: TextDialogProps) {
  const { opened, title, submitLabel, description, label, initial = '', danger, pending, refusal = null } = props;
  const { onReload, onClose, onSubmit } = props;
  const { t } = useTranslation();
  const [text, setText] = useState(initial);
  const [checked, setChecked] = useState<Refusal | null>(null);
  useEffect(() => {
    if (!opened) return;
    setText(initial);
    setChecked(null);
  }, [opened, initial]);
  const shown = checked ?? refusal;
  const error = fieldErrors(shown)('reason');

  const submit = () => {
    const found = validationRefusal(validateReason(text));
    setChecked(found);
    if (!found) onSubmit(text.trim());
  };
  return (
    <FormDialog
      opened={opened}
      title={title}
      submitLabel={submitLabel}
      danger={danger ?? false}
      pending={pending ?? false}
      refusal={shown}
      shownPaths={['reason']}
      onReload={onReload}
      onClose={onClose}
      onSubmit={submit}
    >
      {description ? <p>{description}</p> : null}
      <Textarea
        data-autofocus
        required
        autosize
        minRows={3}
        maxRows={10}
        label={label ?? t('reason')}
        description={t('reasonHint', REASON_LIMITS)}
        error={error}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

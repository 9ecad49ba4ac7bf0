import { useQuery } from '@apollo/client/react';
import { Alert, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../shared/api/use-act.ts';
import { useFieldErrors } from '../../../shared/api/use-field-errors.ts';
import { FormDialog } from '../../../shared/ui/form-dialog.tsx';
import { NoteField } from '../../../shared/ui/note-field.tsx';
import { FindingList } from './finding-list.tsx';
import { FormCheckDocument } from './form-check.generated.ts';
import { CheckFormDocument } from './outgoing-acts.generated.ts';

const SHORTEST_REASON = 10;

interface CheckFormDialogProps {
  readonly input: { readonly outgoingId: string; readonly version: number };
  readonly title: string;
  readonly submitLabel: string;
  readonly done: string;
  readonly children: ReactNode;
  onClose(): void;
  onReload(): void;
}

/** Answering for the form, with what was found in the file in sight; what must be is overruled with a reason. */
export function CheckFormDialog({
  input,
  title,
  submitLabel,
  done,
  children,
  onClose,
  onReload,
}: CheckFormDialogProps) {
  const { t } = useTranslation('form-check');
  const { data, error } = useQuery(FormCheckDocument, { variables: { id: input.outgoingId } });
  const [note, setNote] = useState('');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const act = useAct(CheckFormDocument, { done });
  const errors = useFieldErrors(act.refusal);
  const isChecking = data === undefined && error === undefined;
  const findings = data?.formCheck.findings ?? [];
  const must = findings.filter((finding) => finding.must);
  const isMissing = must.length > 0 && reason.trim().length < SHORTEST_REASON;
  const submit = async () => {
    setTried(true);
    if (isChecking || isMissing) return;
    const variables = { input: { ...input, note: note.trim() || null }, overruleReason: reason.trim() || null };
    if (await act.run(variables)) onClose();
  };
  return (
    <FormDialog
      opened
      size="lg"
      title={title}
      submitLabel={submitLabel}
      pending={act.pending || isChecking}
      refusal={act.refusal}
      shownPaths={['note', 'overruleReason']}
      onReload={() => {
        act.reset();
        onReload();
      }}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      {children}
      {isChecking ? <p role="status">{t('checking')}</p> : null}
      {error ? <p role="note">{t('notChecked')}</p> : null}
      {data?.formCheck.unreadable ? <p role="note">{t(`unreadable.${data.formCheck.unreadable}`)}</p> : null}
      {findings.length > 0 ? (
        <Alert color="accent" variant="outline" title={t('title')}>
          <p>{t('answer.found', { must: must.length, should: findings.length - must.length })}</p>
          <FindingList label={t('title')} findings={findings} />
        </Alert>
      ) : null}
      {findings.length > 0 ? (
        <Textarea
          label={t('answer.reason')}
          description={t('answer.reasonHint')}
          required={must.length > 0}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={errors('overruleReason') ?? (isTried && isMissing ? t('answer.reasonMissing') : undefined)}
          autosize
          minRows={2}
        />
      ) : null}
      <NoteField value={note} onChange={setNote} error={errors('note')} />
    </FormDialog>
  );
}

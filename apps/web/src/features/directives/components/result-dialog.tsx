import { Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { validateDirectiveResult } from '@qlvb/domain/directives/validate';
import { fieldErrors } from '../../../shared/api/refusal.ts';
import { useAct } from '../../../shared/api/use-act.ts';
import { useChecks } from '../../../shared/api/use-checks.ts';
import { formatDate, todayInVietnam } from '../../../shared/lib/format.ts';
import { FormDialog } from '../../../shared/ui/form-dialog.tsx';
import { SubmitResultDocument } from './directive-acts.generated.ts';
import { IssuedDocuments } from './issued-documents.tsx';
import type { OwnDialogProps } from './own-dialog.ts';

/** The result with the issued document that proves it; today is the day that decides (NV-02, NV-03). */
export function ResultDialog({ directive, onClose, onReload }: OwnDialogProps) {
  const { t } = useTranslation('directives');
  const [content, setContent] = useState('');
  const [evidenceId, setEvidenceId] = useState<string | null>(null);
  const hand = useAct(SubmitResultDocument, { done: t('act.SUBMIT_RESULT.done') });
  const checks = useChecks(
    validateDirectiveResult({ content: content.trim(), evidenceDocumentId: evidenceId }),
    hand.refusal,
  );
  const errors = fieldErrors(checks.refusal);
  const submit = async () => {
    if (!checks.passes() || evidenceId === null) return;
    const { id: directiveId, version } = directive;
    const input = { directiveId, version, content: content.trim(), evidenceDocumentId: evidenceId };
    if (await hand.run({ input })) onClose();
  };
  const today = todayInVietnam();
  return (
    <FormDialog
      opened
      title={t('act.SUBMIT_RESULT.title')}
      submitLabel={t('actions:directives.SUBMIT_RESULT')}
      size="lg"
      pending={hand.pending}
      refusal={checks.refusal}
      shownPaths={['content', 'evidenceDocumentId']}
      onReload={() => {
        hand.reset();
        onReload();
      }}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <Text>{t('act.SUBMIT_RESULT.explain', { date: formatDate(today), due: formatDate(directive.dueOn) })}</Text>
      <Textarea
        label={t('fields.result')}
        description={t('act.SUBMIT_RESULT.product', { product: directive.productRequired })}
        value={content}
        onChange={(event) => setContent(event.currentTarget.value)}
        error={errors('content')}
        autosize
        minRows={3}
        required
        data-autofocus
      />
      <IssuedDocuments
        label={t('fields.evidence')}
        description={t('act.SUBMIT_RESULT.evidence')}
        value={evidenceId}
        onChange={(document) => setEvidenceId(document.id)}
        error={errors('evidenceDocumentId')}
      />
    </FormDialog>
  );
}

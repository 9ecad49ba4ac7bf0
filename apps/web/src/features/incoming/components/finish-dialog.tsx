import { Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { validateFinish } from '@qlvb/domain/incoming/validate';
import { fieldErrors } from '../../../shared/api/refusal.ts';
import { useAct } from '../../../shared/api/use-act.ts';
import { formatDate } from '../../../shared/lib/format.ts';
import { FormDialog } from '../../../shared/ui/form-dialog.tsx';
import { FinishIncomingDocument } from './incoming-acts.generated.ts';
import type { IncomingDetailFragment } from './incoming-detail.generated.ts';
import { useChecks } from '../../../shared/api/use-checks.ts';

/** Kết thúc xử lý with what came of it (đ.24); an issued reply is the usual result and stands there already. */
export function FinishDialog({
  incoming,
  onClose,
  onReload,
}: {
  incoming: IncomingDetailFragment;
  onClose: () => void;
  onReload: () => void;
}) {
  const { t } = useTranslation('incoming');
  const reply = incoming.replies.findLast(({ state }) => state === 'ISSUED');
  const open = incoming.replies.filter(({ state }) => !['ISSUED', 'RECALLED', 'CANCELLED'].includes(state));
  const [result, setResult] = useState(() =>
    reply ? t('finish.byReply', { symbol: reply.symbol ?? '', date: formatDate(reply.issuedOn) }) : '',
  );
  const act = useAct(FinishIncomingDocument, { done: t('finish.done') });
  const checks = useChecks(validateFinish({ result }), act.refusal);
  const errors = fieldErrors(checks.refusal);
  const submit = async () => {
    if (!checks.passes()) return;
    const input = { incomingId: incoming.id, version: incoming.version, result: result.trim() };
    if (await act.run({ input })) onClose();
  };
  return (
    <FormDialog
      opened
      title={t('finish.title')}
      submitLabel={t('actions:incoming.FINISH')}
      onClose={onClose}
      onSubmit={() => void submit()}
      pending={act.pending}
      refusal={checks.refusal}
      shownPaths={['result']}
      onReload={() => {
        act.reset();
        onReload();
      }}
    >
      {open.length > 0 ? <Text>{t('finish.openReplies', { count: open.length })}</Text> : null}
      <Textarea
        label={t('fields.result')}
        description={t('finish.hint')}
        value={result}
        onChange={(event) => setResult(event.currentTarget.value)}
        error={errors('result')}
        autosize
        minRows={3}
        maxRows={10}
        required
        data-autofocus
      />
    </FormDialog>
  );
}

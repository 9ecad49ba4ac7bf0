import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { validateExtension } from '@qlvb/domain/incoming/validate';
import { validateReason } from '@qlvb/domain/reason';
import { fieldErrors } from '../../../shared/api/refusal.ts';
import { useAct } from '../../../shared/api/use-act.ts';
import { useChecks } from '../../../shared/api/use-checks.ts';
import { todayInVietnam } from '../../../shared/lib/format.ts';
import { DateField } from '../../../shared/ui/date-field.tsx';
import { FormDialog } from '../../../shared/ui/form-dialog.tsx';
import { ExtendIncomingDocument, ForwardIncomingDocument } from './incoming-acts.generated.ts';
import type { IncomingDetailFragment } from './incoming-detail.generated.ts';

interface Props {
  readonly incoming: IncomingDetailFragment;
  readonly onClose: () => void;
  readonly onReload: () => void;
}

function Reason({
  value,
  onChange,
  error,
}: {
  value: string;
  onChange(value: string): void;
  error?: string | undefined;
}) {
  const { t } = useTranslation('incoming-more');
  return (
    <Textarea
      label={t('fields.reason')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={error}
      autosize
      minRows={2}
      maxRows={8}
      required
    />
  );
}

/** Gia hạn: a later date, and why; the journal keeps both. */
export function ExtendDialog({ incoming, onClose, onReload }: Props) {
  const { t } = useTranslation('incoming-more');
  const today = todayInVietnam();
  const [dueOn, setDueOn] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const act = useAct(ExtendIncomingDocument, { done: t('extend.done') });
  const checks = useChecks(validateExtension({ dueOn, reason }, { today, formerDueOn: incoming.dueOn }), act.refusal);
  const errors = fieldErrors(checks.refusal);
  const submit = async () => {
    if (!checks.passes() || dueOn === null) return;
    const input = { incomingId: incoming.id, version: incoming.version, dueOn, reason: reason.trim() };
    if (await act.run({ input })) onClose();
  };
  return (
    <FormDialog
      opened
      title={t('extend.title')}
      submitLabel={t('actions:incoming.EXTEND')}
      onClose={onClose}
      onSubmit={() => void submit()}
      pending={act.pending}
      refusal={checks.refusal}
      shownPaths={['dueOn', 'reason']}
      onReload={() => {
        act.reset();
        onReload();
      }}
    >
      <DateField
        label={t('extend.dueOn')}
        value={dueOn}
        onChange={setDueOn}
        min={today}
        error={errors('dueOn')}
        required
        workingDays
      />
      <Reason value={reason} onChange={setReason} error={errors('reason')} />
    </FormDialog>
  );
}

/** Chuyển nơi khác: to whom, and why; the số đến stays used. */
export function ForwardDialog({ incoming, onClose, onReload }: Props) {
  const { t } = useTranslation('incoming-more');
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const act = useAct(ForwardIncomingDocument, { done: t('forward.done') });
  const checks = useChecks(validateReason(reason), act.refusal);
  const errors = fieldErrors(checks.refusal);
  const submit = async () => {
    if (!checks.passes()) return;
    const input = { incomingId: incoming.id, version: incoming.version, to: to.trim(), reason: reason.trim() };
    if (await act.run({ input })) onClose();
  };
  return (
    <FormDialog
      opened
      title={t('forward.title')}
      submitLabel={t('actions:incoming.FORWARD')}
      onClose={onClose}
      onSubmit={() => void submit()}
      pending={act.pending}
      refusal={checks.refusal}
      shownPaths={['to', 'reason']}
      onReload={() => {
        act.reset();
        onReload();
      }}
    >
      <TextInput
        label={t('forward.to')}
        description={t('forward.hint')}
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
        error={errors('to')}
        required
        data-autofocus
      />
      <Reason value={reason} onChange={setReason} error={errors('reason')} />
    </FormDialog>
  );
}

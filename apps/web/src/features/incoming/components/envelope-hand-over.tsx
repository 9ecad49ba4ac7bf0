import { Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFieldErrors } from '../../../shared/api/use-field-errors.ts';
import { useAct } from '../../../shared/api/use-act.ts';
import { positionName } from '../../../shared/lib/format.ts';
import { type Assignee, AssigneePicker } from '../../../shared/ui/assignee-picker.tsx';
import { FormDialog } from '../../../shared/ui/form-dialog.tsx';
import { type EnvelopeDetailFragment, HandOverEnvelopeDocument } from './envelopes.generated.ts';

/** Handed over unopened: to whom it is addressed, or to whom it really went. */
export function EnvelopeHandOver({
  envelope,
  onClose,
  onReload,
}: {
  readonly envelope: EnvelopeDetailFragment;
  onClose(): void;
  onReload(): void;
}) {
  const { t } = useTranslation('envelopes');
  const { id, version, addressee } = envelope;
  const [to, setTo] = useState<readonly Assignee[]>([
    { kind: 'position', id: addressee.id, label: positionName(addressee) },
  ]);
  const [note, setNote] = useState('');
  const act = useAct(HandOverEnvelopeDocument, { done: t('handOver.done') });
  const errors = useFieldErrors(act.refusal);
  const submit = async () => {
    const input = { envelopeId: id, version, addresseePositionId: to[0]?.id ?? null, note: note.trim() || null };
    if (await act.run({ input })) onClose();
  };
  return (
    <FormDialog
      opened
      title={t('handOver.title')}
      submitLabel={t('actions:envelopes.HAND_OVER')}
      onClose={onClose}
      onSubmit={() => void submit()}
      pending={act.pending}
      refusal={act.refusal}
      shownPaths={['note']}
      onReload={() => {
        act.reset();
        onReload();
      }}
    >
      <Text>{t('handOver.explain')}</Text>
      <AssigneePicker label={t('fields.addressee')} value={to} onChange={setTo} only="positions" max={1} required />
      <Textarea
        label={t('fields.note')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        error={errors('note')}
        autosize
        minRows={2}
      />
    </FormDialog>
  );
}

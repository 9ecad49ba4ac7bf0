import { Checkbox, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SecrecyMarking } from '@qlvb/contract/types';
import { SECRECY_MARKINGS } from '@qlvb/domain/circulation/secrecy';
import { validateEnvelope } from '@qlvb/domain/envelopes/validate';
import { fieldErrors } from '../../../shared/api/refusal.ts';
import { useAct } from '../../../shared/api/use-act.ts';
import { useChecks } from '../../../shared/api/use-checks.ts';
import { todayInVietnam } from '../../../shared/lib/format.ts';
import { type Assignee, AssigneePicker } from '../../../shared/ui/assignee-picker.tsx';
import { ChoiceGroup } from '../../../shared/ui/choice-group.tsx';
import { DateField } from '../../../shared/ui/date-field.tsx';
import { FormDialog } from '../../../shared/ui/form-dialog.tsx';
import { NoteField } from '../../../shared/ui/note-field.tsx';
import { RegisterEnvelopeDocument } from './envelopes.generated.ts';

const SHOWN = ['addresseePositionId', 'sender', 'symbol', 'arrivedOn', 'note'];

/** What stands on the envelope; it is not opened (NĐ 30/2020 đ.21). */
export function EnvelopeForm({ onClose, onRegistered }: { onClose(): void; onRegistered(envelopeId: string): void }) {
  const { t } = useTranslation('envelopes');
  const today = todayInVietnam();
  const [addressee, setAddressee] = useState<readonly Assignee[]>([]);
  const [sender, setSender] = useState('');
  const [symbol, setSymbol] = useState('');
  const [arrivedOn, setArrivedOn] = useState<string | null>(today);
  const [sealed, setSealed] = useState(false);
  const [secrecy, setSecrecy] = useState<SecrecyMarking>('NONE');
  const [note, setNote] = useState('');
  const register = useAct(RegisterEnvelopeDocument, { done: t('registered') });
  const input = {
    addresseePositionId: addressee[0]?.id ?? '',
    sender: sender.trim(),
    symbol: symbol.trim() || null,
    arrivedOn,
    sealed,
    secrecy,
    note: note.trim() || null,
  };
  const checks = useChecks(validateEnvelope(input, { today }), register.refusal);
  const errors = fieldErrors(checks.refusal);
  const submit = async () => {
    if (!checks.passes()) return;
    const done = await register.run({ input });
    if (done) onRegistered(done.envelope.id);
  };
  return (
    <FormDialog
      opened
      title={t('register.title')}
      submitLabel={t('register.submit')}
      onClose={onClose}
      onSubmit={() => void submit()}
      pending={register.pending}
      refusal={checks.refusal}
      shownPaths={SHOWN}
    >
      <Text c="dimmed">{t('register.explain')}</Text>
      <AssigneePicker
        label={t('fields.addressee')}
        value={addressee}
        onChange={setAddressee}
        only="positions"
        max={1}
        required
        error={errors('addresseePositionId')}
      />
      <TextInput
        label={t('fields.sender')}
        description={t('fields.senderHint')}
        value={sender}
        onChange={(event) => setSender(event.currentTarget.value)}
        error={errors('sender')}
      />
      <TextInput
        label={t('fields.symbol')}
        value={symbol}
        onChange={(event) => setSymbol(event.currentTarget.value)}
        error={errors('symbol')}
      />
      <DateField
        label={t('fields.arrivedOn')}
        value={arrivedOn}
        onChange={setArrivedOn}
        max={today}
        error={errors('arrivedOn')}
      />
      <Checkbox
        label={t('fields.sealed')}
        checked={sealed}
        onChange={(event) => setSealed(event.currentTarget.checked)}
      />
      <ChoiceGroup
        label={t('fields.secrecy')}
        value={secrecy}
        onChange={(marking) => setSecrecy(marking)}
        options={SECRECY_MARKINGS.map((marking) => ({ value: marking, label: t(`circulation:secrecy.${marking}`) }))}
      />
      <NoteField label={t('fields.note')} value={note} onChange={setNote} error={errors('note')} />
    </FormDialog>
  );
}

import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { validateNoted } from '@qlvb/domain/incoming/validate';
import { fieldErrors } from '../../../shared/api/refusal.ts';
import { useAct } from '../../../shared/api/use-act.ts';
import { useChecks } from '../../../shared/api/use-checks.ts';
import { FormDialog } from '../../../shared/ui/form-dialog.tsx';
import { NoteField } from '../../../shared/ui/note-field.tsx';
import { CountFields } from './count-fields.tsx';
import { DescribeIncomingDocument, type IncomingRegistrationFragment } from './registration-section.generated.ts';

/** What is the agency's own about a registration. Where a platform document comes from is locked, and says so. */
export function DescribeDialog({
  incoming,
  onClose,
  onReload,
}: {
  readonly incoming: IncomingRegistrationFragment;
  readonly onClose: () => void;
  readonly onReload: () => void;
}) {
  const { t } = useTranslation('incoming-more');
  const [sentFrom, setSentFrom] = useState(incoming.sentFrom ?? '');
  const [note, setNote] = useState(incoming.note ?? '');
  const [counts, setCounts] = useState({ copyCount: incoming.copyCount, sheetCount: incoming.sheetCount });
  const act = useAct(DescribeIncomingDocument, { done: t('describe.done') });
  const input = { sentFrom: sentFrom.trim() || null, note: note.trim() || null, ...counts };
  const checks = useChecks(validateNoted(input), act.refusal);
  const errors = fieldErrors(checks.refusal);
  const isLocked = incoming.source === 'PLATFORM';
  const submit = async () => {
    if (!checks.passes()) return;
    const done = await act.run({ input: { incomingId: incoming.id, version: incoming.version, ...input } });
    if (done) onClose();
  };
  return (
    <FormDialog
      opened
      title={t('describe.title')}
      submitLabel={t('common:save')}
      onClose={onClose}
      onSubmit={() => void submit()}
      pending={act.pending}
      refusal={checks.refusal}
      shownPaths={['sentFrom', 'copyCount', 'sheetCount', 'note']}
      onReload={() => {
        act.reset();
        onReload();
      }}
    >
      <TextInput
        label={t('fields.sentFrom')}
        description={isLocked ? t('describe.locked') : t('fields.sentFromHint')}
        disabled={isLocked}
        value={sentFrom}
        onChange={(event) => setSentFrom(event.currentTarget.value)}
        error={errors('sentFrom')}
      />
      <CountFields value={counts} onChange={(change) => setCounts({ ...counts, ...change })} errors={errors} />
      <NoteField label={t('fields.note')} value={note} onChange={setNote} error={errors('note')} />
    </FormDialog>
  );
}

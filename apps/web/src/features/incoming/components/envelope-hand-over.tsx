import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { positionName } from '../../../shared/lib/format.ts';
import { NoteAct } from '../../../shared/ui/act-dialogs.tsx';
import { type Assignee, AssigneePicker } from '../../../shared/ui/assignee-picker.tsx';
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
  return (
    <NoteAct
      mutation={HandOverEnvelopeDocument}
      input={{ envelopeId: id, version, addresseePositionId: to[0]?.id ?? null }}
      title={t('handOver.title')}
      submitLabel={t('actions:envelopes.HAND_OVER')}
      done={t('handOver.done')}
      onClose={onClose}
      onReload={onReload}
    >
      <Text>{t('handOver.explain')}</Text>
      <AssigneePicker label={t('fields.addressee')} value={to} onChange={setTo} only="positions" max={1} required />
    </NoteAct>
  );
}

import { useQuery } from '@apollo/client/react';
import { Anchor, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import type { EnvelopeAction } from '@qlvb/contract/types';
import { formatDate, formatInstant, positionName } from '../../../shared/lib/format.ts';
import { NoteAct } from '../../../shared/ui/act-dialogs.tsx';
import { ActionBar } from '../../../shared/ui/action-bar.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { Facts } from '../../../shared/ui/facts.tsx';
import { Section } from '../../../shared/ui/section.tsx';
import { DetailSkeleton } from '../../../shared/ui/skeletons.tsx';
import { StateBadge } from '../../../shared/ui/state-badge.tsx';
import { Timeline } from '../../../shared/ui/timeline.tsx';
import { Why } from '../../../shared/ui/why/why.tsx';
import { EnvelopeHandOver } from '../components/envelope-hand-over.tsx';
import {
  EnvelopeByIdDocument,
  type EnvelopeDetailFragment,
  GiveBackEnvelopeDocument,
  KeepEnvelopeDocument,
} from '../components/envelopes.generated.ts';

/** One personal envelope: what stands on it, whose hands it is in, and what its addressee says of it. */
export function Component() {
  const { id = '' } = useParams();
  const { t } = useTranslation('envelopes');
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(EnvelopeByIdDocument, { variables: { id } });
  const [dialog, setDialog] = useState<EnvelopeAction | null>(null);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const envelope = data?.envelope;
  if (!envelope) return <DetailSkeleton />;
  const { incoming, arrivalNumber, arrivalYear, handedOverAt } = envelope;
  const onAction = (action: EnvelopeAction) => {
    // The letter itself is entered where letters are entered.
    if (action === 'REGISTER') void navigate(`/incoming/new?envelope=${id}`);
    else setDialog(action);
  };
  return (
    <Stack gap={20} p="md" bg="var(--q-surface)" mih="100%">
      <div>
        <Title order={2} size="h3" mb="xs">
          {t('numbered', { number: arrivalNumber, year: arrivalYear })}
        </Title>
        <StateBadge of="EnvelopeState" value={envelope.state} /> <Why type="ENVELOPE" id={id} />
      </div>
      <ActionBar
        feature="envelopes"
        id={id}
        actions={envelope.availableActions}
        shortcuts={{ HAND_OVER: 'c', KEEP: 'g', GIVE_BACK: 't', REGISTER: 'e' }}
        onAction={onAction}
      />
      <Section title={t('facts')}>
        <Facts
          items={[
            { label: t('fields.addressee'), value: positionName(envelope.addressee) },
            { label: t('fields.sender'), value: envelope.sender },
            { label: t('fields.symbol'), value: envelope.symbol },
            { label: t('fields.arrivedOn'), value: formatDate(envelope.arrivedOn) },
            { label: t('fields.sealedShort'), value: envelope.sealed ? t('fields.sealed') : null },
            { label: t('fields.note'), value: envelope.note },
            { label: t('fields.registeredBy'), value: positionName(envelope.registeredBy) },
            { label: t('fields.handedOverAt'), value: handedOverAt ? formatInstant(handedOverAt) : null },
            {
              label: t('fields.letter'),
              value: incoming ? (
                <Anchor component={Link} to={`/incoming/${incoming.id}`}>
                  {t('openLetter', { number: incoming.arrivalNumber })}
                </Anchor>
              ) : null,
            },
          ]}
        />
      </Section>
      <Section title={t('history')}>
        <Timeline entries={envelope.timeline} />
      </Section>
      {dialog ? (
        <Dialog envelope={envelope} action={dialog} onClose={() => setDialog(null)} onReload={() => void refetch()} />
      ) : null}
    </Stack>
  );
}

function Dialog({
  envelope,
  action,
  ...rest
}: {
  readonly envelope: EnvelopeDetailFragment;
  readonly action: EnvelopeAction;
  onClose(): void;
  onReload(): void;
}) {
  const { t } = useTranslation('envelopes');
  if (action === 'HAND_OVER') return <EnvelopeHandOver envelope={envelope} {...rest} />;
  const common = {
    ...rest,
    input: { envelopeId: envelope.id, version: envelope.version },
    submitLabel: t(`actions:envelopes.${action}`),
  };
  return action === 'KEEP' ? (
    <NoteAct {...common} mutation={KeepEnvelopeDocument} title={t('keep.title')} done={t('keep.done')}>
      {t('keep.explain')}
    </NoteAct>
  ) : (
    <NoteAct {...common} mutation={GiveBackEnvelopeDocument} title={t('giveBack.title')} done={t('giveBack.done')}>
      {t('giveBack.explain')}
    </NoteAct>
  );
}

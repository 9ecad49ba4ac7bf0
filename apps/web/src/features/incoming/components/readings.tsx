import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAct } from '../../../shared/api/use-act.ts';
import { useViewer } from '../../../shared/app/viewer.ts';
import { formatInstant, positionName } from '../../../shared/lib/format.ts';
import { RefusalAlert } from '../../../shared/ui/refusal-alert.tsx';
import { Section } from '../../../shared/ui/section.tsx';
import { ReturnAfterReadingDocument, type IncomingDetailFragment } from './incoming-detail.generated.ts';

/** Who has a paper marked XEM XONG TRẢ LẠI; whoever has it gives it back here. */
export function Readings({ incoming }: { incoming: IncomingDetailFragment }) {
  const { t } = useTranslation('circulation');
  const { positionId } = useViewer();
  const navigate = useNavigate();
  const giveBack = useAct(ReturnAfterReadingDocument, { done: t('reading.done') });
  const isOut = incoming.readings.some(({ reader, returnedAt }) => reader.id === positionId && returnedAt === null);
  return (
    <Section title={t('reading.title')} count={incoming.stillOut}>
      {incoming.readings.length === 0 ? <Text c="dimmed">{t('reading.none')}</Text> : null}
      <ul>
        {incoming.readings.map(({ id, reader, openedAt, returnedAt }) => (
          <li key={id}>
            {positionName(reader)} · {t('reading.opened', { when: formatInstant(openedAt) })} ·{' '}
            {returnedAt === null ? (
              <strong>{t('reading.notReturned')}</strong>
            ) : (
              t('reading.returned', { when: formatInstant(returnedAt) })
            )}
          </li>
        ))}
      </ul>
      {isOut ? (
        <>
          <RefusalAlert refusal={giveBack.refusal} />
          <Button
            variant="default"
            loading={giveBack.pending}
            onClick={() =>
              void giveBack.run({ incomingId: incoming.id }).then((done) => {
                if (done && !done.visible) void navigate('/incoming');
              })
            }
          >
            {t('reading.giveBack')}
          </Button>
          <Text c="dimmed">{t('reading.giveBackHint')}</Text>
        </>
      ) : null}
    </Section>
  );
}

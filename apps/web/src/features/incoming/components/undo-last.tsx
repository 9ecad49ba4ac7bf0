import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../shared/api/use-act.ts';
import { formatInstant } from '../../../shared/lib/format.ts';
import { RefusalAlert } from '../../../shared/ui/refusal-alert.tsx';
import { IncomingRegistrationOfDocument, UndoIncomingDocument } from './registration-section.generated.ts';

/** The last step can be taken back for a while, by the post that took it; nobody else is offered it. */
export default function UndoLast({ id }: { readonly id: string }) {
  const { t } = useTranslation('incoming-more');
  const { data, refetch } = useQuery(IncomingRegistrationOfDocument, { variables: { id } });
  const act = useAct(UndoIncomingDocument, { done: t('undo.done') });
  const incoming = data?.incomingDocument;
  if (!incoming?.undo?.available) return null;
  const { action, until } = incoming.undo;
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        loading={act.pending}
        onClick={() => void act.run({ input: { incomingId: incoming.id, version: incoming.version } })}
      >
        {t('undo.action', { what: t(`actions:incoming.${action}`), until: formatInstant(until) })}
      </Button>
      <RefusalAlert refusal={act.refusal} onReload={() => void refetch()} />
    </>
  );
}

import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from './badge.tsx';

type StateEnum =
  | 'IncomingState'
  | 'OutgoingState'
  | 'DirectiveState'
  | 'DirectiveResult'
  | 'RecipientState'
  | 'AssignmentState'
  | 'WorkFileState'
  | 'EnvelopeState'
  | 'AssignmentRole';

/** Only ends are coloured: done is quiet green, refused or late is loud, the rest is plain. */
const STATE_TONES: Readonly<Record<string, Tone>> = {
  DONE: 'ok',
  COMPLETED: 'ok',
  DONE_ON_TIME: 'ok',
  ISSUED: 'ok',
  ACCEPTED: 'ok',
  DONE_LATE: 'warn',
  OPEN_OVERDUE: 'danger',
  RETURNED: 'danger',
  DECLINED: 'danger',
  LEAD: 'accent',
};

export function StateBadge({ of, value }: { readonly of: StateEnum; readonly value: string }) {
  const { t } = useTranslation('enums');
  return <Badge tone={STATE_TONES[value] ?? 'plain'}>{t(`${of}.${value}`)}</Badge>;
}

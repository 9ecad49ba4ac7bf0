import { useTranslation } from 'react-i18next';
import type { TimeLeftPartsFragment } from '../api/fragments.generated.ts';
import { formatDate } from '../lib/format.ts';
import { Badge } from './badge.tsx';

interface TimeLeftBadgeProps {
  readonly timeLeft: TimeLeftPartsFragment;
  readonly dueOn?: string | null;
}

const DUE_TONES = { NONE: 'plain', IN_TERM: 'plain', DUE_SOON: 'warn', DUE_TODAY: 'warn', OVERDUE: 'danger' } as const;

/** Working days left or late, always as words. */
export function TimeLeftBadge({ timeLeft, dueOn }: TimeLeftBadgeProps) {
  const { t } = useTranslation();
  const { kind, workingDays } = timeLeft;
  if (kind === 'NONE') return null;
  const count = workingDays ?? 0;
  const left = {
    IN_TERM: t('due.left', { count }),
    DUE_SOON: t('due.left', { count }),
    DUE_TODAY: t('due.today'),
    OVERDUE: count > 0 ? t('due.overdue', { count }) : t('due.overdueToday'),
  }[kind];
  const title = dueOn ? t('due.title', { date: formatDate(dueOn), left }) : undefined;
  return (
    <Badge tone={DUE_TONES[kind]} title={title}>
      {left}
    </Badge>
  );
}

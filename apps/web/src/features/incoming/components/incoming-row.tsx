import { useTranslation } from 'react-i18next';
import { useViewer } from '../../../shared/app/viewer.ts';
import { formatDate, formatInstant, formatNumber } from '../../../shared/lib/format.ts';
import { Badge } from '../../../shared/ui/badge.tsx';
import { CirculationBadge } from '../../../shared/ui/circulation/circulation-badge.tsx';
import { ListRow } from '../../../shared/ui/list-row.tsx';
import { StateBadge } from '../../../shared/ui/state-badge.tsx';
import { TimeLeftBadge } from '../../../shared/ui/time-left-badge.tsx';
import { UrgencyBadge } from '../../../shared/ui/urgency-badge.tsx';
import type { IncomingListQuery } from '../pages/incoming-page.generated.ts';

type Row = IncomingListQuery['incomingDocuments']['edges'][number]['node'];

/** One line of the register. Bold waits for the person who looks; `mixed` lists of all states name the state. */
export function IncomingRow({ row, mixed }: { row: Row; mixed: boolean }) {
  const { t } = useTranslation('incoming');
  const { can } = useViewer();
  const { document, state } = row;
  const waitsForMe =
    (state === 'AWAITING_RECEIPT' && can('incoming.receive')) ||
    (state === 'AWAITING_DIRECTION' && can('incoming.direct'));
  const finished = state === 'DONE' || state === 'RETURNED' || state === 'RECALLED';
  const showsTime = !finished && row.dueOn !== null && (!mixed || row.timeLeft.kind === 'OVERDUE');
  return (
    <ListRow
      meta={
        row.arrivalNumber === null
          ? t('list.reached', { when: formatInstant(row.receivedAt) })
          : t('list.arrival', { number: formatNumber(row.arrivalNumber), date: formatDate(row.arrivedOn) })
      }
      title={document.subject}
      strong={waitsForMe}
      badge={
        <>
          {row.registration.kind === 'LATE' || row.registration.kind === 'OVERDUE' ? (
            <Badge tone="danger">{t(`list.${row.registration.kind}`)}</Badge>
          ) : null}
          <CirculationBadge circulation={document.circulation} />
          <UrgencyBadge urgency={document.urgency} />
        </>
      }
      footer={`${document.issuerAgency?.shortName ?? document.issuerName} · ${document.symbol}${row.leadName ? ` → ${row.leadName}` : ''}${row.stillOut > 0 ? ` · ${t('circulation:reading.out', { count: row.stillOut })}` : ''}`}
      footerBadge={
        showsTime ? (
          <TimeLeftBadge timeLeft={row.timeLeft} dueOn={row.dueOn} />
        ) : mixed || finished ? (
          <StateBadge of="IncomingState" value={state} />
        ) : null
      }
    />
  );
}

import { useQuery } from '@apollo/client/react';
import { IconBell } from '@tabler/icons-react';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cameByOwnAct } from '../../shared/api/own-acts.ts';
import { useViewer } from '../../shared/app/viewer.ts';
import { formatCount } from '../../shared/lib/format.ts';
import { toast } from '../../shared/ui/toasts.ts';
import classes from './bell.module.css';
import { LatestWorkDocument } from './latest-work.generated.ts';
import { TopPanel } from './top-panel.tsx';

const BellPanel = lazy(() => import('./bell-panel.tsx'));

function seenKey(positionId: string): string {
  return `qlvb.seen.${positionId}`;
}

/** What has come since the person looked last; fed by the live hints. */
export function Bell() {
  const { t } = useTranslation('shell');
  const { positionId } = useViewer();
  const { data } = useQuery(LatestWorkDocument);
  const [seenAt, setSeenAt] = useState(() => localStorage.getItem(seenKey(positionId)) ?? '');
  const newest = useMemo(() => (data?.worklist.items ?? []).toSorted((a, b) => b.since.localeCompare(a.since)), [data]);
  const others = useMemo(() => newest.filter((item) => !cameByOwnAct(item)), [newest]);
  const fresh = others.filter(({ since }) => since > seenAt);
  const reminders = (data?.reminders.edges ?? []).map(({ node }) => node);
  const freshNotes = reminders.filter(({ sentAt }) => sentAt > seenAt);
  // A digest is one note.
  const count = fresh.length + new Set(freshNotes.map(({ id, digestOn }) => digestOn ?? id)).size;
  const latest = [newest[0]?.since ?? [], reminders[0]?.sentAt ?? []].flat().toSorted().at(-1);

  useArrivalToast(others[0] ? { since: others[0].since, title: others[0].title } : null);

  const markSeen = useCallback(() => {
    if (latest === undefined) return;
    localStorage.setItem(seenKey(positionId), latest);
    setSeenAt(latest);
  }, [latest, positionId]);
  // What came by one's own act alone is seen, also after the page is loaded again.
  const onlyOwn = count === 0 && latest !== undefined && latest > seenAt;
  useEffect(() => {
    if (onlyOwn) markSeen();
  }, [onlyOwn, markSeen]);

  return (
    <TopPanel
      label={t('bell.label', { count })}
      onClosed={markSeen}
      button={
        <>
          <IconBell size={20} aria-hidden />
          {count > 0 ? <span className={classes.dot}>{formatCount(count)}</span> : null}
        </>
      }
    >
      {(close) => (
        <Suspense fallback={null}>
          <BellPanel items={fresh} reminded={reminders.length > 0} close={close} />
        </Suspense>
      )}
    </TopPanel>
  );
}

/** Says aloud and on the screen what arrives while the person is here, not what was there before. */
function useArrivalToast(latest: { readonly since: string; readonly title: string } | null): void {
  const { t } = useTranslation('shell');
  const [known, setKnown] = useState<string | null>(null);
  const since = latest?.since ?? null;
  const title = latest?.title ?? '';
  useEffect(() => {
    if (since === null || since === known) return;
    if (known !== null && since > known) toast({ tone: 'info', text: t('bell.arrived', { title }) });
    setKnown(since);
  }, [since, known, title, t]);
}

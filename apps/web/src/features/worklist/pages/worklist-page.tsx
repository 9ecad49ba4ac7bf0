import { useQuery } from '@apollo/client/react';
import type { WorkItemKind } from '@qlvb/contract/types';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useShortcuts } from '../../../shared/hooks/use-shortcuts.ts';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { FilterTabs } from '../../../shared/ui/filter-tabs.tsx';
import { PageHeader } from '../../../shared/ui/page-header.tsx';
import { ListSkeleton } from '../../../shared/ui/skeletons.tsx';
import { Why } from '../../../shared/ui/why/why.tsx';
import { OtherCapacities } from '../components/other-capacities.tsx';
import { WorkGroup } from '../components/work-group.tsx';
import { groupsOf } from '../groups.ts';
import { WorklistDocument } from '../worklist.generated.ts';
import classes from '../worklist.module.css';

const MOST_SHOWN = 200;

export function Component() {
  const { t } = useTranslation('worklist');
  const [params, setParams] = useSearchParams();
  const { data, error, loading, refetch } = useQuery(WorklistDocument);
  const page = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const worklist = data?.worklist;
  const kind = params.get('kind') ?? 'all';
  const groups = groupsOf(worklist?.items ?? []).filter((group) => kind === 'all' || group.kind === kind);
  const ids = groups.flatMap((group) => group.items.map(({ id }) => id));
  const stop = focused !== null && ids.includes(focused) ? focused : (ids[0] ?? null);

  const walk = (step: number) => {
    const at = focused === null ? -1 : ids.indexOf(focused);
    const next = ids[Math.min(Math.max(at + step, 0), ids.length - 1)];
    if (next === undefined) return;
    setFocused(next);
    page.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(next)}"]`)?.focus();
  };
  const none = ids.length === 0;
  useShortcuts([
    { keys: 'j', label: t('common:listKeys'), run: () => walk(1), disabled: none },
    { keys: 'k', label: t('common:listKeys'), run: () => walk(-1), disabled: none },
    { keys: 'ArrowDown', label: t('common:listKeys'), run: () => walk(1), disabled: none },
    { keys: 'ArrowUp', label: t('common:listKeys'), run: () => walk(-1), disabled: none },
    // The focused row is a link: Enter opens it by itself. From elsewhere Enter goes to the first one.
    { keys: 'Enter', label: t('open'), run: () => walk(0), disabled: none },
  ]);

  const choose = (value: string) => setParams(value === 'all' ? {} : { kind: value });
  const options = [
    { value: 'all', label: t('common:all'), count: worklist?.total },
    ...(worklist?.counts ?? [])
      .filter(({ count }) => count > 0)
      .map((entry) => ({ value: entry.kind, label: kindName(entry.kind), count: entry.count })),
  ];
  function kindName(of: WorkItemKind): string {
    return t(`enums:WorkItemKind.${of}`);
  }

  return (
    <div ref={page} className={classes.page}>
      <PageHeader title={t('title')} count={worklist?.total} actions={<Why list="WORKLIST" />}>
        {worklist && worklist.total > 0 ? (
          <FilterTabs label={t('filter')} value={kind} options={options} onChange={choose} />
        ) : null}
      </PageHeader>
      <OtherCapacities />
      {loading && !worklist ? <ListSkeleton /> : null}
      {error && !worklist ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {worklist?.total === 0 ? <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState> : null}
      {worklist && worklist.total > 0 && none ? <EmptyState title={t('emptyKind')} /> : null}
      {groups.map((group) => (
        <WorkGroup
          key={group.kind}
          name={kindName(group.kind)}
          count={worklist?.counts.find((entry) => entry.kind === group.kind)?.count ?? group.items.length}
          items={group.items}
          stop={stop}
          onFocus={setFocused}
        />
      ))}
      {worklist && worklist.total > MOST_SHOWN ? (
        <p className={classes.truncated}>{t('truncated', { count: worklist.total })}</p>
      ) : null}
    </div>
  );
}

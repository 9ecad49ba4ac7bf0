import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { ConnectionState } from '../api/use-connection.ts';
import { useShortcuts } from '../hooks/use-shortcuts.ts';
import classes from './data-list.module.css';
import { ErrorState } from './error-state.tsx';
import { ListSkeleton } from './skeletons.tsx';

type WholeList<TItem> = Pick<ConnectionState<TItem>, 'nodes' | 'loading' | 'error' | 'refetch'>;

interface DataListProps<TItem> {
  readonly label: string;
  /** What `useConnection` gives, or all there is. */
  readonly list: WholeList<TItem> & Partial<Pick<ConnectionState<TItem>, 'hasMore' | 'loadingMore' | 'loadMore'>>;
  getId(item: TItem): string;
  href(item: TItem): string;
  renderItem(item: TItem, state: { readonly selected: boolean }): ReactNode;
  readonly selectedId?: string | null | undefined;
  readonly empty: ReactNode;
}

/**
 * A keyset list of links: j/k or the arrows walk, Enter opens, one stop in the tab order (roving focus).
 * While something is open beside it, walking opens the next one: the hand stays on the keyboard.
 */
export function DataList<TItem>(props: DataListProps<TItem>) {
  const { label, getId, href, renderItem, selectedId = null, empty } = props;
  const { nodes: items, loading, error, refetch, hasMore = false, loadingMore = false, loadMore } = props.list;
  const { t } = useTranslation();
  const navigate = useNavigate();
  const list = useRef<HTMLUListElement>(null);
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const indexOf = (id: string | null) => items.findIndex((item) => getId(item) === id);
  const current = Math.max(indexOf(focusedId), indexOf(selectedId));
  const stop = indexOf(focusedId) >= 0 ? indexOf(focusedId) : Math.max(indexOf(selectedId), 0);

  useEffect(() => {
    if (selectedId === null) return;
    setFocusedId(selectedId);
    const row = list.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(selectedId)}"]`);
    row?.scrollIntoView({ block: 'nearest' });
  }, [selectedId]);

  const walk = (step: number) => {
    const from = indexOf(focusedId) >= 0 ? indexOf(focusedId) : current;
    const next = items[Math.min(Math.max(from + step, 0), items.length - 1)];
    if (!next) return;
    if (step > 0 && from >= items.length - 2 && hasMore && !loadingMore) loadMore?.();
    const id = getId(next);
    setFocusedId(id);
    list.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)?.focus();
    if (selectedId !== null) void navigate(href(next), { replace: true });
  };
  const open = () => {
    const item = items[indexOf(focusedId)];
    if (item) void navigate(href(item));
  };
  const none = items.length === 0;
  useShortcuts([
    { keys: 'j', label: t('listKeys'), run: () => walk(1), disabled: none },
    { keys: 'k', label: t('listKeys'), run: () => walk(-1), disabled: none },
    { keys: 'ArrowDown', label: t('listKeys'), run: () => walk(1), disabled: none },
    { keys: 'ArrowUp', label: t('listKeys'), run: () => walk(-1), disabled: none },
    { keys: 'Enter', label: t('listOpen'), run: open, disabled: none || focusedId === null },
  ]);

  if (loading && none) return <ListSkeleton />;
  if (error && none) return <ErrorState error={error} onRetry={refetch} />;
  if (none) return <div className={classes.empty}>{empty}</div>;
  return (
    <>
      <ul ref={list} className={classes.list} aria-label={label} aria-busy={loading || loadingMore || undefined}>
        {items.map((item, index) => {
          const id = getId(item);
          const selected = id === selectedId;
          return (
            <li key={id}>
              <Link
                to={href(item)}
                data-id={id}
                className={classes.row}
                tabIndex={index === stop ? 0 : -1}
                aria-current={selected || undefined}
                onFocus={() => setFocusedId(id)}
              >
                {renderItem(item, { selected })}
              </Link>
            </li>
          );
        })}
        {hasMore ? (
          <li className={classes.more}>
            <button type="button" className="plain-button" disabled={loadingMore} onClick={loadMore}>
              {t(loadingMore ? 'loading' : 'loadMore')}
            </button>
          </li>
        ) : null}
      </ul>
      <p className={classes.keys} aria-hidden>
        <kbd>J</kbd> <kbd>K</kbd> {t('listKeys')} · <kbd>Enter</kbd> {t('listOpen')} · <kbd>?</kbd> {t('listHelp')}
      </p>
    </>
  );
}

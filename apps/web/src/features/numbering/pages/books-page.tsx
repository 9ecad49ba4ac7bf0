import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useViewer } from '../../../shared/app/viewer.ts';
import { useAddress } from '../../../shared/hooks/use-address.ts';
import { useShortcuts } from '../../../shared/hooks/use-shortcuts.ts';
import { loadNamespaces } from '../../../shared/i18n/locales.ts';
import { formatNumber, todayInVietnam } from '../../../shared/lib/format.ts';
import { DataList } from '../../../shared/ui/data-list.tsx';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { FilterTabs } from '../../../shared/ui/filter-tabs.tsx';
import { ListRow } from '../../../shared/ui/list-row.tsx';
import { PageHeader } from '../../../shared/ui/page-header.tsx';
import { ListSkeleton } from '../../../shared/ui/skeletons.tsx';
import { SplitView } from '../../../shared/ui/split-view.tsx';
import { Why } from '../../../shared/ui/why/why.tsx';
import { NumberSeriesDocument, type NumberSeriesQuery } from './books-page.generated.ts';

/** With the sentences of what may refuse a number or a book. */
const withRefusals = async <T,>(loaded: Promise<T>): Promise<T> => {
  const [module] = await Promise.all([loaded, loadNamespaces(['number-refusals'])]);
  return module;
};
const BookPanel = lazy(async () => {
  const { BookPanel: panel } = await withRefusals(import('../components/book-panel.tsx'));
  return { default: panel };
});
const SeriesDialog = lazy(async () => {
  const { SeriesDialog: dialog } = await withRefusals(import('../components/series-dialog.tsx'));
  return { default: dialog };
});

type Series = NumberSeriesQuery['numberSeries'][number];
const keyOf = ({ direction, key }: Series): string => `${direction}.${key}`;

/** Sổ và số: every series of the agency with its book of the year, and what is in it. */
export function Component() {
  const { t } = useTranslation('numbering');
  const { can } = useViewer();
  if (can('numbering.read')) return <Books />;
  return (
    <>
      <PageHeader title={t('title')} />
      <EmptyState title={t('notYours')}>{t('whoCould')}</EmptyState>
    </>
  );
}

function Books() {
  const { t } = useTranslation('numbering');
  const { can } = useViewer();
  const navigate = useNavigate();
  const { series: opened } = useParams();
  const [params, setAddress] = useAddress();
  const [adding, setAdding] = useState(false);
  const now = Number(todayInVietnam().slice(0, 4));
  const year = Number(params.get('year') ?? now) || now;
  const { data, error, loading, refetch } = useQuery(NumberSeriesDocument, { variables: { year } });
  const all = data?.numberSeries ?? [];
  const open = all.find((each) => keyOf(each) === opened);
  const manages = can('numbering.manage');
  useShortcuts([{ keys: 'n', label: t('series.add'), run: () => setAdding(true), disabled: !manages }]);
  return (
    <>
      <SplitView
        listLabel={t('title')}
        open={open !== undefined}
        onBack={() => void navigate({ pathname: '/books', search: params.toString() })}
        list={
          <>
            <PageHeader
              title={t('title')}
              actions={
                <>
                  <Why list="BOOKS" />
                  {manages ? (
                    <Button size="sm" variant="default" aria-keyshortcuts="n" onClick={() => setAdding(true)}>
                      {t('series.add')}
                    </Button>
                  ) : null}
                </>
              }
            >
              <FilterTabs
                label={t('year')}
                value={String(year)}
                options={[now - 1, now, now + 1].map((each) => ({
                  value: String(each),
                  label: t('yearOf', { year: String(each) }),
                }))}
                onChange={(value) => setAddress({ year: value === String(now) ? null : value })}
              />
            </PageHeader>
            <DataList
              label={t('title')}
              list={{
                nodes: all,
                loading: loading && !data,
                error: data ? undefined : error,
                refetch: () => void refetch(),
              }}
              getId={keyOf}
              href={(each) => `/books/${keyOf(each)}?${params.toString()}`}
              selectedId={opened ?? null}
              empty={<EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
              renderItem={(each) => <SeriesRow series={each} />}
            />
          </>
        }
        details={
          open ? (
            <Suspense fallback={<ListSkeleton />}>
              <BookPanel key={`${keyOf(open)} ${year}`} series={open} year={year} />
            </Suspense>
          ) : undefined
        }
      />
      <Suspense>{adding ? <SeriesDialog series={null} onClose={() => setAdding(false)} /> : null}</Suspense>
    </>
  );
}

function SeriesRow({ series: { name, example, book } }: { readonly series: Series }) {
  const { t } = useTranslation('numbering');
  const waiting = [
    book && book.held > 0 ? t('heldCount', { number: formatNumber(book.held) }) : '',
    book && book.unissued > 0 ? t('unissuedCount', { number: formatNumber(book.unissued) }) : '',
  ].filter((word) => word !== '');
  return (
    <ListRow
      meta={book ? t(`state.${book.state}`) : t('state.none')}
      title={name}
      strong={waiting.length > 0}
      footer={[
        book ? t('last', { number: formatNumber(book.lastNumber) }) : t('example', { example }),
        ...waiting,
      ].join(' · ')}
    />
  );
}

import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import type { BookAction } from '@qlvb/contract/types';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../../shared/app/viewer.ts';
import { formatDate, formatNumber, positionName } from '../../../shared/lib/format.ts';
import { ActionBar } from '../../../shared/ui/action-bar.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { Facts } from '../../../shared/ui/facts.tsx';
import { Section } from '../../../shared/ui/section.tsx';
import { ListSkeleton } from '../../../shared/ui/skeletons.tsx';
import {
  type BookPartsFragment,
  type NumberSeriesQuery,
  RegisterBookDocument,
  type SeriesPartsFragment,
} from '../pages/books-page.generated.ts';
import { Ledger } from './ledger.tsx';
import classes from './books.module.css';

const BookDialog = lazy(async () => ({ default: (await import('./book-dialogs.tsx')).BookDialog }));
const OpenBookDialog = lazy(async () => ({ default: (await import('./open-book-dialog.tsx')).OpenBookDialog }));
const SeriesDialog = lazy(async () => ({ default: (await import('./series-dialog.tsx')).SeriesDialog }));

interface BookPanelProps {
  readonly series: NumberSeriesQuery['numberSeries'][number];
  readonly year: number;
}

const SHORTCUTS = { HOLD: 'g', CLOSE: 'x' } as const;

/** One series: how it counts and is written, its book of the year, and every number in it. */
export function BookPanel({ series, year }: BookPanelProps) {
  const { t } = useTranslation('numbering');
  const id = series.book?.id;
  const { data, error, refetch } = useQuery(RegisterBookDocument, { variables: { id: id ?? '' }, skip: !id });
  return (
    <div className={classes.panel}>
      <h2 className={classes.title}>{t('bookOf', { name: series.name, year: String(year) })}</h2>
      <SeriesFacts series={series} />
      {id === undefined ? <NoBook series={series} year={year} /> : null}
      {id !== undefined && error && !data ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {id !== undefined && !data && !error ? <ListSkeleton /> : null}
      {data ? <Book book={data.registerBook} series={series} onReload={() => void refetch()} /> : null}
    </div>
  );
}

function SeriesFacts({ series }: { readonly series: SeriesPartsFragment }) {
  const { t } = useTranslation('numbering');
  const { can } = useViewer();
  const [changing, setChanging] = useState(false);
  const { kind, typeCodes, pattern, example, period, dateOrder, basis, validFrom, validTo } = series;
  const kinds = typeCodes.map((code) => t(`enums:DocumentTypeCode.${code}`)).join(', ');
  const rest = kind === 'ORDINARY' ? t('series.rest') : t('series.everyKind');
  const days = validTo
    ? t('series.days', { from: formatDate(validFrom), to: formatDate(validTo) })
    : t('series.since', { from: formatDate(validFrom) });
  return (
    <details className={classes.series}>
      <summary>
        {t(`kind.${kind}`)} · {kind === 'ARRIVAL' ? t('series.arrival') : example}
      </summary>
      <Facts
        items={[
          { label: t('series.kinds'), value: kind === 'ARRIVAL' ? null : kinds || rest },
          { label: t('series.pattern'), value: pattern },
          { label: t('series.period'), value: t(`period.${period}`) },
          { label: t('series.dateOrder'), value: t(`dateOrder.${dateOrder}`) },
          { label: t('series.basis'), value: basis },
          { label: t('series.validity'), value: validFrom ? days : t('series.usual') },
        ]}
      />
      {kind !== 'ARRIVAL' && can('numbering.manage') ? (
        <Button size="sm" variant="default" onClick={() => setChanging(true)}>
          {t('series.change')}
        </Button>
      ) : null}
      <Suspense>{changing ? <SeriesDialog series={series} onClose={() => setChanging(false)} /> : null}</Suspense>
    </details>
  );
}

/** No book yet: it opens with the first number, or by an act that says with which one. */
function NoBook({ series, year }: BookPanelProps) {
  const { t } = useTranslation('numbering');
  const [opening, setOpening] = useState(false);
  const { code, whoCould } = series.opening;
  return (
    <>
      <p>{series.period === 'TERM' ? t('open.neededForTerm') : t('open.byItself')}</p>
      {code ? (
        <p className={classes.dim}>{t('open.notYours', { names: whoCould.join(', ') })}</p>
      ) : (
        <Button className={classes.act} onClick={() => setOpening(true)}>
          {t('open.action')}
        </Button>
      )}
      <Suspense>
        {opening ? <OpenBookDialog series={series} year={year} onClose={() => setOpening(false)} /> : null}
      </Suspense>
    </>
  );
}

interface BookProps {
  readonly book: BookPartsFragment;
  readonly series: SeriesPartsFragment;
  onReload(): void;
}

function Book({ book, series, onReload }: BookProps) {
  const { t } = useTranslation('numbering');
  const [act, setAct] = useState<BookAction | null>(null);
  const { openedBy, closedBy, gaps, duplicates, elsewhere } = book;
  const opened = openedBy ? positionName(openedBy) : t('facts.byItself');
  const sound = gaps.length === 0 && duplicates.length === 0;
  return (
    <>
      <ActionBar
        feature="numbering"
        actions={book.availableActions}
        hide={gaps.length === 0 ? ['EXPLAIN_GAP'] : []}
        danger={['CLOSE']}
        shortcuts={SHORTCUTS}
        onAction={setAct}
      />
      <Facts
        items={[
          { label: t('facts.state'), value: t(`state.${book.state}`) },
          { label: t('facts.last'), value: formatNumber(book.lastNumber) },
          { label: t('facts.opened'), value: `${formatDate(book.openedOn)} · ${opened}` },
          {
            label: t('facts.closed'),
            value: book.closedOn ? `${formatDate(book.closedOn)} · ${closedBy ? positionName(closedBy) : ''}` : null,
          },
          { label: t('facts.note'), value: book.note },
          { label: t('facts.term'), value: book.lastYear ? `${book.year}–${book.lastYear}` : null },
        ]}
      />
      {sound ? <p className={classes.sound}>{t('sound')}</p> : null}
      {gaps.length > 0 ? (
        <p className={classes.wrong} role="alert">
          {t('gaps', { ranges: gaps.map(rangeOf).join(', ') })}
        </p>
      ) : null}
      {duplicates.length > 0 ? (
        <p className={classes.wrong} role="alert">
          {t('duplicates', { symbols: duplicates.join(', ') })}
        </p>
      ) : null}
      {elsewhere.map((range) => (
        <p key={range.fromNumber} className={classes.dim}>
          {t('elsewhere', { range: rangeOf(range), reason: range.reason })}
        </p>
      ))}
      <Section title={t('ledger.title')}>
        <Ledger book={book} direction={series.direction} />
      </Section>
      <Suspense>
        {act ? <BookDialog book={book} act={act} onClose={() => setAct(null)} onReload={onReload} /> : null}
      </Suspense>
    </>
  );
}

const rangeOf = ({ fromNumber, toNumber }: { readonly fromNumber: number; readonly toNumber: number }): string =>
  fromNumber === toNumber ? String(fromNumber) : `${fromNumber}–${toNumber}`;

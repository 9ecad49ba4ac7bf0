import { Anchor, Button } from '@mantine/core';
import type { BookDirection, NumberState } from '@qlvb/contract/types';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useConnection } from '../../../shared/api/use-connection.ts';
import { useViewer } from '../../../shared/app/viewer.ts';
import { formatDate, formatInstant, positionName } from '../../../shared/lib/format.ts';
import { ReasonAct } from '../../../shared/ui/act-dialogs.tsx';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { FilterTabs } from '../../../shared/ui/filter-tabs.tsx';
import { ListSkeleton } from '../../../shared/ui/skeletons.tsx';
import { Table } from '../../../shared/ui/table.tsx';
import { Whisper } from '../../../shared/ui/whisper.tsx';
import {
  BookNumbersDocument,
  type BookPartsFragment,
  type NumberPartsFragment,
} from '../pages/books-page.generated.ts';
import { GiveBackNumberDocument, VoidNumberOfBookDocument } from './book-acts.generated.ts';
import classes from './books.module.css';

const TABS = {
  all: null,
  unissued: ['NOT_ISSUED'],
  held: ['HELD'],
  void: ['VOID', 'GIVEN_BACK'],
} as const satisfies Record<string, readonly NumberState[] | null>;
type Tab = keyof typeof TABS;

/** Every number of a book, the highest first: what became of it, and what can be done with it or why not. */
export function Ledger({ book, direction }: { readonly book: BookPartsFragment; readonly direction: BookDirection }) {
  const { t } = useTranslation('numbering');
  const [tab, setTab] = useState<Tab>('all');
  const [entry, setEntry] = useState<NumberPartsFragment | null>(null);
  const states = TABS[tab];
  const list = useConnection(BookNumbersDocument, {
    variables: { bookId: book.id, filter: states === null ? null : { states: [...states] } },
    select: (data) => data.bookNumbers,
  });
  const counts: Partial<Record<Tab, number>> = { unissued: book.unissued, held: book.held };
  const empty = list.nodes.length === 0;
  return (
    <>
      {direction === 'OUTGOING' ? (
        <FilterTabs
          label={t('ledger.filter')}
          value={tab}
          options={(Object.keys(TABS) as Tab[]).map((value) => ({
            value,
            label: t(`ledger.tab.${value}`),
            count: counts[value],
          }))}
          onChange={(value) => setTab(value as Tab)}
        />
      ) : null}
      {list.error && empty ? <ErrorState error={list.error} onRetry={list.refetch} /> : null}
      {list.loading && empty ? <ListSkeleton /> : null}
      {empty && !list.loading && !list.error ? (
        <EmptyState title={t('ledger.none')}>{t('ledger.noneText')}</EmptyState>
      ) : null}
      {empty ? null : (
        <Table aria-label={t('ledger.title')}>
          <Table.Thead>
            <Table.Tr>
              {(['number', 'state', 'date', 'about', 'act'] as const).map((column) => (
                <Table.Th key={column} scope="col">
                  {t(`ledger.column.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {list.nodes.map((each) => (
              <Row key={each.id} entry={each} onAct={() => setEntry(each)} />
            ))}
          </Table.Tbody>
        </Table>
      )}
      {list.hasMore ? (
        <Button variant="default" loading={list.loadingMore} onClick={list.loadMore}>
          {t('ledger.more')}
        </Button>
      ) : null}
      {entry ? <EntryAct book={book} entry={entry} onClose={() => setEntry(null)} /> : null}
    </>
  );
}

interface RowProps {
  readonly entry: NumberPartsFragment;
  onAct(): void;
}

function Row({ entry, onAct }: RowProps) {
  const { t } = useTranslation('numbering');
  const { written, state, symbol, datedOn, outgoing, incoming } = entry;
  const out = state === 'VOID' || state === 'GIVEN_BACK';
  const subject = outgoing?.subject ?? incoming?.document.subject ?? '';
  const to = outgoing ? `/outgoing/${outgoing.id}` : incoming ? `/incoming/${incoming.id}` : null;
  return (
    <Table.Tr>
      <Table.Th scope="row" className={`${classes.nowrap} ${out ? classes.void : ''}`}>
        {symbol ?? written}
      </Table.Th>
      <Table.Td>{t(`number.${state}`)}</Table.Td>
      <Table.Td className={classes.nowrap}>{datedOn ? formatDate(datedOn) : ''}</Table.Td>
      <Table.Td>
        {to === null ? null : (
          <Anchor component={Link} to={to}>
            {subject}
          </Anchor>
        )}
        <Story entry={entry} />
      </Table.Td>
      <Table.Td>
        <EntryActs entry={entry} onAct={onAct} />
      </Table.Td>
    </Table.Tr>
  );
}

/** Whom it is held for, why it is out of turn, why it is crossed out, and who did that. */
function Story({ entry }: { readonly entry: NumberPartsFragment }) {
  const { t } = useTranslation('numbering');
  const { held, reason, way, voidReason, voidedBy, voidedAt, takenBy, takenAt } = entry;
  const lines = [
    held ? t('ledger.heldFor', { whom: held.heldFor, until: formatDate(held.until), reason: held.reason }) : '',
    reason ? t(`ledger.reason.${way}`, { reason }) : '',
    voidReason
      ? t('ledger.voided', {
          reason: voidReason,
          name: voidedBy ? positionName(voidedBy) : '',
          at: formatInstant(voidedAt ?? takenAt),
        })
      : '',
    t('ledger.taken', { name: positionName(takenBy), at: formatInstant(takenAt) }),
  ];
  return (
    <>
      {lines
        .filter((line) => line !== '')
        .map((line) => (
          <p key={line} className={classes.dim}>
            {line}
          </p>
        ))}
    </>
  );
}

/** The act on one number; what cannot be done says why. */
function EntryActs({ entry: { state, incoming, written }, onAct }: RowProps) {
  const { t } = useTranslation('numbering');
  const { can } = useViewer();
  const may = can(state === 'HELD' ? 'numbering.manage' : 'numbering.void');
  if (may && (state === 'HELD' || state === 'NOT_ISSUED'))
    return (
      <Button size="xs" variant="default" onClick={onAct}>
        {t(state === 'HELD' ? 'giveBack.action' : 'void.action')}
      </Button>
    );
  const why = may || state !== 'HELD' ? (incoming ? 'incoming' : state) : 'permission';
  return (
    <Whisper label={t('ledger.whyOf', { number: written })} button={t('ledger.why')}>
      {() => <p>{t(`ledger.whyNot.${may ? why : 'permission'}`)}</p>}
    </Whisper>
  );
}

interface EntryActProps {
  readonly book: BookPartsFragment;
  readonly entry: NumberPartsFragment;
  onClose(): void;
}

function EntryAct({ book, entry, onClose }: EntryActProps) {
  const { t } = useTranslation('numbering');
  const { number, written, symbol, outgoing } = entry;
  const common = { onClose, onReload: onClose, danger: true };
  if (entry.state === 'HELD')
    return (
      <ReasonAct
        {...common}
        mutation={GiveBackNumberDocument}
        input={{ bookId: book.id, number }}
        title={t('giveBack.title', { number: written })}
        description={t('giveBack.text')}
        submitLabel={t('giveBack.action')}
        done={t('giveBack.done', { number: written })}
      />
    );
  if (!outgoing) return null;
  return (
    <ReasonAct
      {...common}
      mutation={VoidNumberOfBookDocument}
      input={{ outgoingId: outgoing.id, version: outgoing.version }}
      title={t('void.title', { number: symbol ?? written })}
      description={t('void.text')}
      submitLabel={t('void.action')}
      done={t('void.done', { number: symbol ?? written })}
    />
  );
}

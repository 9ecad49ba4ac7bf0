import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DirectiveResult, DirectiveSide } from '@qlvb/contract/types';
import { formatNumber } from '../../../shared/lib/format.ts';
import { Table } from '../../../shared/ui/table.tsx';
import { FIGURE, formatRate, type Tally } from './figures.ts';
import { listPath, RESULTS } from './list-address.ts';
import { BoardPanel } from './board-panel.tsx';
import classes from './agency-table.module.css';

export interface AgencyTally extends Tally {
  readonly agency: { readonly id: string; readonly shortName: string } | null;
}

interface AgencyTableProps {
  readonly rows: readonly AgencyTally[];
  readonly total: Tally;
  readonly side: DirectiveSide | null;
}

/** By lead agency in protocol order; every figure opens the list it counted. */
export function AgencyTable({ rows, total, side }: AgencyTableProps) {
  const { t } = useTranslation('directives');
  return (
    <BoardPanel title={t('board.byAgency')} hint={t('board.byAgencyHint')}>
      <Table className={classes.table} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th className={classes.name}>{t('board.agency')}</Table.Th>
            <Table.Th>{t('board.given')}</Table.Th>
            {RESULTS.map((result) => (
              <Table.Th key={result}>{t(`board.short.${result}`)}</Table.Th>
            ))}
            <Table.Th>{t('board.onTimeRate')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Row
              key={row.agency?.id ?? ''}
              name={row.agency?.shortName ?? ''}
              agencyId={row.agency?.id ?? null}
              tally={row}
              side={side}
            />
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Row name={t('board.all')} agencyId={null} tally={total} side={side} />
        </Table.Tfoot>
      </Table>
    </BoardPanel>
  );
}

interface RowProps {
  readonly name: string;
  readonly agencyId: string | null;
  readonly tally: Tally;
  readonly side: DirectiveSide | null;
}

function Row({ name, agencyId, tally, side }: RowProps) {
  const { t } = useTranslation('directives');
  const figure = (result: DirectiveResult | null) => {
    const value = result ? FIGURE[result](tally) : tally.total;
    const word = result ? t(`enums:DirectiveResult.${result}`) : t('board.given');
    return (
      <Table.Td key={result ?? 'total'}>
        <Link
          className={classes.figure}
          data-zero={value === 0 || undefined}
          data-result={result ?? undefined}
          aria-label={t('board.figure', { value: formatNumber(value), word, agency: name })}
          to={listPath({ side, result, agencyId })}
        >
          {formatNumber(value)}
        </Link>
      </Table.Td>
    );
  };
  const done = tally.doneOnTime + tally.doneLate;
  return (
    <Table.Tr>
      <Table.Th scope="row" className={classes.name}>
        {name}
      </Table.Th>
      {figure(null)}
      {RESULTS.map((result) => figure(result))}
      <Table.Td>
        {formatRate(tally.onTimeRate)}
        {done > 0 ? (
          <span className={classes.fraction}>
            {formatNumber(tally.doneOnTime)}/{formatNumber(done)}
          </span>
        ) : null}
      </Table.Td>
    </Table.Tr>
  );
}

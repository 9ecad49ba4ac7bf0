import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecipientState } from '@qlvb/contract/types';
import { formatDate, formatInstant, formatNumber, todayInVietnam } from '../../../shared/lib/format.ts';
import { type FilterOption, FilterTabs } from '../../../shared/ui/filter-tabs.tsx';
import { StateBadge } from '../../../shared/ui/state-badge.tsx';
import { Table } from '../../../shared/ui/table.tsx';
import type { OutgoingDetailFragment } from './outgoing-detail.generated.ts';
import classes from './recipients.module.css';

/** What the sender follows up: nobody has taken it in, or it came back. */
const GROUPS = { waiting: ['QUEUED', 'DELIVERED'], returned: ['RETURNED'] } as const satisfies Record<
  string,
  readonly RecipientState[]
>;
/** A list that is seen at one glance needs no groups. */
const FEW = 5;

/** Where each copy stands. Before the issue there is nothing to say but who will get it. */
export function Recipients({ outgoing }: { outgoing: OutgoingDetailFragment }) {
  const { t } = useTranslation('outgoing');
  const [group, setGroup] = useState<'all' | keyof typeof GROUPS>('all');
  const { recipients, acceptedCount, recipientCount, state, dueOn } = outgoing;
  if (state !== 'ISSUED' && state !== 'RECALLED')
    return (
      <ul className={classes.plain}>
        {recipients.map(({ id, agency }) => (
          <li key={id}>{agency.displayName}</li>
        ))}
      </ul>
    );
  const returned = recipients.filter((recipient) => recipient.state === 'RETURNED').length;
  const waiting = recipientCount - acceptedCount - returned;
  const late = dueOn !== null && dueOn < todayInVietnam() ? waiting : 0;
  const shown = recipients.filter(({ state: copy }) => group === 'all' || GROUPS[group].some((each) => each === copy));
  const groups: FilterOption[] = [
    { value: 'all', label: t('tabs.all') },
    { value: 'waiting', label: t('release:recipients.waiting'), count: waiting, loud: late > 0 },
    { value: 'returned', label: t('release:recipients.returned'), count: returned, loud: true },
  ];
  const part = (count: number) => (recipientCount === 0 ? 0 : (100 * count) / recipientCount);
  return (
    <>
      <p className={classes.summary}>
        <strong>
          {t('recipients.accepted', { accepted: formatNumber(acceptedCount), all: formatNumber(recipientCount) })}
        </strong>
        {waiting > 0 ? ` · ${t('recipients.waiting', { count: waiting })}` : null}
        {returned > 0 ? (
          <>
            {' · '}
            <span className={classes.returned}>{t('recipients.returned', { count: returned })}</span>
          </>
        ) : null}
      </p>
      <div className={classes.bar} aria-hidden>
        <span className={classes.accepted} style={{ width: `${part(acceptedCount)}%` }} />
        <span className={classes.refused} style={{ width: `${part(returned)}%` }} />
      </div>
      {late > 0 ? (
        <p className={classes.returned}>{t('release:recipients.late', { count: late, date: formatDate(dueOn) })}</p>
      ) : null}
      {waiting + returned > 0 && recipientCount > FEW ? (
        <FilterTabs
          label={t('release:recipients.groups')}
          value={group}
          options={groups}
          onChange={(value) => setGroup(value as typeof group)}
        />
      ) : null}
      <Table className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('recipients.agency')}</Table.Th>
            <Table.Th>{t('recipients.state')}</Table.Th>
            <Table.Th className={classes.number}>{t('recipients.arrivalNumber')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map(
            ({ id, agency, state: copy, deliveredAt, decidedAt, decidedBy, arrivalNumber, reason, ...told }) => (
              <Fragment key={id}>
                <Table.Tr data-with-reason={reason ? true : undefined}>
                  <Table.Td>{agency.displayName}</Table.Td>
                  <Table.Td>
                    <StateBadge of="RecipientState" value={copy} />
                    <span className={classes.time}>{formatInstant(decidedAt ?? deliveredAt)}</span>
                    {decidedBy ? <span className={classes.time}>{decidedBy.person.fullName}</span> : null}
                    {state === 'RECALLED' ? (
                      <div>
                        {told.copyCancelledAt
                          ? t('release:standing.cancelled', { when: formatInstant(told.copyCancelledAt) })
                          : told.recallArrivedAt
                            ? t('release:standing.told')
                            : copy === 'QUEUED'
                              ? t('release:standing.neverSent')
                              : null}
                      </div>
                    ) : null}
                  </Table.Td>
                  <Table.Td className={classes.number}>
                    {arrivalNumber === null ? '–' : formatNumber(arrivalNumber)}
                  </Table.Td>
                </Table.Tr>
                {reason ? (
                  <Table.Tr>
                    <Table.Td colSpan={3} className={classes.reason}>
                      {t('recipients.reason', { reason })}
                    </Table.Td>
                  </Table.Tr>
                ) : null}
              </Fragment>
            ),
          )}
        </Table.Tbody>
      </Table>
    </>
  );
}

import { Progress, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatInstant, formatNumber } from '../../../shared/lib/format.ts'
import { StateBadge } from '../../../shared/ui/state-badge.tsx'
import type { OutgoingDetailFragment } from './outgoing-detail.generated.ts'
import classes from './recipients.module.css'

/** Where each copy stands. Before the issue there is nothing to say but who will get it. */
export function Recipients({ outgoing }: { outgoing: OutgoingDetailFragment }) {
  const { t } = useTranslation('outgoing')
  const { recipients, acceptedCount, recipientCount, state } = outgoing
  if (state !== 'ISSUED')
    return (
      <ul className={classes.plain}>
        {recipients.map(({ id, agency }) => (
          <li key={id}>{agency.shortName}</li>
        ))}
      </ul>
    )
  const returned = recipients.filter((recipient) => recipient.state === 'RETURNED').length
  const waiting = recipientCount - acceptedCount - returned
  const part = (count: number) => (recipientCount === 0 ? 0 : (100 * count) / recipientCount)
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
      <Progress.Root size="sm" aria-hidden>
        <Progress.Section value={part(acceptedCount)} color="var(--q-ok)" />
        <Progress.Section value={part(returned)} color="var(--q-danger)" />
      </Progress.Root>
      <Table className={classes.table} verticalSpacing={4} horizontalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('recipients.agency')}</Table.Th>
            <Table.Th>{t('recipients.state')}</Table.Th>
            <Table.Th className={classes.number}>{t('recipients.arrivalNumber')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {recipients.map(({ id, agency, state: copy, deliveredAt, decidedAt, arrivalNumber, reason }) => (
            <Table.Tr key={id}>
              <Table.Td>
                {agency.shortName}
                {reason ? <span className={classes.reason}>{t('recipients.reason', { reason })}</span> : null}
              </Table.Td>
              <Table.Td>
                <StateBadge of="RecipientState" value={copy} />
                <span className={classes.time}>{formatInstant(decidedAt ?? deliveredAt)}</span>
              </Table.Td>
              <Table.Td className={classes.number}>
                {arrivalNumber === null ? '–' : formatNumber(arrivalNumber)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  )
}

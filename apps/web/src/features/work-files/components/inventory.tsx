import { Anchor, Button, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { objectPath } from '../../../shared/lib/object-path.ts'
import { formatDate } from '../../../shared/lib/format.ts'
import type { WorkFileDetailFragment } from '../pages/work-file-detail.generated.ts'
import classes from './inventory.module.css'

type Item = WorkFileDetailFragment['items'][number]

function pathOf(item: Item): string | null {
  if (item.incoming) return objectPath('INCOMING', item.incoming.id)
  if (item.outgoing) return objectPath('OUTGOING', item.outgoing.id)
  return item.directive ? objectPath('DIRECTIVE', item.directive.id) : null
}

/** Mục lục văn bản with the columns of NĐ 30/2020 Phụ lục V. */
export function Inventory({ items, onRemove }: { items: readonly Item[]; onRemove?: (itemId: string) => void }) {
  const { t } = useTranslation('work-files')
  if (items.length === 0) return <Text>{t('inventory.empty')}</Text>
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('inventory.title')}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('inventory.ordinal')}</Table.Th>
            <Table.Th>{t('inventory.symbol')}</Table.Th>
            <Table.Th>{t('inventory.date')}</Table.Th>
            <Table.Th>{t('inventory.subject')}</Table.Th>
            <Table.Th>{t('inventory.author')}</Table.Th>
            {onRemove && <Table.Th>{t('inventory.actions')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((item) => {
            const path = pathOf(item)
            return (
              <Table.Tr key={item.id}>
                <Table.Td>{item.ordinal}</Table.Td>
                <Table.Td>
                  {t(`enums:WorkFileItemKind.${item.kind}`)} {item.symbol}
                </Table.Td>
                <Table.Td>{formatDate(item.date ?? null)}</Table.Td>
                <Table.Td>
                  {path ? (
                    <Anchor component={Link} to={path}>
                      {item.title}
                    </Anchor>
                  ) : (
                    item.title
                  )}
                </Table.Td>
                <Table.Td>{item.author}</Table.Td>
                {onRemove && (
                  <Table.Td>
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      onClick={() => onRemove(item.id)}
                      aria-label={t('remove.label', { ordinal: item.ordinal, title: item.title })}
                    >
                      {t('remove.short')}
                    </Button>
                  </Table.Td>
                )}
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </div>
  )
}

import { Anchor, Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { objectPath } from '../../../shared/lib/object-path.ts';
import { formatDate } from '../../../shared/lib/format.ts';
import type { WorkFileDetailFragment } from '../pages/work-file-detail.generated.ts';
import classes from './inventory.module.css';

type Item = WorkFileDetailFragment['items'][number];

function pathOf(item: Item): string | null {
  if (item.incoming) return objectPath('INCOMING', item.incoming.id);
  if (item.outgoing) return objectPath('OUTGOING', item.outgoing.id);
  return item.directive ? objectPath('DIRECTIVE', item.directive.id) : null;
}

/** Mục lục văn bản with the columns of NĐ 30/2020 Phụ lục V. */
export function Inventory({ items, onRemove }: { items: readonly Item[]; onRemove?: (itemId: string) => void }) {
  const { t } = useTranslation('work-files');
  if (items.length === 0) return <Text>{t('inventory.empty')}</Text>;
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('inventory.title')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('inventory.ordinal')}</th>
            <th scope="col">{t('inventory.symbol')}</th>
            <th scope="col">{t('inventory.date')}</th>
            <th scope="col">{t('inventory.subject')}</th>
            <th scope="col">{t('inventory.author')}</th>
            {onRemove && <th scope="col">{t('inventory.actions')}</th>}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => {
            const path = pathOf(item);
            return (
              <tr key={item.id}>
                <td>{item.ordinal}</td>
                <td>
                  {t(`enums:WorkFileItemKind.${item.kind}`)} {item.symbol}
                </td>
                <td>{formatDate(item.date ?? null)}</td>
                <td>
                  {path ? (
                    <Anchor component={Link} to={path}>
                      {item.title}
                    </Anchor>
                  ) : (
                    item.title
                  )}
                </td>
                <td>{item.author}</td>
                {onRemove && (
                  <td>
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      onClick={() => onRemove(item.id)}
                      aria-label={t('remove.label', { ordinal: item.ordinal, title: item.title })}
                    >
                      {t('remove.short')}
                    </Button>
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

import { Table } from '@mantine/core';
import { TEMPLATE_FIELDS } from '@qlvb/domain/templates/fields';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../shared/ui/section.tsx';
import classes from './templates.module.css';

/** What a maker of templates can write between braces, and what becomes of it. */
export function FieldList() {
  const { t } = useTranslation('templates');
  return (
    <Section title={t('fields.title')} count={TEMPLATE_FIELDS.length}>
      <p className={classes.note}>{t('fields.explain')}</p>
      <Table className={classes.table} aria-label={t('fields.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('fields.name')}</Table.Th>
            <Table.Th>{t('fields.meaning')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {TEMPLATE_FIELDS.map(({ name, lines }) => (
            <Table.Tr key={name}>
              <Table.Td>
                <code>{`{${name}}`}</code>
              </Table.Td>
              <Table.Td>
                {t(`fields.of.${name.replace('.', '-')}`)}
                {lines ? ` ${t('fields.lines')}` : null}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  );
}

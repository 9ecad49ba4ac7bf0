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
      <table className={classes.table} aria-label={t('fields.title')}>
        <thead>
          <tr>
            <th scope="col">{t('fields.name')}</th>
            <th scope="col">{t('fields.meaning')}</th>
          </tr>
        </thead>
        <tbody>
          {TEMPLATE_FIELDS.map(({ name, lines }) => (
            <tr key={name}>
              <td>
                <code>{`{${name}}`}</code>
              </td>
              <td>
                {t(`fields.of.${name.replace('.', '-')}`)}
                {lines ? ` ${t('fields.lines')}` : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

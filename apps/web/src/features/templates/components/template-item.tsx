import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatInstant, formatSize } from '../../../shared/lib/format.ts';
import type { TemplateListedFragment } from './templates.generated.ts';
import classes from './templates.module.css';

interface TemplateItemProps {
  readonly of: TemplateListedFragment;
  readonly mayManage: boolean;
  onChange(): void;
  onRetire(): void;
}

export function TemplateItem({ of: template, mayManage, onChange, onRetire }: TemplateItemProps) {
  const { t } = useTranslation('templates');
  const { name, typeCodes, versions, retiredAt } = template;
  const [present, ...former] = versions;
  return (
    <li className={classes.item}>
      <div className={classes.head}>
        <strong>{name}</strong>
        <span className={classes.meta}>{typeCodes.map((code) => t(`enums:DocumentTypeCode.${code}`)).join(', ')}</span>
      </div>
      {present ? <Version of={present} /> : null}
      {retiredAt ? <span className={classes.meta}>{t('retiredAt', { when: formatInstant(retiredAt) })}</span> : null}
      {former.length > 0 ? (
        <details>
          <summary>{t('former', { count: former.length })}</summary>
          {former.map((version) => (
            <Version key={version.id} of={version} />
          ))}
        </details>
      ) : null}
      {mayManage && retiredAt === null ? (
        <div className={classes.acts}>
          <Button variant="default" aria-label={t('changeNamed', { name })} onClick={onChange}>
            {t('change')}
          </Button>
          <Button variant="default" aria-label={t('retireNamed', { name })} onClick={onRetire}>
            {t('retire')}
          </Button>
        </div>
      ) : null}
    </li>
  );
}

function Version({ of: version }: { readonly of: TemplateListedFragment['versions'][number] }) {
  const { t } = useTranslation('templates');
  const { versionNumber, file, createdBy, createdAt } = version;
  return (
    <div>
      <a href={file.url}>{t('version', { number: versionNumber, file: file.name })}</a>{' '}
      <span className={classes.meta}>
        {createdBy.person.fullName} · {formatInstant(createdAt)} · {formatSize(file.size)}
      </span>
    </div>
  );
}

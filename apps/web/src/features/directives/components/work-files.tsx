import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useViewer } from '../../../shared/app/viewer.ts';
import { Section } from '../../../shared/ui/section.tsx';
import type { DirectiveDetailFragment } from './directive-detail.generated.ts';
import classes from './items.module.css';

/** The work files of the own agency the directive lies in. */
export function WorkFiles({ directive }: { directive: DirectiveDetailFragment }) {
  const { t } = useTranslation('directives');
  const { can } = useViewer();
  return (
    <Section
      title={t('workFiles.title')}
      count={directive.workFiles.length || undefined}
      actions={
        can('work-files.open') ? (
          <Button
            flex="none"
            size="compact-sm"
            variant="light"
            component={Link}
            to={`/work-files?add=DIRECTIVE:${directive.id}`}
          >
            {t('workFiles.add')}
          </Button>
        ) : null
      }
    >
      {directive.workFiles.length === 0 ? <p className={classes.none}>{t('workFiles.none')}</p> : null}
      <ul className={classes.items}>
        {directive.workFiles.map((file) => (
          <li key={file.id}>
            <Link to={`/work-files/${file.id}`}>
              {file.notation} · {file.title}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

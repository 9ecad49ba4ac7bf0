import { Anchor, Button, Text } from '@mantine/core';
import type { WorkFileItemKind } from '@qlvb/contract/types';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useViewer } from '../app/viewer.ts';
import classes from './in-work-files.module.css';
import { Section } from './section.tsx';

interface InWorkFilesProps {
  readonly kind: WorkFileItemKind;
  readonly id: string;
  readonly workFiles: readonly { readonly id: string; readonly notation: string; readonly title: string }[];
}

/** The work files of the own agency in which something lies, and the way into another. */
export function InWorkFiles({ kind, id, workFiles }: InWorkFilesProps) {
  const { t } = useTranslation();
  const { can } = useViewer();
  return (
    <Section
      title={t('inWorkFiles.title')}
      count={workFiles.length || undefined}
      actions={
        can('work-files.open') ? (
          <Button flex="none" size="compact-sm" variant="light" component={Link} to={`/work-files?add=${kind}:${id}`}>
            {t('inWorkFiles.add')}
          </Button>
        ) : null
      }
    >
      {workFiles.length === 0 ? (
        <Text c="dimmed">{t('inWorkFiles.none')}</Text>
      ) : (
        <ul className={classes.files}>
          {workFiles.map((file) => (
            <li key={file.id}>
              <Anchor component={Link} to={`/work-files/${file.id}`}>
                {file.notation} · {file.title}
              </Anchor>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

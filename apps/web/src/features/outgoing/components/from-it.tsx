import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useViewer } from '../../../shared/app/viewer.ts';
import { InWorkFiles } from '../../../shared/ui/in-work-files.tsx';
import { Section } from '../../../shared/ui/section.tsx';
import { StateBadge } from '../../../shared/ui/state-badge.tsx';
import { TimeLeftBadge } from '../../../shared/ui/time-left-badge.tsx';
import type { OutgoingDetailFragment } from './outgoing-detail.generated.ts';
import classes from './items.module.css';

/** What hangs on the document: directives made from it and the work files it lies in. */
export function FromIt({ outgoing }: { outgoing: OutgoingDetailFragment }) {
  const { t } = useTranslation('outgoing');
  const { can } = useViewer();
  const { id, document, directives, workFiles } = outgoing;
  return (
    <>
      {document ? (
        <Section
          title={t('directives.title')}
          count={directives.length || undefined}
          actions={
            can('directives.create') ? (
              <Button
                flex="none"
                size="compact-sm"
                variant="light"
                component={Link}
                to={`/directives/new?source=${document.id}`}
              >
                {t('directives.create')}
              </Button>
            ) : null
          }
        >
          {directives.length === 0 ? <p className={classes.none}>{t('directives.none')}</p> : null}
          <ul className={classes.items}>
            {directives.map((directive) => (
              <li key={directive.id}>
                <Link to={`/directives/${directive.id}`}>
                  {directive.code} · {directive.content}
                </Link>
                <span className={classes.meta}>
                  {directive.leadAgency.shortName}
                  {directive.sourceClause ? ` · ${directive.sourceClause}` : null}
                </span>
                <span className={classes.badges}>
                  {directive.result ? (
                    <StateBadge of="DirectiveResult" value={directive.result} />
                  ) : (
                    <StateBadge of="DirectiveState" value={directive.state} />
                  )}
                  <TimeLeftBadge timeLeft={directive.timeLeft} dueOn={directive.dueOn} />
                </span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <InWorkFiles kind="OUTGOING" id={id} workFiles={workFiles} />
    </>
  );
}

import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { DirectiveAction } from '@qlvb/contract/types';
import { directiveLifecycle } from '@qlvb/domain/directives/lifecycle';
import { useActDialog } from '../../../shared/api/use-act-dialog.ts';
import { actionsOfOtherSteps } from '../../../shared/lib/other-steps.ts';
import { formatDate, formatInstant, positionName } from '../../../shared/lib/format.ts';
import { ActionBar } from '../../../shared/ui/action-bar.tsx';
import { Badge } from '../../../shared/ui/badge.tsx';
import { AccessSection } from '../../../shared/ui/circulation/access-section.tsx';
import { Facts } from '../../../shared/ui/facts.tsx';
import { InWorkFiles } from '../../../shared/ui/in-work-files.tsx';
import { Section } from '../../../shared/ui/section.tsx';
import { StateBadge } from '../../../shared/ui/state-badge.tsx';
import { TimeLeftBadge } from '../../../shared/ui/time-left-badge.tsx';
import { Timeline } from '../../../shared/ui/timeline.tsx';
import { Why } from '../../../shared/ui/why/why.tsx';
import { Assignments } from './assignments.tsx';
import { Cooperation } from './cooperation.tsx';
import type { DirectiveDetailFragment } from './directive-detail.generated.ts';
import { Reports } from './reports.tsx';
import classes from './directive-details.module.css';

/** Fetched when the first act is begun: who only reads does not wait for it. */
const DirectiveDialogs = lazy(() => import('./directive-dialogs.tsx'));

const SHORTCUTS: Partial<Record<DirectiveAction, string>> = {
  ACCEPT: 'a',
  ASSIGN: 'p',
  REPORT_PROGRESS: 'b',
  SUBMIT_RESULT: 's',
  CONFIRM: 'c',
};

/** One directive: which of the four results, what to do now, who does what, and its history. */
export function DirectiveDetails({
  directive,
  onReload,
}: {
  directive: DirectiveDetailFragment;
  onReload: () => void;
}) {
  const { t } = useTranslation('directives');
  const { dialog, version, open, close, reload } = useActDialog<DirectiveAction>(directive.version, onReload);
  const { code, content, state, result, source, percent, dueOn, originalDueOn } = directive;
  const { availableActions, handedOver } = directive;
  return (
    <div className={classes.details}>
      <header>
        <p className={classes.meta}>{t('head', { code, agency: directive.assigningAgency.shortName })}</p>
        <h2 className={classes.content}>{content}</h2>
        <div className={classes.badges}>
          {handedOver ? (
            <Badge tone="plain">{t('handedOver.to', { agency: handedOver.to.shortName })}</Badge>
          ) : (
            <>
              {result ? <StateBadge of="DirectiveResult" value={result} /> : null}
              <StateBadge of="DirectiveState" value={state} />
              <TimeLeftBadge timeLeft={directive.timeLeft} dueOn={dueOn} />
            </>
          )}
          <Why type="DIRECTIVE" id={directive.id} />
        </div>
      </header>
      {handedOver ? (
        <p className={classes.handedOver}>
          {t('handedOver.text', { agency: handedOver.to.shortName, at: formatInstant(handedOver.at) })}
        </p>
      ) : (
        <>
          <ActionBar
            feature="directives"
            id={directive.id}
            actions={availableActions}
            hide={actionsOfOtherSteps(directiveLifecycle, state, availableActions)}
            primary={state === 'IN_PROGRESS' ? 'REPORT_PROGRESS' : undefined}
            danger={['REVOKE']}
            shortcuts={SHORTCUTS}
            onAction={open}
          />
          <div>
            <p className={classes.progress}>
              <span>{t('progress')}</span>
              <strong>{percent} %</strong>
            </p>
            <div className={classes.bar} aria-hidden>
              <span style={{ width: `${percent}%` }} />
            </div>
          </div>
        </>
      )}
      <Section title={t('facts')}>
        <Facts
          items={[
            { label: t('fields.lead'), value: <strong>{directive.leadAgency.displayName}</strong> },
            { label: t('fields.dueOn'), value: <strong>{formatDate(dueOn)}</strong> },
            { label: t('fields.originalDueOn'), value: originalDueOn === dueOn ? null : formatDate(originalDueOn) },
            { label: t('fields.product'), value: directive.productRequired },
            {
              label: t('fields.source'),
              value: `${source.symbol} · ${formatDate(source.issuedOn)} · ${source.issuerName}`,
            },
            { label: t('fields.clause'), value: directive.sourceClause },
            { label: t('fields.givenBy'), value: positionName(directive.givenBy) },
            { label: t('fields.monitor'), value: positionName(directive.monitor) },
            { label: t('fields.assignedOn'), value: formatDate(directive.assignedOn) },
            { label: t('fields.handedInOn'), value: formatDate(directive.handedInOn) },
          ]}
        />
      </Section>
      {directive.cooperation.length > 0 ? (
        <Section title={t('fields.cooperation')} count={directive.cooperation.length}>
          <Cooperation directive={directive} />
        </Section>
      ) : null}
      {handedOver ? null : (
        <Section title={t('reports.title')} count={directive.reports.length || undefined}>
          <Reports directive={directive} />
        </Section>
      )}
      {directive.assignments.length > 0 ? (
        <Section title={t('assignments.title')}>
          <Assignments assignments={directive.assignments} />
        </Section>
      ) : null}
      <InWorkFiles kind="DIRECTIVE" id={directive.id} workFiles={directive.workFiles} />
      <Section title={t('history')}>
        <Timeline entries={directive.timeline} />
      </Section>
      <AccessSection type="DIRECTIVE" id={directive.id} />
      {dialog ? (
        <Suspense fallback={null}>
          <DirectiveDialogs directive={{ ...directive, version }} action={dialog} onClose={close} onReload={reload} />
        </Suspense>
      ) : null}
    </div>
  );
}

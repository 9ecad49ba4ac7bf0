import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate, formatInstant } from '../../../shared/lib/format.ts';
import { StateBadge } from '../../../shared/ui/state-badge.tsx';
import { ByStandIn } from '../../../shared/ui/stand-in.tsx';
import { TimeLeftBadge } from '../../../shared/ui/time-left-badge.tsx';
import { addresseeName } from './assignees.ts';
import type { IncomingDetailFragment } from './incoming-detail.generated.ts';
import { routingOf, type Assignment, type RoutingBranch, type RoutingStep } from './routing.ts';
import classes from './routing-tree.module.css';

/** The way of the document through the office as a picture: who gave it to whom, who has read it, what came of it. */
export function RoutingTree({ incoming }: { incoming: IncomingDetailFragment }) {
  const { t } = useTranslation('incoming');
  const { current, former } = routingOf(incoming.assignments);
  return (
    <>
      <ul className={classes.steps} aria-label={t('routing.label')}>
        <Arrival incoming={incoming} />
        {current.map((step) => (
          <Step key={step.key} step={step} first />
        ))}
        {incoming.state === 'AWAITING_DIRECTION' ? (
          <li className={classes.step} data-mark="now">
            <strong>{t('routing.leader')}</strong> · {t('routing.awaitsDirection')}
          </li>
        ) : null}
      </ul>
      {former.length > 0 ? (
        <details className={classes.former}>
          <summary>{t('routing.former', { count: former.length })}</summary>
          <ul className={classes.steps}>
            {former.map((step) => (
              <Step key={step.key} step={step} first />
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

function Arrival({ incoming }: { incoming: IncomingDetailFragment }) {
  const { t } = useTranslation('incoming');
  const { registeredBy, arrivalYear } = incoming;
  const waits = incoming.state === 'AWAITING_RECEIPT';
  return (
    <li className={classes.step} data-mark={waits ? 'now' : 'done'}>
      <strong>{registeredBy?.person.fullName ?? t('routing.registry')}</strong>
      <Text c="dimmed">{[registeredBy?.title, formatInstant(incoming.receivedAt)].filter(Boolean).join(' · ')}</Text>
      <Text c="dimmed">
        {waits ? t('routing.awaitsReceipt') : null}
        {incoming.state === 'RETURNED' ? t('routing.returned') : null}
        {!waits && arrivalYear !== null ? t('routing.booked', { year: arrivalYear }) : null}
      </Text>
    </li>
  );
}

function Step({ step, first = false }: { step: RoutingStep; first?: boolean }) {
  const { t } = useTranslation('incoming');
  const who = step.from.person.fullName;
  return (
    <li className={classes.step} data-mark={first ? 'done' : 'none'}>
      <strong>{first ? t('routing.directed', { who }) : t('routing.assigned', { who })}</strong>{' '}
      <ByStandIn of={step.byStandIn} />
      <Text c="dimmed">
        {step.from.title} · {formatInstant(step.at)}
      </Text>
      {step.instruction ? <blockquote className={classes.instruction}>{step.instruction}</blockquote> : null}
      <ul className={classes.branches}>
        {step.branches.map((branch) => (
          <Branch key={branch.assignment.id} branch={branch} />
        ))}
      </ul>
    </li>
  );
}

function Branch({ branch: { assignment, steps } }: { branch: RoutingBranch }) {
  const { t } = useTranslation('incoming');
  const name = addresseeName(assignment);
  const gone = assignment.state === 'WITHDRAWN';
  return (
    <li className={classes.branch} data-state={assignment.state}>
      <div className={classes.head}>
        <StateBadge of="AssignmentRole" value={assignment.role} />
        <span className={assignment.role === 'LEAD' ? classes.lead : undefined}>{gone ? <s>{name}</s> : name}</span>
      </div>
      <div className={classes.facts}>
        <Standing assignment={assignment} />
      </div>
      {assignment.result ? (
        <Text className={classes.result}>
          <strong>{t('routing.result')}</strong> {assignment.result}
        </Text>
      ) : null}
      {steps.length > 0 ? (
        <ul className={classes.inner}>
          {steps.map((step) => (
            <Step key={step.key} step={step} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

/** State, time left and reading; whoever is only informed has nothing to finish. */
function Standing({ assignment }: { assignment: Assignment }) {
  const { t } = useTranslation('incoming');
  const { state, role, dueOn, timeLeft, readAt, endedAt } = assignment;
  const open = state === 'OPEN';
  return (
    <>
      {open && role === 'INFO' ? null : <StateBadge of="AssignmentState" value={state} />}
      {!open && endedAt ? <span>{formatInstant(endedAt)}</span> : null}
      {open && dueOn ? <TimeLeftBadge timeLeft={timeLeft} dueOn={dueOn} /> : null}
      {dueOn ? <span>{t('routing.due', { date: formatDate(dueOn) })}</span> : null}
      <span>{readAt ? t('routing.read', { when: formatInstant(readAt) }) : t('routing.unread')}</span>
    </>
  );
}

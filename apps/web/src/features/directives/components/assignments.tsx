import { useTranslation } from 'react-i18next';
import { formatDate, formatInstant, positionName } from '../../../shared/lib/format.ts';
import { StateBadge } from '../../../shared/ui/state-badge.tsx';
import { ByStandIn } from '../../../shared/ui/stand-in.tsx';
import { TimeLeftBadge } from '../../../shared/ui/time-left-badge.tsx';
import type { DirectiveDetailFragment } from './directive-detail.generated.ts';
import classes from './items.module.css';

type Assignment = DirectiveDetailFragment['assignments'][number];

/** Who does what inside the lead agency; the former tree stays below as history. */
export function Assignments({ assignments }: { assignments: readonly Assignment[] }) {
  const known = new Set(assignments.map(({ id }) => id));
  const top = assignments.filter(({ parentId }) => parentId === null || !known.has(parentId));
  const now = top.filter(({ state }) => state !== 'WITHDRAWN');
  const former = top.filter(({ state }) => state === 'WITHDRAWN');
  return <Branch nodes={[...now, ...former]} all={assignments} />;
}

function Branch({ nodes, all }: { nodes: readonly Assignment[]; all: readonly Assignment[] }) {
  return (
    <ul className={classes.items}>
      {nodes.map((node) => {
        const inside = all.filter(({ parentId }) => parentId === node.id);
        return (
          <li key={node.id}>
            <One node={node} />
            {inside.length > 0 ? (
              <div className={classes.inside}>
                <Branch nodes={inside} all={all} />
              </div>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

function One({ node }: { node: Assignment }) {
  const { t } = useTranslation('directives');
  const { role, state, toUnit, toPosition, instruction, dueOn, from, assignedAt, readAt } = node;
  return (
    <>
      <span className={classes.line}>
        <StateBadge of="AssignmentRole" value={role} />
        <strong>{toPosition ? positionName(toPosition) : toUnit?.name}</strong>
        {state === 'OPEN' ? (
          <TimeLeftBadge timeLeft={node.timeLeft} dueOn={dueOn} />
        ) : (
          <StateBadge of="AssignmentState" value={state} />
        )}
      </span>
      {instruction ? <span className={classes.text}>{instruction}</span> : null}
      <span className={classes.meta}>
        {t('assignments.from', { name: from.person.fullName, when: formatInstant(assignedAt) })}{' '}
        <ByStandIn of={node.byStandIn} />
        {dueOn ? ` · ${t('list.due', { date: formatDate(dueOn) })}` : null}
        {state === 'OPEN'
          ? ` · ${readAt ? t('assignments.read', { when: formatInstant(readAt) }) : t('assignments.unread')}`
          : null}
      </span>
    </>
  );
}

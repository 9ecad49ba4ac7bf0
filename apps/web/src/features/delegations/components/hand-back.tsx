import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAct } from '../../../shared/api/use-act.ts';
import { useConnection } from '../../../shared/api/use-connection.ts';
import { formatInstant } from '../../../shared/lib/format.ts';
import { objectPath } from '../../../shared/lib/object-path.ts';
import { Badge } from '../../../shared/ui/badge.tsx';
import { RefusalAlert } from '../../../shared/ui/refusal-alert.tsx';
import { Section } from '../../../shared/ui/section.tsx';
import { Timeline } from '../../../shared/ui/timeline.tsx';
import {
  AcknowledgeHandBackDocument,
  type DelegationDetailQuery,
  HandBackPageDocument,
  type HandBackPageQuery,
} from './delegations.generated.ts';
import classes from './delegations.module.css';

type Detail = DelegationDetailQuery['delegation'];
type Touched = HandBackPageQuery['handBackObjects']['edges'][number]['node'];

/** Báo cáo bàn giao: by object, with what was done to it; open ones first in sight by their word. */
export function HandBackReport({ delegation }: { readonly delegation: Detail }) {
  const { t } = useTranslation('delegations');
  const { id, handBack, acknowledgedAt } = delegation;
  const list = useConnection(HandBackPageDocument, {
    variables: { id },
    select: (data) => data.handBackObjects,
    skip: handBack === null,
  });
  const acknowledge = useAct(AcknowledgeHandBackDocument, {
    done: ({ delegation: now }) => t('handBack.acknowledged', { at: formatInstant(now.acknowledgedAt ?? '') }),
  });
  if (!handBack) return null;
  const { acts, objects, awaitsAcknowledgement } = handBack;
  return (
    <Section
      title={t('handBack.title')}
      actions={
        awaitsAcknowledgement ? (
          <Button loading={acknowledge.pending} onClick={() => void acknowledge.run({ delegationId: id })}>
            {t('handBack.acknowledge')}
          </Button>
        ) : null
      }
    >
      <RefusalAlert refusal={acknowledge.refusal} />
      <p>{acts === 0 ? t('handBack.none') : t('handBack.summary', { acts, objects })}</p>
      {acknowledgedAt && acts > 0 ? (
        <p className={classes.dim}>{t('handBack.acknowledged', { at: formatInstant(acknowledgedAt) })}</p>
      ) : null}
      <ul className={classes.list}>
        {list.nodes.map((object) => (
          <li key={object.id} className={classes.object}>
            <ObjectHead object={object} />
            <Timeline entries={object.entries} />
          </li>
        ))}
      </ul>
      {list.hasMore ? (
        <Button variant="default" loading={list.loadingMore} onClick={list.loadMore}>
          {t('handBack.more')}
        </Button>
      ) : null}
    </Section>
  );
}

function ObjectHead({ object }: { readonly object: Touched }) {
  const { t } = useTranslation('delegations');
  const { objectType, objectId, symbol, title, open } = object;
  return (
    <div className={classes.objectHead}>
      <span className={classes.dim}>{t(`enums:AuditObjectType.${objectType}`)}</span>
      {title === null ? (
        <span>{t('handBack.hidden')}</span>
      ) : (
        <>
          <Link to={objectPath(objectType, objectId)}>
            {symbol} · {title}
          </Link>
          <Badge tone={open ? 'warn' : 'plain'}>{t(open ? 'handBack.open' : 'handBack.done')}</Badge>
        </>
      )}
    </div>
  );
}

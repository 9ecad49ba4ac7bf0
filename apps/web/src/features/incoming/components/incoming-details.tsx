import { useApolloClient } from '@apollo/client/react';
import { Alert, Anchor, Stack, Text, Title } from '@mantine/core';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { refreshActive } from '../../../shared/api/refresh.ts';
import { useViewer } from '../../../shared/app/viewer.ts';
import { loadNamespaces } from '../../../shared/i18n/locales.ts';
import { formatDate, formatInstant, formatNumber, positionName } from '../../../shared/lib/format.ts';
import { AccessSection } from '../../../shared/ui/circulation/access-section.tsx';
import { CirculationBadge } from '../../../shared/ui/circulation/circulation-badge.tsx';
import { Facts } from '../../../shared/ui/facts.tsx';
import { InWorkFiles } from '../../../shared/ui/in-work-files.tsx';
import { Section } from '../../../shared/ui/section.tsx';
import { StateBadge } from '../../../shared/ui/state-badge.tsx';
import { TimeLeftBadge } from '../../../shared/ui/time-left-badge.tsx';
import { Timeline } from '../../../shared/ui/timeline.tsx';
import { UrgencyBadge } from '../../../shared/ui/urgency-badge.tsx';
import { Print } from '../../../shared/ui/print/print.tsx';
import { Why } from '../../../shared/ui/why/why.tsx';
import { IncomingActions } from './incoming-actions.tsx';
import { MarkIncomingReadDocument, type IncomingDetailFragment } from './incoming-detail.generated.ts';
import { RoutingTree } from './routing-tree.tsx';
import classes from './incoming-details.module.css';

const RegistrationSection = lazy(async () => {
  const [part] = await Promise.all([import('./registration-section.tsx'), loadNamespaces(['incoming-more'])]);
  return part;
});
const Standing = lazy(async () => {
  const [standing] = await Promise.all([import('./standing.tsx'), loadNamespaces(['release'])]);
  return standing;
});
const Readings = lazy(async () => ({ default: (await import('./readings.tsx')).Readings }));

/** An addressee opens it: that is reading it. Once per document; the server marks the own ones only. */
function useMarkRead(incoming: IncomingDetailFragment) {
  const client = useApolloClient();
  const { unitId, positionId } = useViewer();
  const marked = useRef<string | null>(null);
  const unread = incoming.assignments.some(
    ({ state, readAt, toUnit, toPosition }) =>
      state === 'OPEN' &&
      readAt === null &&
      (toPosition?.id === positionId || (unitId !== null && toUnit?.id === unitId)),
  );
  const { id } = incoming;
  useEffect(() => {
    if (!unread || marked.current === id) return;
    marked.current = id;
    client
      .mutate({ mutation: MarkIncomingReadDocument, variables: { incomingId: id } })
      .then(() => refreshActive(client, new Set([id])))
      // Not being able to say "read" must not disturb the reading; the next opening says it again.
      .catch(() => undefined);
  }, [client, id, unread]);
}

/** What can be done, how it goes, what hangs on it: everything about one incoming document but its pages. */
export function IncomingDetails({ incoming, onReload }: { incoming: IncomingDetailFragment; onReload: () => void }) {
  const { t } = useTranslation('incoming');
  useMarkRead(incoming);
  const { document } = incoming;
  return (
    <Stack gap={20}>
      <header>
        <Text c="dimmed">
          {incoming.arrivalNumber === null
            ? t('list.reached', { when: formatInstant(incoming.receivedAt) })
            : t('list.arrival', { number: formatNumber(incoming.arrivalNumber), date: formatDate(incoming.arrivedOn) })}
        </Text>
        <Title order={1} className={classes.subject}>
          {document.subject}
        </Title>
        <div className={classes.badges}>
          <StateBadge of="IncomingState" value={incoming.state} />
          <UrgencyBadge urgency={document.urgency} />
          <CirculationBadge circulation={document.circulation} />
          {incoming.dueOn && !['DONE', 'RETURNED', 'RECALLED'].includes(incoming.state) ? (
            <TimeLeftBadge timeLeft={incoming.timeLeft} dueOn={incoming.dueOn} />
          ) : null}
          <Why type="INCOMING" id={incoming.id} />
        </div>
      </header>
      {incoming.returnReason ? (
        <Alert color="red" variant="light" title={t('return.reasonTitle')} className={classes.returned}>
          {incoming.returnReason}
        </Alert>
      ) : null}
      {incoming.recall || document.amends.length + document.amendedBy.length > 0 ? (
        <Suspense fallback={null}>
          <Standing incoming={incoming} />
        </Suspense>
      ) : null}
      <IncomingActions key={incoming.id} incoming={incoming} onReload={onReload} />
      <Print incoming={incoming.id} registered={incoming.arrivalNumber !== null} />
      {document.circulation === 'RETURN_AFTER_READING' ? (
        <Suspense fallback={null}>
          <Readings incoming={incoming} />
        </Suspense>
      ) : null}
      <Section title={t('sections.routing')}>
        <RoutingTree incoming={incoming} />
      </Section>
      {incoming.replies.length > 0 ? (
        <Section title={t('sections.replies')} count={incoming.replies.length}>
          <ul className={classes.links}>
            {incoming.replies.map((reply) => (
              <li key={reply.id}>
                <Anchor component={Link} to={`/outgoing/${reply.id}`}>
                  {[reply.symbol ?? t(`enums:DocumentTypeCode.${reply.typeCode}`), reply.subject].join(' · ')}
                </Anchor>
                <div className={classes.badges}>
                  <StateBadge of="OutgoingState" value={reply.state} />
                  {reply.waitingFor ? <Text c="dimmed">{reply.waitingFor}</Text> : null}
                </div>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <InWorkFiles kind="INCOMING" id={incoming.id} workFiles={incoming.workFiles} />
      <Section title={t('sections.facts')}>
        <Facts
          items={[
            { label: t('fields.symbol'), value: document.symbol },
            { label: t('fields.typeCode'), value: t(`enums:DocumentTypeCode.${document.typeCode}`) },
            { label: t('fields.issuedOn'), value: formatDate(document.issuedOn) },
            { label: t('fields.issuerName'), value: document.issuerName },
            {
              label: t('fields.signer'),
              value: [document.signerTitle, document.signerName].filter(Boolean).join(' · '),
            },
            { label: t('fields.pageCount'), value: document.pageCount === null ? null : String(document.pageCount) },
            {
              label: t('fields.book'),
              value: incoming.arrivalYear === null ? null : t('routing.book', { year: incoming.arrivalYear }),
            },
            { label: t('fields.dueOn'), value: formatDate(incoming.dueOn) },
            { label: t('fields.source'), value: t(`source.${incoming.source}`) },
            {
              label: t('fields.registeredBy'),
              value: incoming.registeredBy ? positionName(incoming.registeredBy) : null,
            },
          ]}
        />
      </Section>
      <Suspense fallback={null}>
        <RegistrationSection id={incoming.id} />
      </Suspense>
      <Section title={t('sections.timeline')}>
        <Timeline entries={incoming.timeline} />
      </Section>
      <AccessSection type="INCOMING" id={incoming.id} />
    </Stack>
  );
}

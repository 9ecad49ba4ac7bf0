import { useQuery } from '@apollo/client/react';
import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAct } from '../../../shared/api/use-act.ts';
import { useViewer } from '../../../shared/app/viewer.ts';
import { formatDate, formatInstant, positionName } from '../../../shared/lib/format.ts';
import { Badge } from '../../../shared/ui/badge.tsx';
import { Facts } from '../../../shared/ui/facts.tsx';
import { RefusalAlert } from '../../../shared/ui/refusal-alert.tsx';
import { Section } from '../../../shared/ui/section.tsx';
import { DescribeDialog } from './describe-dialog.tsx';
import { LinkDialog } from './link-dialog.tsx';
import {
  IncomingRegistrationOfDocument,
  NotePaperCopyDocument,
  UnlinkIncomingDocument,
  type IncomingRegistrationFragment,
} from './registration-section.generated.ts';

/** What the register keeps beside the letter itself: whether it was in time, the paper copy, what it belongs with. */
export default function RegistrationSection({ id }: { readonly id: string }) {
  const { data, refetch } = useQuery(IncomingRegistrationOfDocument, { variables: { id } });
  const incoming = data?.incomingDocument;
  return incoming ? <Registration incoming={incoming} onReload={() => void refetch()} /> : null;
}

type Part = { readonly incoming: IncomingRegistrationFragment; readonly onReload: () => void };

function Registration({ incoming, onReload }: Part) {
  const { t } = useTranslation('incoming-more');
  const { can } = useViewer();
  const [dialog, setDialog] = useState<'describe' | 'link' | null>(null);
  const paper = useAct(NotePaperCopyDocument, { done: t('paper.done') });
  const target = { incomingId: incoming.id, version: incoming.version };
  const { registration, paperCopy, document } = incoming;
  const mayLink = can('incoming.register') || can('incoming.handle') || can('incoming.direct');
  return (
    <>
      <Section
        title={t('title')}
        actions={
          can('incoming.register') ? (
            <Button size="compact-sm" variant="default" onClick={() => setDialog('describe')}>
              {t('describe.action')}
            </Button>
          ) : null
        }
      >
        <Stack gap={8}>
          <Facts
            items={[
              {
                label: t('standing.label'),
                value: <Standing kind={registration.kind} dueOn={registration.dueOn} />,
              },
              { label: t('suspend.since'), value: incoming.suspendedOn && formatDate(incoming.suspendedOn) },
              { label: t('fields.deliverBy'), value: document.deliverBy && formatInstant(document.deliverBy) },
              { label: t('fields.language'), value: document.language },
              { label: t('fields.sentFrom'), value: incoming.sentFrom },
              { label: t('fields.copyCount'), value: incoming.copyCount?.toString() },
              { label: t('fields.sheetCount'), value: incoming.sheetCount?.toString() },
              { label: t('fields.incompleteReason'), value: incoming.incompleteReason },
              { label: t('fields.note'), value: incoming.note },
              {
                label: t('paper.label'),
                value: paperCopy
                  ? t('paper.received', {
                      when: formatInstant(paperCopy.receivedAt),
                      who: paperCopy.receivedBy ? positionName(paperCopy.receivedBy) : '',
                    })
                  : t('paper.none'),
              },
            ]}
          />
          {can('incoming.receive') ? (
            <Group>
              <Button
                size="compact-sm"
                variant="default"
                loading={paper.pending}
                onClick={() => void paper.run({ input: { ...target, received: paperCopy === null } })}
              >
                {paperCopy ? t('paper.undo') : t('paper.note')}
              </Button>
            </Group>
          ) : null}
          <RefusalAlert refusal={paper.refusal} onReload={onReload} />
        </Stack>
      </Section>
      <Section
        title={t('links.title')}
        count={incoming.links.length}
        actions={
          mayLink ? (
            <Button size="compact-sm" variant="default" onClick={() => setDialog('link')}>
              {t('links.add')}
            </Button>
          ) : null
        }
      >
        {incoming.links.length === 0 ? (
          <Text c="dimmed">{t('links.none')}</Text>
        ) : (
          <Links incoming={incoming} mayChange={mayLink} onReload={onReload} />
        )}
      </Section>
      {dialog === 'describe' ? (
        <DescribeDialog incoming={incoming} onClose={() => setDialog(null)} onReload={onReload} />
      ) : null}
      {dialog === 'link' ? (
        <LinkDialog incoming={incoming} onClose={() => setDialog(null)} onReload={onReload} />
      ) : null}
    </>
  );
}

function Standing({ kind, dueOn }: IncomingRegistrationFragment['registration']) {
  const { t } = useTranslation('incoming-more');
  const words = t(`standing.${kind}`, { date: formatDate(dueOn) });
  return kind === 'LATE' || kind === 'OVERDUE' ? <Badge tone="danger">{words}</Badge> : words;
}

function Links({ incoming, mayChange, onReload }: Part & { readonly mayChange: boolean }) {
  const { t } = useTranslation('incoming-more');
  const unlink = useAct(UnlinkIncomingDocument, { done: t('links.removed') });
  return (
    <>
      <ul>
        {incoming.links.map((link) => (
          <li key={link.id}>
            {t(`links.${link.kind}`)}:{' '}
            <Anchor
              component={Link}
              to={link.incoming ? `/incoming/${link.incoming.id}` : `/outgoing/${link.outgoing?.id}`}
            >
              {link.incoming
                ? `${link.incoming.document.symbol} ${link.incoming.document.subject}`
                : `${link.outgoing?.symbol ?? ''} ${link.outgoing?.subject ?? ''}`}
            </Anchor>
            {mayChange ? (
              <Button
                size="compact-xs"
                variant="subtle"
                loading={unlink.pending}
                onClick={() =>
                  void unlink.run({
                    input: { incomingId: incoming.id, version: incoming.version, linkId: link.id },
                  })
                }
              >
                {t('links.remove')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <RefusalAlert refusal={unlink.refusal} onReload={onReload} />
    </>
  );
}

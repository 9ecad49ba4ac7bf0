import { useQuery } from '@apollo/client/react';
import { Anchor, Button, Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ruleSentence } from '../../api/refusal.ts';
import { useViewer } from '../../app/viewer.ts';
import { formatDate, formatInstantDate, formatNumber, positionName } from '../../lib/format.ts';
import { Facts } from '../facts.tsx';
import { Pending } from '../pending.tsx';
import { Section } from '../section.tsx';
import { StateBadge } from '../state-badge.tsx';
import { Unavailable } from '../unavailable.tsx';
import {
  CopiesOfIncomingDocument,
  CopiesOfOutgoingDocument,
  type CopiedDocumentFragment,
  type CopiesOfOutgoingQuery,
  type CopyMakingPartsFragment,
} from './copies.generated.ts';
import classes from './copies.module.css';

const CopyDialog = lazy(async () => ({ default: (await import('./copy-dialog.tsx')).CopyDialog }));

export function CopiesOfIncoming({ id }: { readonly id: string }) {
  const query = useQuery(CopiesOfIncomingDocument, { variables: { id } });
  return (
    <>
      <Pending query={query} />
      {query.data ? <CopiesSection document={query.data.incomingDocument.document} /> : null}
    </>
  );
}

/** Of a copy, what it is a copy of; of what is issued, the copies made of it. */
export function CopiesOfOutgoing({ id }: { readonly id: string }) {
  const query = useQuery(CopiesOfOutgoingDocument, { variables: { id } });
  const outgoing = query.data?.outgoingDocument;
  return (
    <>
      <Pending query={query} />
      {outgoing?.copy ? <MadeFrom copy={outgoing.copy} /> : null}
      {outgoing?.document ? <CopiesSection document={outgoing.document} /> : null}
    </>
  );
}

type Making = NonNullable<CopiesOfOutgoingQuery['outgoingDocument']['copy']>;

function MadeFrom({ copy }: { readonly copy: Making }) {
  const { t } = useTranslation('copies');
  const { source } = copy;
  return (
    <Section title={t('making.title')}>
      <Facts
        items={[
          {
            label: t('making.source'),
            value: source && t('making.paper', { ...source, date: formatDate(source.issuedOn) }),
          },
          { label: t('fields.part'), value: copy.part },
          { label: t('fields.pages'), value: copy.pages },
          { label: t('fields.paperCopies'), value: copy.paperCopies > 0 ? formatNumber(copy.paperCopies) : null },
          { label: t('fields.units'), value: copy.units.map(({ name }) => name).join('; ') },
          { label: t('fields.purpose'), value: copy.purpose },
        ]}
      />
    </Section>
  );
}

function CopiesSection({ document }: { readonly document: CopiedDocumentFragment }) {
  const { t } = useTranslation('copies');
  const { can } = useViewer();
  const [copying, setCopying] = useState(false);
  const { copies, copyForms } = document;
  const mayCopy = can('outgoing.copy');
  // Who neither copies nor finds a copy here has nothing to read.
  if (!mayCopy && copies.length === 0) return null;
  const possible = copyForms.some(({ available }) => available);
  const reason = copyForms.find(({ typeCode }) => typeCode === 'SY')?.reason;
  return (
    <Section
      title={t('title')}
      count={copies.length}
      actions={
        possible ? (
          <Button size="compact-sm" variant="default" onClick={() => setCopying(true)}>
            {t('action')}
          </Button>
        ) : mayCopy && reason?.code ? (
          <Unavailable word={t('action')}>
            <p>{ruleSentence(reason.code, reason.params)}</p>
          </Unavailable>
        ) : null
      }
    >
      {copies.length === 0 ? <Text c="dimmed">{t('none')}</Text> : null}
      <ul className={classes.copies}>
        {copies.map((made) => (
          <li key={made.id}>
            <Anchor component={Link} to={`/outgoing/${made.id}`}>
              {[t(`enums:DocumentTypeCode.${made.typeCode}`), made.symbol].filter(Boolean).join(' · ')}
            </Anchor>{' '}
            <StateBadge of="OutgoingState" value={made.state} />
            <Text size="sm" c="dimmed">
              {t('made', {
                date: made.issuedOn ? formatDate(made.issuedOn) : formatInstantDate(made.createdAt),
                who: positionName(made.drafter),
                signer: positionName(made.signer),
              })}
            </Text>
            <Receivers made={made} />
          </li>
        ))}
      </ul>
      {copying ? (
        <Suspense fallback={null}>
          <CopyDialog document={document} onClose={() => setCopying(false)} />
        </Suspense>
      ) : null}
    </Section>
  );
}

const SHOWN = 5;

/** To whom: agencies, units and paper, in short. */
function Receivers({ made }: { readonly made: CopiedDocumentFragment['copies'][number] }) {
  const { t } = useTranslation('copies');
  const copy: CopyMakingPartsFragment | null = made.copy;
  const names = [
    ...made.recipients.map(({ agency }) => agency.shortName),
    ...(copy?.units ?? []).map(({ name }) => name),
  ];
  const more = names.length - SHOWN;
  const words = [
    ...names.slice(0, SHOWN),
    ...(more > 0 ? [t('moreReceivers', { more: formatNumber(more) })] : []),
    ...(copy && copy.paperCopies > 0 ? [t('onPaper', { number: formatNumber(copy.paperCopies) })] : []),
  ];
  return (
    <Text size="sm">
      {t('receivers', { names: words.join('; ') })}
      {copy?.part ? ` · ${t('extract', { part: copy.part, pages: copy.pages ?? '' })}` : null}
    </Text>
  );
}

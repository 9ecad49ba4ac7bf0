import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { OutgoingAction } from '@qlvb/contract/types';
import { isCopy } from '@qlvb/domain/document-types';
import { outgoingLifecycle } from '@qlvb/domain/outgoing/lifecycle';
import { useActDialog } from '../../../shared/api/use-act-dialog.ts';
import { actionsOfOtherSteps } from '../../../shared/lib/other-steps.ts';
import { formatDate, formatInstant, positionName } from '../../../shared/lib/format.ts';
import { ActionBar } from '../../../shared/ui/action-bar.tsx';
import { AccessSection } from '../../../shared/ui/circulation/access-section.tsx';
import { CirculationBadge } from '../../../shared/ui/circulation/circulation-badge.tsx';
import { Copies } from '../../../shared/ui/copies/copies.tsx';
import { Facts } from '../../../shared/ui/facts.tsx';
import { Section } from '../../../shared/ui/section.tsx';
import { OnBehalf } from '../../../shared/ui/stand-in.tsx';
import { StateBadge } from '../../../shared/ui/state-badge.tsx';
import { Timeline } from '../../../shared/ui/timeline.tsx';
import { UrgencyBadge } from '../../../shared/ui/urgency-badge.tsx';
import { Print } from '../../../shared/ui/print/print.tsx';
import { Why } from '../../../shared/ui/why/why.tsx';
import { Chain } from './chain.tsx';
import { Compare } from './lazy-compare.tsx';
import { FormCheck } from './lazy-form-check.tsx';
import { FromIt } from './from-it.tsx';
import type { OutgoingDetailFragment } from './outgoing-detail.generated.ts';
import { Recipients } from './recipients.tsx';
import { sentBack } from './steps.ts';
import { Versions } from './versions.tsx';
import classes from './outgoing-details.module.css';

/** Fetched when the first act is begun: who only reads does not wait for it. */
const AfterRelease = lazy(() => import('./after-release.tsx'));
const OutgoingDialogs = lazy(() => import('./outgoing-dialogs.tsx'));

const SHORTCUTS: Partial<Record<OutgoingAction, string>> = {
  SAVE_DRAFT: 'e',
  SUBMIT: 's',
  CHECK_CONTENT: 'c',
  CHECK_FORM: 'c',
  SIGN: 's',
  SEND_BACK: 'b',
  ALLOCATE_NUMBER: 'n',
  SEAL: 'd',
  ISSUE: 'p',
};

const FORWARD: Partial<Record<OutgoingDetailFragment['state'], OutgoingAction>> = {
  DRAFT: 'SUBMIT',
  CONTENT_CHECK: 'CHECK_CONTENT',
  FORM_CHECK: 'CHECK_FORM',
  APPROVAL: 'SIGN',
};

/** One outgoing document: what to do now, where it stands, who has it, and its history. */
export function OutgoingDetails({ outgoing, onReload }: { outgoing: OutgoingDetailFragment; onReload: () => void }) {
  const { t } = useTranslation('outgoing');
  const navigate = useNavigate();
  const { dialog, version, open, close, reload } = useActDialog<Exclude<OutgoingAction, 'SAVE_DRAFT'>>(
    outgoing.version,
    onReload,
  );
  const { id, state, symbol, typeCode, subject, urgency, inReplyTo } = outgoing;
  const { availableActions } = outgoing;
  const copy = isCopy(typeCode);
  const back = sentBack(state, outgoing.timeline);
  return (
    <div className={classes.details}>
      <header>
        <p className={classes.meta}>
          {t(`enums:DocumentTypeCode.${typeCode}`)}
          {symbol ? ` · ${symbol}` : null}
          {outgoing.issuedOn ? ` · ${formatDate(outgoing.issuedOn)}` : null}
        </p>
        <h2 className={classes.subject}>{subject}</h2>
        <div className={classes.badges}>
          <StateBadge of="OutgoingState" value={state} />
          <UrgencyBadge urgency={urgency} />
          <CirculationBadge circulation={outgoing.circulation} />
          <Why type="OUTGOING" id={id} />
        </div>
      </header>
      <Print outgoing={id} numbered={symbol !== null} />
      {back ? (
        <div className={classes.back} role="note">
          <p>
            <strong>{t('sentBack', { who: back.name, when: formatInstant(back.at) })}</strong>{' '}
            <OnBehalf of={back.onBehalf} />
          </p>
          <p>{back.reason}</p>
        </div>
      ) : null}
      {outgoing.waitingFor ? (
        <p>
          {t('waitingFor')} <strong>{outgoing.waitingFor}</strong>
        </p>
      ) : null}
      <ActionBar
        feature="outgoing"
        id={id}
        actions={availableActions}
        hide={actionsOfOtherSteps(outgoingLifecycle, state, availableActions)}
        primary={FORWARD[state]}
        danger={['RECALL', 'CANCEL']}
        shortcuts={SHORTCUTS}
        onAction={(action) => {
          if (action === 'SAVE_DRAFT') void navigate(`/outgoing/${id}/edit`);
          else open(action);
        }}
      />
      <Section title={t('chain.title')}>
        <Chain outgoing={outgoing} />
      </Section>
      {outgoing.draftVersions.length > 0 && !copy ? (
        <Suspense fallback={null}>
          <FormCheck outgoing={outgoing} onReload={onReload} />
        </Suspense>
      ) : null}
      {outgoing.document || outgoing.amendment ? (
        <Suspense fallback={null}>
          <AfterRelease outgoing={outgoing} />
        </Suspense>
      ) : null}
      {outgoing.recipientCount > 0 ? (
        <Section title={t('fields.recipients')} count={outgoing.recipientCount}>
          <Recipients outgoing={outgoing} />
        </Section>
      ) : null}
      {outgoing.document || copy ? <Copies of="OUTGOING" id={id} /> : null}
      <FromIt outgoing={outgoing} />
      <Section title={t('facts')}>
        <Facts
          items={[
            {
              label: t('fields.inReplyTo'),
              value: inReplyTo ? (
                <Link to={`/incoming/${inReplyTo.id}`}>
                  {inReplyTo.document.symbol} · {inReplyTo.document.issuerName}
                </Link>
              ) : null,
            },
            { label: t('fields.field'), value: outgoing.field?.name },
            { label: t('fields.signer'), value: positionName(outgoing.signer) },
            {
              label: t('fields.signatureBlock'),
              value:
                outgoing.signatureBlock.length > 0
                  ? outgoing.signatureBlock.map((line) => <div key={line}>{line}</div>)
                  : null,
            },
            { label: t('fields.drafter'), value: positionName(outgoing.drafter) },
            { label: t('fields.unit'), value: outgoing.unit?.name },
            { label: t('fields.replyBy'), value: formatDate(outgoing.dueOn) },
            { label: t('fields.createdAt'), value: formatInstant(outgoing.createdAt) },
          ]}
        />
      </Section>
      {outgoing.draftVersions.length > 0 ? (
        <Section title={t('versions.title')} count={outgoing.draftVersions.length}>
          <Versions outgoing={outgoing} />
          <Compare outgoing={outgoing} />
        </Section>
      ) : null}
      <Section title={t('history')}>
        <Timeline entries={outgoing.timeline} />
      </Section>
      <AccessSection type="OUTGOING" id={outgoing.id} />
      {dialog ? (
        <Suspense fallback={null}>
          <OutgoingDialogs outgoing={{ ...outgoing, version }} action={dialog} onClose={close} onReload={reload} />
        </Suspense>
      ) : null}
    </div>
  );
}

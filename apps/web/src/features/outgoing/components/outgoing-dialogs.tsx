import { Text } from '@mantine/core';
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutgoingAction } from '@qlvb/contract/types';
import { loadNamespaces } from '../../../shared/i18n/locales.ts';
import { formatDate, formatInstant, formatSize, positionName } from '../../../shared/lib/format.ts';
import { NoteAct, ReasonAct } from '../../../shared/ui/act-dialogs.tsx';
import { Facts } from '../../../shared/ui/facts.tsx';

import {
  CancelDraftDocument,
  CheckContentDocument,
  IssueOutgoingDocument,
  SendDraftBackDocument,
  RecallOutgoingDocument,
  SealOutgoingDocument,
  SignOutgoingDocument,
  SubmitDraftDocument,
  UnsealOutgoingDocument,
  UnsignOutgoingDocument,
  VoidNumberDocument,
  WithdrawDraftDocument,
} from './outgoing-acts.generated.ts';
import type { OutgoingDetailFragment } from './outgoing-detail.generated.ts';
import { stepsOf } from './steps.ts';
import classes from './outgoing-dialogs.module.css';

/** With the sentences of what may refuse a number, which only this one needs. */
const NumberDialog = lazy(async () => {
  const [dialog] = await Promise.all([import('./number-dialog.tsx'), loadNamespaces(['number-refusals'])]);
  return { default: dialog.NumberDialog };
});

/** With what was found in the file, and its sentences. */
const CheckFormDialog = lazy(async () => {
  const [dialog] = await Promise.all([import('./check-form-dialog.tsx'), loadNamespaces(['form-check'])]);
  return { default: dialog.CheckFormDialog };
});

interface DialogProps {
  readonly outgoing: OutgoingDetailFragment;
  readonly action: Exclude<OutgoingAction, 'SAVE_DRAFT'>;
  onClose(): void;
  onReload(): void;
}

/** One dialog per act of the chain; each says what it is about and what follows. */
export default function OutgoingDialogs({ outgoing, action, onClose, onReload }: DialogProps) {
  const { t } = useTranslation('outgoing');
  const common = {
    input: { outgoingId: outgoing.id, version: outgoing.version },
    title: t(`act.${action}.title`),
    submitLabel: t(`actions:outgoing.${action}`),
    done: t(`act.${action}.done`),
    onClose,
    onReload,
  };
  const explain = t(`act.${action}.explain`, { symbol: outgoing.symbol ?? '' });
  switch (action) {
    case 'SUBMIT':
      return (
        <NoteAct {...common} mutation={SubmitDraftDocument}>
          <Text>{explain}</Text>
        </NoteAct>
      );
    case 'CHECK_CONTENT':
      return (
        <NoteAct {...common} mutation={CheckContentDocument}>
          <Paper outgoing={outgoing} />
          <Text>{explain}</Text>
        </NoteAct>
      );
    case 'CHECK_FORM':
      return (
        <CheckFormDialog {...common}>
          <Paper outgoing={outgoing} />
          <Text>{explain}</Text>
        </CheckFormDialog>
      );
    case 'SIGN':
      return (
        <NoteAct {...common} mutation={SignOutgoingDocument}>
          <Signing outgoing={outgoing} />
          <Text>{explain}</Text>
        </NoteAct>
      );
    case 'ALLOCATE_NUMBER':
      return (
        <NumberDialog outgoing={outgoing} onClose={onClose} onReload={onReload}>
          <Paper outgoing={outgoing} />
          <Text>{explain}</Text>
        </NumberDialog>
      );
    case 'SEAL':
      return (
        <NoteAct {...common} mutation={SealOutgoingDocument}>
          <Paper outgoing={outgoing} />
          <Text>{explain}</Text>
        </NoteAct>
      );
    case 'UNSIGN':
      return <ReasonAct {...common} mutation={UnsignOutgoingDocument} description={explain} danger />;
    case 'UNSEAL':
      return <ReasonAct {...common} mutation={UnsealOutgoingDocument} description={explain} danger />;
    case 'RECALL':
      return <ReasonAct {...common} mutation={RecallOutgoingDocument} description={explain} danger />;
    case 'ISSUE':
      return (
        <NoteAct {...common} mutation={IssueOutgoingDocument}>
          <Issuing outgoing={outgoing} />
          <Text>{explain}</Text>
        </NoteAct>
      );
    case 'WITHDRAW':
      return <ReasonAct {...common} mutation={WithdrawDraftDocument} description={explain} />;
    case 'SEND_BACK':
      return <ReasonAct {...common} mutation={SendDraftBackDocument} description={explain} />;
    case 'VOID_NUMBER':
      return <ReasonAct {...common} mutation={VoidNumberDocument} description={explain} danger />;
    case 'CANCEL':
      return <ReasonAct {...common} mutation={CancelDraftDocument} description={explain} danger />;
  }
}

/** So many recipients are named before the button; all of them stand in the details. */
const NAMED = 24;

type Part = { readonly outgoing: OutgoingDetailFragment };

function useLastVersion({ outgoing }: Part): string | null {
  const { t } = useTranslation('outgoing');
  const last = outgoing.draftVersions.at(-1);
  if (!last) return null;
  return t('act.versionOf', { number: last.versionNumber, name: last.file.name, size: formatSize(last.file.size) });
}

/** What the act is about, named. */
function Paper({ outgoing }: Part) {
  const { t } = useTranslation('outgoing');
  const file = useLastVersion({ outgoing });
  return (
    <div className={classes.paper}>
      <Facts
        items={[
          { label: t('fields.typeCode'), value: t(`enums:DocumentTypeCode.${outgoing.typeCode}`) },
          { label: t('fields.subject'), value: <strong>{outgoing.subject}</strong> },
          { label: t('fields.signer'), value: positionName(outgoing.signer) },
          { label: t('fields.file'), value: file },
        ]}
      />
    </div>
  );
}

/** The signer sees exactly what the signature is put to, and who answered for content and form (đ.12–13). */
function Signing({ outgoing }: Part) {
  const { t } = useTranslation('outgoing');
  const file = useLastVersion({ outgoing });
  const last = outgoing.draftVersions.at(-1);
  const checks = stepsOf(outgoing.state, outgoing.timeline).filter(({ key }) => key === 'content' || key === 'form');
  return (
    <div className={classes.paper}>
      <Facts
        items={[
          { label: t('fields.typeCode'), value: t(`enums:DocumentTypeCode.${outgoing.typeCode}`) },
          { label: t('fields.subject'), value: <strong>{outgoing.subject}</strong> },
          { label: t('fields.file'), value: file },
          { label: t('act.fingerprint'), value: last ? <code>{last.file.sha256.slice(0, 16)}</code> : null },
          ...checks.map(({ key, by }) => ({
            label: t(`chain.${key}`),
            value: by ? `${by.name} · ${formatInstant(by.at)}` : null,
          })),
          { label: t('act.signAs'), value: positionName(outgoing.signer) },
          { label: t('fields.recipients'), value: t('recipients.count', { count: outgoing.recipientCount }) },
        ]}
      />
    </div>
  );
}

/** Who will get it; sent is sent. */
function Issuing({ outgoing }: Part) {
  const { t } = useTranslation('outgoing');
  const more = outgoing.recipientCount - NAMED;
  return (
    <div className={classes.paper}>
      <Facts
        items={[
          { label: t('fields.symbol'), value: <strong>{outgoing.symbol}</strong> },
          { label: t('fields.issuedOn'), value: formatDate(outgoing.issuedOn) },
          { label: t('fields.subject'), value: outgoing.subject },
        ]}
      />
      <p className={classes.count}>{t('act.sendsTo', { count: outgoing.recipientCount })}</p>
      <ul className={classes.list} aria-label={t('fields.recipients')}>
        {outgoing.recipients.slice(0, NAMED).map(({ id, agency }) => (
          <li key={id}>{agency.displayName}</li>
        ))}
      </ul>
      {more > 0 ? <p>{t('act.andMore', { count: more })}</p> : null}
    </div>
  );
}

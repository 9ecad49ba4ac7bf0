import { useQuery } from '@apollo/client/react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { IncomingAction, IncomingState } from '@qlvb/contract/types';
import { useAct } from '../../../shared/api/use-act.ts';
import { useActDialog } from '../../../shared/api/use-act-dialog.ts';
import { formatNumber } from '../../../shared/lib/format.ts';
import { loadNamespaces } from '../../../shared/i18n/locales.ts';
import { AssigneeOptionsDocument } from '../../../shared/ui/assignee-picker.generated.ts';
import { ActionBar } from '../../../shared/ui/action-bar.tsx';
import { RefusalAlert } from '../../../shared/ui/refusal-alert.tsx';
import { AcceptIncomingDocument } from './incoming-acts.generated.ts';
import type { IncomingDetailFragment } from './incoming-detail.generated.ts';

/** Fetched when the first act is begun: who only reads does not wait for it. */
const IncomingDialogs = lazy(async () => {
  const [part] = await Promise.all([
    import('./incoming-dialogs.tsx'),
    loadNamespaces(['incoming-more', 'instructions']),
  ]);
  return part;
});
const UndoLast = lazy(async () => {
  const [part] = await Promise.all([import('./undo-last.tsx'), loadNamespaces(['incoming-more'])]);
  return part;
});

const SHORTCUTS: Partial<Record<IncomingAction, string>> = {
  ACCEPT: 't',
  RETURN: 'x',
  DIRECT: 'b',
  CHANGE_DIRECTION: 'b',
  KEEP_FOR_INFORMATION: 'l',
  ASSIGN: 'p',
  DRAFT_REPLY: 'r',
  FINISH: 'e',
  EXTEND: 'g',
};

const BEFORE = ['ACCEPT', 'RETURN', 'DIRECT', 'KEEP_FOR_INFORMATION', 'FORWARD'] as const;
const CLOCK = ['EXTEND', 'SUSPEND'] as const;

/**
 * What lies behind the document is not asked about any more. Only what is unavailable is left out:
 * whatever the server offers is always there.
 */
const PAST: Readonly<Record<IncomingState, readonly IncomingAction[]>> = {
  AWAITING_RECEIPT: ['CHANGE_DIRECTION', 'WITHDRAW_DIRECTION', ...CLOCK, 'RESUME'],
  AWAITING_DIRECTION: ['ACCEPT', 'CHANGE_DIRECTION', 'WITHDRAW_DIRECTION', ...CLOCK, 'RESUME'],
  IN_HANDLING: [...BEFORE, 'RESUME'],
  SUSPENDED: [...BEFORE, 'CHANGE_DIRECTION', 'WITHDRAW_DIRECTION', 'EXTEND'],
  DONE: [...BEFORE, 'CHANGE_DIRECTION', 'WITHDRAW_DIRECTION', ...CLOCK, 'RESUME'],
  RECALLED: [
    ...BEFORE,
    'CHANGE_DIRECTION',
    'WITHDRAW_DIRECTION',
    'ASSIGN',
    'DRAFT_REPLY',
    'FINISH',
    ...CLOCK,
    'RESUME',
  ],
  RETURNED: [
    'RETURN',
    'CHANGE_DIRECTION',
    'WITHDRAW_DIRECTION',
    'KEEP_FOR_INFORMATION',
    'ASSIGN',
    'DRAFT_REPLY',
    'FINISH',
    'FORWARD',
    ...CLOCK,
    'RESUME',
  ],
};

/** Everything that can be done with the document, and why not; the server decided which. */
export function IncomingActions({ incoming, onReload }: { incoming: IncomingDetailFragment; onReload: () => void }) {
  const { t } = useTranslation('incoming');
  const navigate = useNavigate();
  const acting = useActDialog<IncomingAction>(incoming.version, onReload);
  const { dialog, version } = acting;
  const accept = useAct(AcceptIncomingDocument, {
    done: ({ incoming: accepted }) => t('accept.done', { number: formatNumber(accepted.arrivalNumber ?? 0) }),
  });
  // The directory is there before the dialog opens: the first tap already chooses.
  const choosesPeople = incoming.availableActions.some(
    ({ action, available }) =>
      available && (action === 'DIRECT' || action === 'CHANGE_DIRECTION' || action === 'ASSIGN'),
  );
  useQuery(AssigneeOptionsDocument, { skip: !choosesPeople });
  const target = { incomingId: incoming.id, version };
  const reload = () => {
    accept.reset();
    acting.reload();
  };
  const start = (action: IncomingAction) => {
    if (action === 'ACCEPT') {
      // At once: a clerk accepts dozens in a row, and the số đến is told in the message.
      void accept.run({ input: { ...target, note: null } });
    } else if (action === 'DRAFT_REPLY') {
      void navigate(`/outgoing/new?replyTo=${incoming.id}`);
    } else {
      acting.open(action);
    }
  };
  return (
    <>
      <ActionBar
        feature="incoming"
        id={incoming.id}
        actions={incoming.availableActions.filter(
          ({ action, available }) => available || (action !== 'CANCEL_COPY' && !PAST[incoming.state].includes(action)),
        )}
        onAction={start}
        shortcuts={SHORTCUTS}
        danger={['RETURN', 'WITHDRAW_DIRECTION']}
        pending={accept.pending ? 'ACCEPT' : null}
      />
      <RefusalAlert refusal={accept.refusal} onReload={reload} />
      <Suspense fallback={null}>
        <UndoLast id={incoming.id} />
      </Suspense>
      {dialog ? (
        <Suspense fallback={null}>
          <IncomingDialogs
            incoming={{ ...incoming, version }}
            action={dialog}
            onClose={acting.close}
            onReload={acting.reload}
          />
        </Suspense>
      ) : null}
    </>
  );
}

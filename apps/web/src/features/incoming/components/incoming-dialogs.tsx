import { useTranslation } from 'react-i18next';
import type { IncomingAction } from '@qlvb/contract/types';
import { NoteAct, ReasonAct } from '../../../shared/ui/act-dialogs.tsx';
import { AssignDialog } from './assign-dialog.tsx';
import { DirectDialog } from './direct-dialog.tsx';
import { ExtendDialog, ForwardDialog } from './extend-dialog.tsx';
import { FinishDialog } from './finish-dialog.tsx';
import {
  CancelRecalledCopyDocument,
  KeepIncomingForInformationDocument,
  ResumeIncomingDocument,
  ReturnIncomingDocument,
  SuspendIncomingDocument,
  WithdrawDirectionDocument,
} from './incoming-acts.generated.ts';
import type { IncomingDetailFragment } from './incoming-detail.generated.ts';

interface DialogProps {
  readonly incoming: IncomingDetailFragment;
  readonly action: IncomingAction;
  onClose(): void;
  onReload(): void;
}

/** One dialog per act; each says what it is about and what follows. */
export default function IncomingDialogs({ incoming, action, onClose, onReload }: DialogProps) {
  const { t } = useTranslation('incoming');
  const common = {
    input: { incomingId: incoming.id, version: incoming.version },
    submitLabel: t(`actions:incoming.${action}`),
    onClose,
    onReload,
  };
  switch (action) {
    case 'DIRECT':
    case 'CHANGE_DIRECTION':
      return (
        <DirectDialog
          incoming={incoming}
          change={action === 'CHANGE_DIRECTION'}
          onClose={onClose}
          onReload={onReload}
        />
      );
    case 'ASSIGN':
      return <AssignDialog incoming={incoming} onClose={onClose} onReload={onReload} />;
    case 'FINISH':
      return <FinishDialog incoming={incoming} onClose={onClose} onReload={onReload} />;
    case 'RETURN':
      return (
        <ReasonAct
          {...common}
          mutation={ReturnIncomingDocument}
          title={t('return.title')}
          description={t('return.explain')}
          done={t('return.done')}
          danger
        />
      );
    case 'WITHDRAW_DIRECTION':
      return (
        <ReasonAct
          {...common}
          mutation={WithdrawDirectionDocument}
          title={t('withdraw.title')}
          description={t('withdraw.explain')}
          done={t('withdraw.done')}
          danger
        />
      );
    case 'KEEP_FOR_INFORMATION':
      return (
        <NoteAct
          {...common}
          mutation={KeepIncomingForInformationDocument}
          title={t('keep.title')}
          done={t('keep.done')}
        >
          {t('keep.explain')}
        </NoteAct>
      );
    case 'EXTEND':
      return <ExtendDialog incoming={incoming} onClose={onClose} onReload={onReload} />;
    case 'FORWARD':
      return <ForwardDialog incoming={incoming} onClose={onClose} onReload={onReload} />;
    case 'SUSPEND':
      return (
        <ReasonAct
          {...common}
          mutation={SuspendIncomingDocument}
          title={t('incoming-more:suspend.title')}
          description={t('incoming-more:suspend.explain')}
          done={t('incoming-more:suspend.done')}
        />
      );
    case 'RESUME':
      return (
        <NoteAct
          {...common}
          mutation={ResumeIncomingDocument}
          title={t('incoming-more:resume.title')}
          done={t('incoming-more:resume.done')}
        >
          {t('incoming-more:resume.explain')}
        </NoteAct>
      );
    case 'CANCEL_COPY':
      return (
        <NoteAct
          {...common}
          mutation={CancelRecalledCopyDocument}
          title={t('release:cancel.title')}
          done={t('release:cancel.done')}
        >
          {t('release:cancel.explain')}
        </NoteAct>
      );
    // Done at once, or on a page of its own.
    case 'ACCEPT':
    case 'DRAFT_REPLY':
      return null;
  }
}

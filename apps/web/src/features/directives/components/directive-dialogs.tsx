import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DirectiveAction } from '@qlvb/contract/types';
import { compareDates } from '@qlvb/domain/civil-date';
import { formatDate } from '../../../shared/lib/format.ts';
import { NoteAct, ReasonAct } from '../../../shared/ui/act-dialogs.tsx';
import { Facts } from '../../../shared/ui/facts.tsx';
import { AssignDialog } from './assign-dialog.tsx';
import {
  AcceptDirectiveDocument,
  ConfirmDirectiveDocument,
  DeclineDirectiveDocument,
  RevokeDirectiveDocument,
  SendDirectiveBackDocument,
} from './directive-acts.generated.ts';
import type { DirectiveDetailFragment } from './directive-detail.generated.ts';
import { ProgressDialog } from './progress-dialog.tsx';
import { ReassignDialog } from './reassign-dialog.tsx';
import { ResultDialog } from './result-dialog.tsx';
import classes from './directive-dialogs.module.css';

interface DialogProps {
  readonly directive: DirectiveDetailFragment;
  readonly action: DirectiveAction;
  onClose(): void;
  onReload(): void;
}

/** One dialog per act; each says what it is about and what follows. */
export default function DirectiveDialogs({ directive, action, onClose, onReload }: DialogProps) {
  const { t } = useTranslation('directives');
  const common = {
    input: { directiveId: directive.id, version: directive.version },
    title: t(`act.${action}.title`),
    submitLabel: t(`actions:directives.${action}`),
    done: t(`act.${action}.done`),
    onClose,
    onReload,
  };
  const explain = t(`act.${action}.explain`, { date: formatDate(directive.dueOn) });
  switch (action) {
    case 'ACCEPT':
      return (
        <NoteAct {...common} mutation={AcceptDirectiveDocument}>
          <Text>{explain}</Text>
        </NoteAct>
      );
    case 'CONFIRM':
      return (
        <NoteAct {...common} mutation={ConfirmDirectiveDocument}>
          <HandedIn directive={directive} />
          <Text>{explain}</Text>
        </NoteAct>
      );
    case 'DECLINE':
      return <ReasonAct {...common} mutation={DeclineDirectiveDocument} description={explain} />;
    case 'SEND_BACK':
      return <ReasonAct {...common} mutation={SendDirectiveBackDocument} description={explain} />;
    case 'REVOKE':
      return <ReasonAct {...common} mutation={RevokeDirectiveDocument} description={explain} danger />;
    case 'REASSIGN':
      return <ReassignDialog directive={directive} onClose={onClose} onReload={onReload} />;
    case 'ASSIGN':
      return <AssignDialog directive={directive} onClose={onClose} onReload={onReload} />;
    case 'REPORT_PROGRESS':
      return <ProgressDialog directive={directive} onClose={onClose} onReload={onReload} />;
    case 'SUBMIT_RESULT':
      return <ResultDialog directive={directive} onClose={onClose} onReload={onReload} />;
  }
}

/** What is confirmed, and which of the results it will be: the day of the hand-in decides (NV-02). */
function HandedIn({ directive }: { directive: DirectiveDetailFragment }) {
  const { t } = useTranslation('directives');
  const report = directive.reports.findLast(({ kind }) => kind === 'RESULT');
  const { handedInOn, dueOn } = directive;
  const late = handedInOn !== null && compareDates(handedInOn, dueOn) > 0;
  return (
    <div className={classes.panel}>
      <Facts
        items={[
          { label: t('fields.result'), value: report?.content },
          {
            label: t('fields.evidence'),
            value: report?.evidence ? `${report.evidence.symbol} · ${report.evidence.subject}` : null,
          },
          { label: t('fields.handedInOn'), value: formatDate(handedInOn) },
          { label: t('fields.dueOn'), value: formatDate(dueOn) },
          {
            label: t('act.willBe'),
            value: <strong>{t(`enums:DirectiveResult.${late ? 'DONE_LATE' : 'DONE_ON_TIME'}`)}</strong>,
          },
        ]}
      />
    </div>
  );
}

import { Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { validateDirectiveAssignment } from '@qlvb/domain/directives/validate';
import { fieldErrors } from '../../../shared/api/refusal.ts';
import { useAct } from '../../../shared/api/use-act.ts';
import { useChecks } from '../../../shared/api/use-checks.ts';
import { formatDate, todayInVietnam } from '../../../shared/lib/format.ts';
import { AssigneePicker, toAssigneeInput, type Assignee } from '../../../shared/ui/assignee-picker.tsx';
import { DateField } from '../../../shared/ui/date-field.tsx';
import { FormDialog } from '../../../shared/ui/form-dialog.tsx';
import { AssignDirectiveDocument } from './directive-acts.generated.ts';
import type { OwnDialogProps } from './own-dialog.ts';

/** Who in the lead agency does it: one leads, others co-operate, not later than the directive's own date. */
export function AssignDialog({ directive, onClose, onReload }: OwnDialogProps) {
  const { t } = useTranslation('directives');
  const today = todayInVietnam();
  const late = directive.dueOn < today;
  const [lead, setLead] = useState<Assignee[]>([]);
  const [coop, setCoop] = useState<Assignee[]>([]);
  const [instruction, setInstruction] = useState('');
  const [dueOn, setDueOn] = useState<string | null>(late ? null : directive.dueOn);
  const assign = useAct(AssignDirectiveDocument, { done: t('act.ASSIGN.done') });
  const leads = lead.map(toAssigneeInput)[0];
  const form = { lead: leads ?? null, coop: coop.map(toAssigneeInput), instruction: instruction.trim(), dueOn };
  const checks = useChecks(validateDirectiveAssignment(form, { today, wholeDueOn: directive.dueOn }), assign.refusal);
  const errors = fieldErrors(checks.refusal);
  const submit = async () => {
    if (!checks.passes() || !leads) return;
    const { id: directiveId, version } = directive;
    if (await assign.run({ input: { ...form, lead: leads, directiveId, version } })) onClose();
  };
  return (
    <FormDialog
      opened
      title={t('act.ASSIGN.title')}
      submitLabel={t('actions:directives.ASSIGN')}
      pending={assign.pending}
      refusal={checks.refusal}
      shownPaths={['lead', 'coop', 'instruction', 'dueOn']}
      onReload={() => {
        assign.reset();
        onReload();
      }}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      {directive.assignments.some(({ state }) => state === 'OPEN') ? <Text>{t('act.ASSIGN.again')}</Text> : null}
      <AssigneePicker
        label={t('enums:AssignmentRole.LEAD')}
        value={lead}
        onChange={setLead}
        max={1}
        exclude={coop}
        required
        error={errors('lead')}
      />
      <AssigneePicker
        label={t('enums:AssignmentRole.COOP')}
        value={coop}
        onChange={setCoop}
        exclude={lead}
        error={errors('coop')}
      />
      <Textarea
        label={t('fields.instruction')}
        value={instruction}
        onChange={(event) => setInstruction(event.currentTarget.value)}
        error={errors('instruction')}
        autosize
        minRows={2}
      />
      <DateField
        label={t('fields.innerDueOn')}
        description={t(late ? 'act.ASSIGN.late' : 'act.ASSIGN.due', { date: formatDate(directive.dueOn) })}
        value={dueOn}
        onChange={setDueOn}
        min={today}
        {...(late ? {} : { max: directive.dueOn })}
        error={errors('dueOn')}
        workingDays
      />
    </FormDialog>
  );
}

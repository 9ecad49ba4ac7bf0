import { useQuery } from '@apollo/client/react';
import { Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { validateAssignment } from '@qlvb/domain/incoming/validate';
import { fieldErrors } from '../../../shared/api/refusal.ts';
import { useAct } from '../../../shared/api/use-act.ts';
import { useViewer } from '../../../shared/app/viewer.ts';
import { formatDate, todayInVietnam } from '../../../shared/lib/format.ts';
import { AssigneeOptionsDocument } from '../../../shared/ui/assignee-picker.generated.ts';
import { AssigneePicker, type Assignee } from '../../../shared/ui/assignee-picker.tsx';
import { DateField } from '../../../shared/ui/date-field.tsx';
import { FormDialog } from '../../../shared/ui/form-dialog.tsx';
import { addresseeName, same } from './assignees.ts';
import { AssignIncomingDocument } from './incoming-acts.generated.ts';
import type { IncomingDetailFragment } from './incoming-detail.generated.ts';
import { passableOf } from './passable.ts';
import { QuickAssignees } from './quick-assignees.tsx';
import { InstructionField } from './quick-phrases.tsx';
import { useChecks } from '../../../shared/api/use-checks.ts';

const QUICK = 8;

/** Phân công: the unit's part goes to people of the unit, not later than the unit's own date. */
export function AssignDialog({
  incoming,
  onClose,
  onReload,
}: {
  incoming: IncomingDetailFragment;
  onClose: () => void;
  onReload: () => void;
}) {
  const { t } = useTranslation('incoming');
  const { unitId, positionId } = useViewer();
  const today = todayInVietnam();
  const passable = passableOf(incoming.assignments, { unitId, positionId });
  const [passedId, setPassedId] = useState(passable[0]?.id ?? '');
  const passed = passable.find(({ id }) => id === passedId) ?? passable[0];
  const [lead, setLead] = useState<readonly Assignee[]>([]);
  const [coop, setCoop] = useState<readonly Assignee[]>([]);
  const [instruction, setInstruction] = useState('');
  const [dueOn, setDueOn] = useState<string | null>(passed?.dueOn ?? null);
  const { data: options } = useQuery(AssigneeOptionsDocument);
  const act = useAct(AssignIncomingDocument, { done: t('assign.done') });
  const wholeDueOn = passed?.dueOn ?? null;
  const draft = {
    assignmentId: passed?.id ?? '',
    leadPositionId: lead[0]?.id ?? '',
    coopPositionIds: coop.map(({ id }) => id),
    instruction: instruction.trim(),
    dueOn,
  };
  const checks = useChecks(validateAssignment(draft, { today, wholeDueOn }), act.refusal);
  const errors = fieldErrors(checks.refusal);
  const people = (options?.ownPositions ?? [])
    .filter(({ unit }) => (unit?.id ?? null) === unitId)
    .slice(0, QUICK)
    .map((position) => ({ kind: 'position' as const, id: position.id, label: position.person.fullName }));
  const takeLead = (value: readonly Assignee[]) => {
    const next = value.slice(-1);
    setLead(next);
    setCoop((former) => former.filter((assignee) => !next.some((taken) => same(taken, assignee))));
  };
  const submit = async () => {
    if (!checks.passes()) return;
    if (await act.run({ input: { ...draft, incomingId: incoming.id, version: incoming.version } })) onClose();
  };
  // The unit's date may have passed already: then any day from today on is better than none.
  const latest = wholeDueOn !== null && wholeDueOn >= today ? wholeDueOn : undefined;
  return (
    <FormDialog
      opened
      size="lg"
      title={t('assign.title')}
      submitLabel={t('actions:incoming.ASSIGN')}
      onClose={onClose}
      onSubmit={() => void submit()}
      pending={act.pending}
      refusal={checks.refusal}
      shownPaths={['leadPositionId', 'coopPositionIds', 'instruction', 'dueOn']}
      onReload={() => {
        act.reset();
        onReload();
      }}
    >
      {passable.length > 1 ? (
        <Radio.Group label={t('assign.which')} value={passed?.id ?? ''} onChange={setPassedId}>
          <Stack gap="xs" mt="xs">
            {passable.map((assignment) => (
              <Radio
                key={assignment.id}
                value={assignment.id}
                label={`${t(`enums:AssignmentRole.${assignment.role}`)}: ${addresseeName(assignment)}`}
              />
            ))}
          </Stack>
        </Radio.Group>
      ) : null}
      {passed ? (
        <Text>
          <strong>
            {t(`enums:AssignmentRole.${passed.role}`)} · {addresseeName(passed)}
          </strong>
          {passed.instruction ? ` · ${passed.instruction}` : ''}
        </Text>
      ) : null}
      <QuickAssignees
        label={t('assign.quick')}
        options={people}
        value={lead[0] ?? null}
        onChange={(value) => takeLead(value ? [value] : [])}
      />
      <AssigneePicker
        label={t('assign.lead')}
        value={lead}
        onChange={takeLead}
        max={1}
        only="positions"
        {...(unitId ? { unitId } : {})}
        required
        error={errors('leadPositionId')}
      />
      <AssigneePicker
        label={t('assign.coop')}
        value={coop}
        onChange={setCoop}
        only="positions"
        {...(unitId ? { unitId } : {})}
        exclude={lead}
        error={errors('coopPositionIds')}
      />
      <InstructionField value={instruction} onChange={setInstruction} error={errors('instruction')} />
      <DateField
        label={t('fields.dueOn')}
        description={wholeDueOn ? t('assign.within', { date: formatDate(wholeDueOn) }) : t('assign.free')}
        value={dueOn}
        onChange={setDueOn}
        min={today}
        {...(latest ? { max: latest } : {})}
        error={errors('dueOn')}
        workingDays
      />
    </FormDialog>
  );
}

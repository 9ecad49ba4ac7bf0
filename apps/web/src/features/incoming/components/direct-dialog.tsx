import { useQuery } from '@apollo/client/react';
import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { validateDirection } from '@qlvb/domain/incoming/validate';
import { fieldErrors } from '../../../shared/api/refusal.ts';
import { useAct } from '../../../shared/api/use-act.ts';
import { useViewer } from '../../../shared/app/viewer.ts';
import { positionName, todayInVietnam } from '../../../shared/lib/format.ts';
import { AssigneeOptionsDocument, type AssigneeOptionsQuery } from '../../../shared/ui/assignee-picker.generated.ts';
import { AssigneePicker, toAssigneeInput, type Assignee } from '../../../shared/ui/assignee-picker.tsx';
import { DateField } from '../../../shared/ui/date-field.tsx';
import { FormDialog } from '../../../shared/ui/form-dialog.tsx';
import { addresseesOf, directionOf, same } from './assignees.ts';
import { ChangeDirectionDocument, DirectIncomingDocument } from './incoming-acts.generated.ts';
import type { IncomingDetailFragment } from './incoming-detail.generated.ts';
import { DirectionHelpDocument } from './instructions.generated.ts';
import { QuickAssignees } from './quick-assignees.tsx';
import { QuickDirections } from './quick-directions.tsx';
import { InstructionField } from './quick-phrases.tsx';
import { useChecks } from '../../../shared/api/use-checks.ts';

const QUICK = 8;

/** Whom a leader gives the lead to: those who got it most often of late, then deputies and units. */
function likelyLeads(
  options: AssigneeOptionsQuery | undefined,
  usual: readonly Assignee[],
  positionId: string,
): Assignee[] {
  if (!options) return [];
  const others: Assignee[] = [
    ...options.ownPositions
      .filter(({ id, unit, roles }) => id !== positionId && unit === null && roles.includes('DEPUTY_LEADER'))
      .map((position) => ({ kind: 'position' as const, id: position.id, label: positionName(position) })),
    ...options.ownUnits.map(({ id, name }) => ({ kind: 'unit' as const, id, label: name })),
  ];
  return [...usual, ...others.filter((other) => !usual.some((lead) => same(lead, other)))].slice(0, QUICK);
}

/**
 * Bút phê (NĐ 30/2020 đ.23): exactly one leads, others co-operate or are informed. One tap chooses
 * the lead, the second sends; everything else may stay empty. Changing starts from what is in force.
 */
export function DirectDialog({
  incoming,
  change,
  onClose,
  onReload,
}: {
  incoming: IncomingDetailFragment;
  change: boolean;
  onClose: () => void;
  onReload: () => void;
}) {
  const { t } = useTranslation('incoming');
  const { positionId } = useViewer();
  const today = todayInVietnam();
  const [start] = useState(() => (change ? directionOf(incoming.assignments) : null));
  const [lead, setLead] = useState<readonly Assignee[]>(start?.lead ?? []);
  const [coop, setCoop] = useState<readonly Assignee[]>(start?.coop ?? []);
  const [info, setInfo] = useState<readonly Assignee[]>(start?.info ?? []);
  const [instruction, setInstruction] = useState(start?.instruction ?? '');
  const [dueOn, setDueOn] = useState<string | null>(start ? start.dueOn : incoming.dueOn);
  const { data: options } = useQuery(AssigneeOptionsDocument);
  const { data: { directionHelp: help } = {} } = useQuery(DirectionHelpDocument);
  const direct = useAct(DirectIncomingDocument, { done: t('direct.done') });
  const changing = useAct(ChangeDirectionDocument, { done: t('direct.changed') });
  const act = change ? changing : direct;
  const chosen = lead[0];
  const draft = {
    lead: chosen ? toAssigneeInput(chosen) : null,
    coop: coop.map(toAssigneeInput),
    info: info.map(toAssigneeInput),
    instruction: instruction.trim(),
    dueOn,
  };
  const checks = useChecks(validateDirection(draft, { today }), act.refusal);
  const errors = fieldErrors(checks.refusal);

  /** Whoever takes the lead no longer stands in another part. */
  const takeLead = (value: readonly Assignee[]) => {
    const next = value.slice(-1);
    setLead(next);
    setCoop((former) => former.filter((assignee) => !next.some((taken) => same(taken, assignee))));
    setInfo((former) => former.filter((assignee) => !next.some((taken) => same(taken, assignee))));
  };
  const submit = async () => {
    if (!checks.passes() || !chosen) return;
    const input = { ...draft, incomingId: incoming.id, version: incoming.version, lead: toAssigneeInput(chosen) };
    if (await act.run({ input })) onClose();
  };
  return (
    <FormDialog
      opened
      size="lg"
      title={change ? t('direct.changeTitle') : t('direct.title')}
      submitLabel={change ? t('actions:incoming.CHANGE_DIRECTION') : t('actions:incoming.DIRECT')}
      onClose={onClose}
      onSubmit={() => void submit()}
      pending={act.pending}
      refusal={checks.refusal}
      shownPaths={['lead', 'coop', 'info', 'instruction', 'dueOn']}
      onReload={() => {
        act.reset();
        onReload();
      }}
    >
      <Text>
        <strong>{incoming.document.symbol}</strong> · {incoming.document.subject}
      </Text>
      {change ? <Text c="dimmed">{t('direct.changeKeeps')}</Text> : null}
      <QuickDirections
        help={help}
        chosen={{ lead, coop, info }}
        onChoose={(next) => {
          setLead(next.lead);
          setCoop(next.coop);
          setInfo(next.info);
        }}
      />
      <QuickAssignees
        label={t('direct.quick')}
        options={likelyLeads(options, addresseesOf(help?.leads ?? []), positionId)}
        value={chosen ?? null}
        onChange={(value) => takeLead(value ? [value] : [])}
      />
      <AssigneePicker
        label={t('direct.lead')}
        value={lead}
        onChange={takeLead}
        max={1}
        required
        error={errors('lead')}
      />
      <InstructionField value={instruction} onChange={setInstruction} error={errors('instruction')} />
      <DateField
        label={t('fields.dueOn')}
        value={dueOn}
        onChange={setDueOn}
        min={today}
        error={errors('dueOn')}
        workingDays
      />
      <AssigneePicker
        label={t('direct.coop')}
        value={coop}
        onChange={setCoop}
        exclude={[...lead, ...info]}
        error={errors('coop')}
      />
      <AssigneePicker
        label={t('direct.info')}
        value={info}
        onChange={setInfo}
        exclude={[...lead, ...coop]}
        error={errors('info')}
      />
    </FormDialog>
  );
}

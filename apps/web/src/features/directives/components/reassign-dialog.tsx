import { Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problem } from '@qlvb/domain/problems';
import { validateReason } from '@qlvb/domain/reason';
import { fieldErrors } from '../../../shared/api/refusal.ts';
import { useAct } from '../../../shared/api/use-act.ts';
import { useChecks } from '../../../shared/api/use-checks.ts';
import { AgencyPicker, type PickedAgency } from '../../../shared/ui/agency-picker.tsx';
import { FormDialog } from '../../../shared/ui/form-dialog.tsx';
import { ReassignDirectiveDocument } from './directive-acts.generated.ts';
import type { OwnDialogProps } from './own-dialog.ts';

/** A declined directive goes to another lead agency: again exactly one (NV-01). */
export function ReassignDialog({ directive, onClose, onReload }: OwnDialogProps) {
  const { t } = useTranslation('directives');
  const [lead, setLead] = useState<PickedAgency[]>([]);
  const [reason, setReason] = useState('');
  const reassign = useAct(ReassignDirectiveDocument, { done: t('act.REASSIGN.done') });
  const [agency] = lead;
  const problems = [...(agency ? [] : [problem('leadAgencyId', 'LEAD_REQUIRED')]), ...validateReason(reason)];
  const checks = useChecks(problems, reassign.refusal);
  const errors = fieldErrors(checks.refusal);
  const submit = async () => {
    if (!checks.passes() || !agency) return;
    const { id: directiveId, version } = directive;
    const input = { directiveId, version, leadAgencyId: agency.id, reason: reason.trim() };
    if (await reassign.run({ input })) onClose();
  };
  return (
    <FormDialog
      opened
      title={t('act.REASSIGN.title')}
      submitLabel={t('actions:directives.REASSIGN')}
      pending={reassign.pending}
      refusal={checks.refusal}
      shownPaths={['leadAgencyId', 'reason']}
      onReload={() => {
        reassign.reset();
        onReload();
      }}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <Text>{t('act.REASSIGN.explain')}</Text>
      <AgencyPicker
        label={t('fields.lead')}
        value={lead}
        onChange={setLead}
        max={1}
        onPlatform
        exclude={[directive.leadAgency.id, ...directive.cooperation.map(({ agency: { id } }) => id)]}
        required
        error={errors('leadAgencyId')}
      />
      <Textarea
        label={t('common:reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={errors('reason')}
        autosize
        minRows={2}
        required
      />
    </FormDialog>
  );
}

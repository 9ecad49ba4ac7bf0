import { useQuery } from '@apollo/client/react';
import { Radio, Stack, Textarea, TextInput } from '@mantine/core';
import type { CreateCopyInput, SigningForm } from '@qlvb/contract/types';
import { validateCopy } from '@qlvb/domain/copies/validate';
import type { CopyTypeCode } from '@qlvb/domain/document-types';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { fieldErrors, ruleSentence } from '../../api/refusal.ts';
import { useAct } from '../../api/use-act.ts';
import { useChecks } from '../../api/use-checks.ts';
import { useViewer } from '../../app/viewer.ts';
import { positionName } from '../../lib/format.ts';
import { AgencyPicker, type PickedAgency } from '../agency-picker.tsx';
import { type Assignee, AssigneePicker } from '../assignee-picker.tsx';
import { FormDialog } from '../form-dialog.tsx';
import { NumberInput } from '../number-input.tsx';
import { Select } from '../select.tsx';
import { CopySignersDocument, CreateCopyDocument, type CopiedDocumentFragment } from './copies.generated.ts';

interface CopyDialogProps {
  readonly document: CopiedDocumentFragment;
  readonly onClose: () => void;
}

const PATHS = [
  'typeCode',
  'pages',
  'part',
  'paperCopies',
  'recipientAgencyIds',
  'unitIds',
  'signerPositionId',
  'purpose',
];

type Form = {
  readonly typeCode: CopyTypeCode;
  readonly pages: string;
  readonly part: string;
  readonly paperCopies: number;
  readonly recipients: readonly PickedAgency[];
  readonly units: readonly Assignee[];
  readonly signerPositionId: string;
  readonly signingForm: SigningForm | null;
  readonly purpose: string;
};

const inputOf = (documentId: string, { recipients, units, ...form }: Form): CreateCopyInput => ({
  ...form,
  documentId,
  pages: form.typeCode === 'TRS' ? form.pages : null,
  part: form.typeCode === 'TRS' ? form.part : null,
  recipientAgencyIds: recipients.map(({ id }) => id),
  unitIds: units.map(({ id }) => id),
});

/** Sao văn bản (NĐ 30/2020 đ.25): in which form, what of it, to whom, and who signs. */
export function CopyDialog({ document, onClose }: CopyDialogProps) {
  const { t } = useTranslation('copies');
  const navigate = useNavigate();
  const { agencyId } = useViewer();
  const first = document.copyForms.find(({ available }) => available)?.typeCode as CopyTypeCode | undefined;
  const [form, setForm] = useState<Form>({
    typeCode: first ?? 'SY',
    pages: '',
    part: '',
    paperCopies: 0,
    recipients: [],
    units: [],
    signerPositionId: '',
    signingForm: null,
    purpose: '',
  });
  const change = (part: Partial<Form>) => setForm((before) => ({ ...before, ...part }));
  const act = useAct(CreateCopyDocument, { done: t('done') });
  const input = inputOf(document.id, form);
  const checks = useChecks(validateCopy(input), act.refusal);
  const errors = fieldErrors(checks.refusal);
  const submit = async () => {
    if (!checks.passes()) return;
    const done = await act.run({ input });
    if (done === null) return;
    onClose();
    void navigate(`/outgoing/${done.outgoing.id}`);
  };
  return (
    <FormDialog
      opened
      size="lg"
      title={t('action')}
      submitLabel={t('submit')}
      onClose={onClose}
      onSubmit={() => void submit()}
      pending={act.pending}
      refusal={checks.refusal}
      shownPaths={PATHS}
    >
      <Radio.Group
        label={t('fields.form')}
        value={form.typeCode}
        onChange={(typeCode) => change({ typeCode, signerPositionId: '', signingForm: null })}
        error={errors('typeCode')}
      >
        <Stack gap={4}>
          {document.copyForms.map(({ typeCode, available, reason }) => (
            <Radio
              key={typeCode}
              value={typeCode}
              label={t(`form.${typeCode as CopyTypeCode}`)}
              disabled={!available}
              description={available || !reason.code ? undefined : ruleSentence(reason.code, reason.params)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {form.typeCode === 'TRS' ? (
        <>
          <TextInput
            label={t('fields.part')}
            description={t('hints.part')}
            value={form.part}
            onChange={(event) => change({ part: event.currentTarget.value })}
            error={errors('part')}
            required
          />
          <TextInput
            label={t('fields.pages')}
            description={t('hints.pages')}
            value={form.pages}
            onChange={(event) => change({ pages: event.currentTarget.value })}
            error={errors('pages')}
            required
          />
        </>
      ) : null}
      {document.circulation === 'INTERNAL' ? null : (
        <AgencyPicker
          label={t('fields.recipients')}
          value={form.recipients}
          onChange={(recipients) => change({ recipients })}
          exclude={[agencyId]}
          onPlatform
          error={errors('recipientAgencyIds')}
        />
      )}
      <AssigneePicker
        label={t('fields.units')}
        only="units"
        value={form.units}
        onChange={(units) => change({ units })}
        error={errors('unitIds')}
      />
      <NumberInput
        label={t('fields.paperCopies')}
        description={t('hints.paperCopies')}
        value={form.paperCopies}
        onChange={(value) => change({ paperCopies: Number(value) || 0 })}
        min={0}
        allowDecimal={false}
        error={
          errors('paperCopies') ?? (document.circulation === 'INTERNAL' ? errors('recipientAgencyIds') : undefined)
        }
      />
      <Signer form={form} onChange={change} error={errors('signerPositionId')} />
      <Textarea
        label={t('fields.purpose')}
        value={form.purpose}
        onChange={(event) => change({ purpose: event.currentTarget.value })}
        error={errors('purpose')}
        autosize
        minRows={2}
        maxRows={6}
      />
    </FormDialog>
  );
}

interface SignerProps {
  readonly form: Form;
  onChange(part: Partial<Form>): void;
  readonly error: string | undefined;
}

/** Who may sign copies of this form today: the leadership by office, others by a grant. */
function Signer({ form, onChange, error }: SignerProps) {
  const { t } = useTranslation('copies');
  const { data, previousData } = useQuery(CopySignersDocument, { variables: { typeCode: form.typeCode } });
  const options = ((data ?? previousData)?.signers ?? []).flatMap(({ position, choices }) =>
    choices.map(({ form: signingForm, lines }, at) => ({
      value: `${position.id}/${signingForm}`,
      label: at === 0 ? positionName(position) : `${positionName(position)} (${t(`enums:SigningForm.${signingForm}`)})`,
      positionId: position.id,
      signingForm,
      lines,
    })),
  );
  const chosen = options.find(
    (option) => option.positionId === form.signerPositionId && option.signingForm === form.signingForm,
  );
  return (
    <Select
      label={t('fields.signer')}
      description={chosen ? t('hints.signsAs', { lines: chosen.lines.join(' / ') }) : t('hints.signer')}
      data={options.map(({ value, label }) => ({ value, label }))}
      value={chosen?.value ?? null}
      onChange={(value) => {
        const next = options.find((option) => option.value === value);
        if (next) onChange({ signerPositionId: next.positionId, signingForm: next.signingForm });
      }}
      error={error}
      allowDeselect={false}
      searchable
      required
    />
  );
}

import { useQuery } from '@apollo/client/react';
import { Textarea } from '@mantine/core';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { SigningForm } from '@qlvb/contract/types';
import type { FieldErrors } from '../../../shared/api/refusal.ts';
import { useViewer } from '../../../shared/app/viewer.ts';
import { positionName } from '../../../shared/lib/format.ts';
import { AgencyPicker } from '../../../shared/ui/agency-picker.tsx';
import { CirculationFields } from '../../../shared/ui/circulation/circulation-fields.tsx';
import { DateField } from '../../../shared/ui/date-field.tsx';
import { DocumentTypeSelect } from '../../../shared/ui/document-type-select.tsx';
import { Select } from '../../../shared/ui/select.tsx';
import { UrgencySelect } from '../../../shared/ui/urgency-select.tsx';
import { DraftSignersDocument, type DraftSignersQuery } from './draft-form.generated.ts';
import type { DraftFields } from './draft.ts';
import classes from './draft-form.module.css';

/** Apart: most agencies keep no list of fields, and the form is there without it. */
const DraftField = lazy(() => import('./draft-field.tsx'));

type Signers = DraftSignersQuery['signers'];

/** One entry per way of signing; the usual one of a person needs no word more than the name. */
function optionsOf(signers: Signers, agencyId: string, formWord: (form: SigningForm) => string) {
  return signers.flatMap(({ position, choices }) =>
    // The head of an agency below is known by that agency.
    choices.map(({ form, lines }, at) => ({
      value: `${position.id}/${form}`,
      label: [
        positionName(position),
        position.agency.id === agencyId ? '' : `, ${position.agency.shortName}`,
        at === 0 && position.agency.id === agencyId ? '' : ` (${formWord(form)})`,
      ].join(''),
      positionId: position.id,
      form,
      lines,
    })),
  );
}

/** The fields of a draft in the order they stand on the paper (NĐ 30/2020 Phụ lục I). */
export function DraftForm({
  fields,
  today,
  errors,
  askNote,
  onChange,
}: {
  fields: DraftFields;
  today: string;
  errors: FieldErrors;
  /** A version lies there already: say what the new one changes. */
  askNote: boolean;
  onChange: (change: Partial<DraftFields>) => void;
}) {
  const { t } = useTranslation('outgoing');
  const { agencyId } = useViewer();
  const { data, previousData } = useQuery(DraftSignersDocument, {
    variables: { typeCode: fields.typeCode, fieldId: fields.fieldId },
  });
  const options = optionsOf((data ?? previousData)?.signers ?? [], agencyId, (form) => t(`enums:SigningForm.${form}`));
  const onlyId = options[0]?.positionId;
  const { signerPositionId, signingForm } = fields;
  const chosen =
    options.find(({ positionId, form }) => positionId === signerPositionId && form === signingForm) ??
    (signingForm === null ? options.find(({ positionId }) => positionId === signerPositionId) : undefined);
  const signers = new Set(options.map(({ positionId }) => positionId)).size;
  useEffect(() => {
    // Where one person signs everything, there is nothing to choose.
    if (!signerPositionId && signers === 1 && onlyId) onChange({ signerPositionId: onlyId });
  }, [signerPositionId, signers, onlyId, onChange]);
  return (
    <div className={classes.fields}>
      <DocumentTypeSelect
        label={t('fields.typeCode')}
        value={fields.typeCode}
        onChange={(typeCode) => onChange({ typeCode })}
        error={errors('typeCode')}
        required
      />
      <UrgencySelect label={t('fields.urgency')} value={fields.urgency} onChange={(urgency) => onChange({ urgency })} />
      <div className={classes.wide}>
        <CirculationFields value={fields} onChange={onChange} />
      </div>
      <Textarea
        className={classes.wide}
        label={t('fields.subject')}
        description={t('draft.subjectHint')}
        value={fields.subject}
        onChange={(event) => onChange({ subject: event.currentTarget.value })}
        error={errors('subject')}
        autosize
        minRows={2}
        maxRows={8}
        required
      />
      <div className={classes.wide}>
        <AgencyPicker
          label={t('fields.recipients')}
          description={t('draft.recipientsHint')}
          value={fields.recipients}
          onChange={(recipients) => onChange({ recipients })}
          exclude={[agencyId]}
          onPlatform
          error={errors('recipientAgencyIds')}
        />
      </div>
      <Suspense fallback={null}>
        <DraftField
          className={classes.wide}
          value={fields.fieldId}
          onChange={(fieldId) => onChange({ fieldId })}
          error={errors('fieldId')}
        />
      </Suspense>
      <Select
        className={classes.wide}
        label={t('fields.signer')}
        description={chosen ? t('draft.signsAs', { lines: chosen.lines.join(' / ') }) : t('draft.signerHint')}
        data={options.map(({ value, label }) => ({ value, label }))}
        value={chosen?.value ?? null}
        onChange={(value) => {
          const next = options.find((option) => option.value === value);
          if (next) onChange({ signerPositionId: next.positionId, signingForm: next.form });
        }}
        error={errors('signerPositionId')}
        allowDeselect={false}
        searchable
        required
      />
      <div className={classes.wide}>
        <DateField
          label={t('fields.replyBy')}
          description={t('draft.replyByHint')}
          value={fields.dueOn}
          onChange={(dueOn) => onChange({ dueOn })}
          min={today}
          error={errors('dueOn')}
          workingDays
        />
      </div>
      {askNote && (fields.file ?? fields.template) ? (
        <Textarea
          className={classes.wide}
          label={t('fields.versionNote')}
          description={t('draft.versionNoteHint')}
          value={fields.note}
          onChange={(event) => onChange({ note: event.currentTarget.value })}
          error={errors('note')}
          autosize
          minRows={2}
        />
      ) : null}
    </div>
  );
}

import { useQuery } from '@apollo/client/react';
import { Textarea, TextInput } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { DIRECTIVE_LIMITS } from '@qlvb/domain/directives/validate';
import type { FieldErrors } from '../../../shared/api/refusal.ts';
import { positionName } from '../../../shared/lib/format.ts';
import { AgencyPicker } from '../../../shared/ui/agency-picker.tsx';
import { DateField } from '../../../shared/ui/date-field.tsx';
import { Select } from '../../../shared/ui/select.tsx';
import { DirectiveGiversDocument } from '../pages/create-directive-page.generated.ts';
import { withCooperators, type Cooperator, type DirectiveDraft } from './directive-draft.ts';
import classes from './directive-form.module.css';

interface DirectiveFormProps {
  readonly draft: DirectiveDraft;
  readonly today: string;
  readonly errors: FieldErrors;
  /** Who signed the source; very likely who gave the directive. */
  readonly signerName: string | null;
  onChange(change: Partial<DirectiveDraft>): void;
}

/** The six “rõ” of a directive: who, what, by when, with which product, on whose word, with whom (NV-01). */
export function DirectiveForm({ draft, today, errors, signerName, onChange }: DirectiveFormProps) {
  const { t } = useTranslation('directives');
  const { data } = useQuery(DirectiveGiversDocument);
  const givers = data?.directiveGivers;
  const { givenById, lead, cooperators } = draft;
  useEffect(() => {
    if (givenById || !givers) return;
    const signer = givers.find(({ person }) => person.fullName === signerName);
    if (signer) onChange({ givenById: signer.id });
  }, [givenById, givers, signerName, onChange]);
  const changeOne = (agencyId: string, change: Partial<Cooperator>) =>
    onChange({ cooperators: cooperators.map((one) => (one.agency.id === agencyId ? { ...one, ...change } : one)) });
  return (
    <div className={classes.fields}>
      <Textarea
        label={t('fields.content')}
        description={t('create.contentHint')}
        value={draft.content}
        onChange={(event) => onChange({ content: event.currentTarget.value })}
        error={errors('content')}
        autosize
        minRows={3}
        maxRows={10}
        required
      />
      <TextInput
        label={t('fields.clause')}
        description={t('create.clauseHint')}
        value={draft.clause}
        onChange={(event) => onChange({ clause: event.currentTarget.value })}
        error={errors('sourceClause')}
        maxLength={DIRECTIVE_LIMITS.sourceClause}
      />
      <AgencyPicker
        label={t('fields.lead')}
        description={t('create.leadHint')}
        value={lead ? [lead] : []}
        onChange={(agencies) => onChange({ lead: agencies.at(-1) ?? null })}
        max={1}
        onPlatform
        exclude={cooperators.map(({ agency }) => agency.id)}
        required
        error={errors('leadAgencyId')}
      />
      <DateField
        label={t('fields.dueOn')}
        value={draft.dueOn}
        onChange={(dueOn) => onChange({ dueOn })}
        min={today}
        error={errors('dueOn')}
        required
        workingDays
      />
      <Textarea
        label={t('fields.product')}
        description={t('create.productHint')}
        value={draft.product}
        onChange={(event) => onChange({ product: event.currentTarget.value })}
        error={errors('productRequired')}
        autosize
        minRows={1}
        required
      />
      <Select
        label={t('fields.givenBy')}
        data={(givers ?? []).map((position) => ({
          value: position.id,
          label: `${positionName(position)}, ${position.agency.shortName}`,
        }))}
        value={givenById}
        onChange={(value) => onChange({ givenById: value })}
        error={errors('givenByPositionId')}
        allowDeselect={false}
        searchable
        required
      />
      <AgencyPicker
        label={t('fields.cooperation')}
        value={cooperators.map(({ agency }) => agency)}
        onChange={(agencies) => onChange(withCooperators(draft, agencies))}
        onPlatform
        exclude={lead ? [lead.id] : []}
        error={cooperators.length === 0 ? errors('cooperation') : undefined}
      />
      {cooperators.map(({ agency, part, dueOn }, at) => (
        <fieldset key={agency.id} className={classes.part}>
          <legend>{agency.displayName}</legend>
          <TextInput
            label={t('fields.part')}
            value={part}
            onChange={(event) => changeOne(agency.id, { part: event.currentTarget.value })}
            error={errors(`cooperation.${at}.part`) ?? errors(`cooperation.${at}.agencyId`)}
          />
          <DateField
            label={t('fields.partDueOn')}
            value={dueOn}
            onChange={(date) => changeOne(agency.id, { dueOn: date })}
            min={today}
            {...(draft.dueOn ? { max: draft.dueOn } : {})}
            error={errors(`cooperation.${at}.dueOn`)}
          />
        </fieldset>
      ))}
    </div>
  );
}

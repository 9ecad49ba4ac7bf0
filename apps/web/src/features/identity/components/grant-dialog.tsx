import { useQuery } from '@apollo/client/react';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentTypeCode, GrantedForm } from '@qlvb/contract/types';
import { TYPE_AND_COPY_CODES } from '@qlvb/domain/document-types';
import { GRANT_RULES, GRANTED_BELOW } from '@qlvb/domain/identity/signing';
import { useAct } from '../../../shared/api/use-act.ts';
import { useFieldErrors } from '../../../shared/api/use-field-errors.ts';
import { todayInVietnam } from '../../../shared/lib/format.ts';
import { DateField } from '../../../shared/ui/date-field.tsx';
import { FormDialog } from '../../../shared/ui/form-dialog.tsx';
import { Select } from '../../../shared/ui/select.tsx';
import { TreePicker } from '../../../shared/ui/tree-picker.tsx';
import { AgencyFieldsDocument } from './fields-section.generated.ts';
import { type AuthorityPartsFragment, GrantSigningAuthorityDocument } from './signing.generated.ts';
import classes from './people.module.css';

/** A post that can be given the forms. */
export type GrantedPost = { readonly id: string; readonly label: string; readonly forms: readonly GrantedForm[] };

/** Puts on record who may sign as what (NĐ 30/2020 đ.13); offers what the roles of the post allow. */
export function GrantDialog({
  agencyId,
  posts,
  postLabel,
  postHint,
  below = false,
  known,
  onClose,
}: {
  /** Whose documents are signed; its fields are offered. */
  readonly agencyId: string | null;
  readonly posts: readonly GrantedPost[];
  readonly postLabel: string;
  readonly postHint?: string;
  /** The posts are those of heads of agencies right below. */
  readonly below?: boolean;
  /** Grants of the agency: `TL_KT` rests on one of them. */
  readonly known: readonly AuthorityPartsFragment[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('people');
  const [positionId, setPositionId] = useState<string | null>(below ? null : (posts[0]?.id ?? null));
  const [form, setForm] = useState<GrantedForm | null>(below ? GRANTED_BELOW : null);
  const [throughId, setThroughId] = useState<string | null>(null);
  const [types, setTypes] = useState<readonly { id: string; label: string }[]>([]);
  const [fields, setFields] = useState<readonly { id: string; label: string }[]>([]);
  const { data } = useQuery(AgencyFieldsDocument, { variables: { agencyId } });
  const choosable = (data?.agencyFields ?? []).filter(({ retired }) => !retired);
  const [words, setWords] = useState({ matters: '', basis: '' });
  const [validFrom, setValidFrom] = useState<string | null>(todayInVietnam());
  const [validTo, setValidTo] = useState<string | null>(null);
  const act = useAct(GrantSigningAuthorityDocument, { done: t('signing.granted') });
  const errors = useFieldErrors(act.refusal);
  const forms = below ? [GRANTED_BELOW] : (posts.find(({ id }) => id === positionId)?.forms ?? []);
  const rule = form ? GRANT_RULES[form] : null;
  const bases = known.filter((authority) => authority.holds && authority.form === rule?.through);
  const submit = async () => {
    if (!positionId || !form) return;
    const input = {
      ...(below ? { agencyId } : {}),
      positionId,
      form,
      throughId: rule?.through ? throughId : null,
      typeCodes: types.map(({ id }) => id as DocumentTypeCode),
      fieldIds: fields.map(({ id }) => id),
      matters: words.matters || null,
      basis: words.basis,
      validFrom: validFrom ?? '',
      validTo,
    };
    if (await act.run({ input })) onClose();
  };
  return (
    <FormDialog
      opened
      size="lg"
      title={t('signing.grant')}
      submitLabel={t('signing.grant')}
      pending={act.pending}
      refusal={act.refusal}
      shownPaths={[
        'positionId',
        'form',
        'throughId',
        'typeCodes',
        'fieldIds',
        'matters',
        'basis',
        'validFrom',
        'validTo',
      ]}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <div className={classes.form}>
        {posts.length > 1 || below ? (
          <Select
            label={postLabel}
            description={postHint}
            data={posts.map(({ id, label }) => ({ value: id, label }))}
            value={positionId}
            onChange={setPositionId}
            error={errors('positionId')}
            allowDeselect={false}
            searchable={below}
            required={below}
          />
        ) : null}
        <Select
          label={t('signing.form')}
          description={form ? t(`signing.about.${form}`) : t('signing.formHint')}
          data={forms.map((value) => ({ value, label: t(`enums:SigningForm.${value}`) }))}
          value={form}
          onChange={(value) => setForm(forms.find((each) => each === value) ?? null)}
          error={errors('form')}
          allowDeselect={false}
          required
        />
        {rule?.through ? (
          <Select
            label={t('signing.through')}
            data={bases.map(({ id, position }) => ({
              value: id,
              label: `${position.person.fullName} – ${position.title}`,
            }))}
            value={throughId}
            onChange={setThroughId}
            error={errors('throughId')}
            required
          />
        ) : null}
        <TreePicker
          label={t('signing.types')}
          description={t('signing.typesHint')}
          options={TYPE_AND_COPY_CODES.map((code) => ({ id: code, label: t(`enums:DocumentTypeCode.${code}`) }))}
          value={types}
          onChange={setTypes}
          error={errors('typeCodes')}
        />
        {choosable.length > 0 ? (
          <TreePicker
            label={t('fields.title')}
            description={t('signing.fieldsHint')}
            options={choosable.map(({ id, name }) => ({ id, label: name }))}
            value={fields}
            onChange={setFields}
            error={errors('fieldIds')}
          />
        ) : null}
        <Textarea
          label={t('signing.matters')}
          value={words.matters}
          onChange={(event) => setWords({ ...words, matters: event.currentTarget.value })}
          error={errors('matters')}
          required={rule?.limited ?? false}
          autosize
        />
        <Textarea
          label={t('signing.basis')}
          description={t('signing.basisHint')}
          value={words.basis}
          onChange={(event) => setWords({ ...words, basis: event.currentTarget.value })}
          error={errors('basis')}
          autosize
          required
        />
        <DateField
          label={t('validFrom')}
          value={validFrom}
          onChange={setValidFrom}
          error={errors('validFrom')}
          required
        />
        <DateField
          label={t('validTo')}
          description={rule?.limited ? t('signing.limited') : t('validToHint')}
          value={validTo}
          onChange={setValidTo}
          error={errors('validTo')}
          required={rule?.limited ?? false}
        />
      </div>
    </FormDialog>
  );
}

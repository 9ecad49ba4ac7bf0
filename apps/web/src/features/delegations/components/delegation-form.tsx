import { TextInput } from '@mantine/core';
import type { DelegableBook, DelegableFeature, DelegationKind, DocumentTypeCode } from '@qlvb/contract/types';
import { DELEGABLE_BOOKS, DELEGABLE_FEATURES } from '@qlvb/domain/delegations/scope';
import { lastDayWithin } from '@qlvb/domain/delegations/validate';
import { DOCUMENT_TYPE_CODES } from '@qlvb/domain/document-types';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFieldErrors } from '../../../shared/api/use-field-errors.ts';
import { useAct } from '../../../shared/api/use-act.ts';
import { todayInVietnam } from '../../../shared/lib/format.ts';
import { type Assignee, AssigneePicker } from '../../../shared/ui/assignee-picker.tsx';
import { DateField } from '../../../shared/ui/date-field.tsx';
import { FormDialog } from '../../../shared/ui/form-dialog.tsx';
import { Select } from '../../../shared/ui/select.tsx';
import { TreePicker } from '../../../shared/ui/tree-picker.tsx';
import { CreateDelegationDocument } from './delegations.generated.ts';
import classes from './delegations.module.css';

interface DelegationFormProps {
  readonly opened: boolean;
  /** For the post of another: by the administrator, on a written basis. */
  readonly forAnother?: boolean;
  /** The own post, which nobody stands in for by itself. */
  readonly ownPositionId: string;
  onClose(): void;
}

const KINDS: readonly DelegationKind[] = ['DELEGATION', 'SECRETARY'];

export function DelegationForm({ opened, forAnother = false, ownPositionId, onClose }: DelegationFormProps) {
  const { t } = useTranslation('delegations');
  const create = useAct(CreateDelegationDocument, { done: t('created') });
  const errors = useFieldErrors(create.refusal);
  const today = todayInVietnam();
  const [kind, setKind] = useState<DelegationKind>('DELEGATION');
  const [from, setFrom] = useState<Assignee[]>([]);
  const [to, setTo] = useState<Assignee[]>([]);
  const [validFrom, setValidFrom] = useState<string | null>(today);
  const [validTo, setValidTo] = useState<string | null>(null);
  const [features, setFeatures] = useState<DelegableFeature[]>([]);
  const [books, setBooks] = useState<DelegableBook[]>([]);
  const [typeCodes, setTypeCodes] = useState<DocumentTypeCode[]>([]);
  const [basis, setBasis] = useState('');

  const submit = async () => {
    const done = await create.run({
      input: {
        kind,
        fromPositionId: forAnother ? (from[0]?.id ?? '') : null,
        toPositionId: to[0]?.id ?? '',
        validFrom: validFrom ?? '',
        validTo,
        features: features.length > 0 ? features : null,
        books: books.length > 0 ? books : null,
        typeCodes: typeCodes.length > 0 ? typeCodes : null,
        basis: basis.trim() || null,
      },
    });
    if (done) onClose();
  };
  const own: Assignee = { kind: 'position', id: ownPositionId, label: '' };

  return (
    <FormDialog
      opened={opened}
      size="lg"
      title={t(forAnother ? 'newFor' : 'new')}
      submitLabel={t('create')}
      pending={create.pending}
      refusal={create.refusal}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <div className={classes.fields}>
        <Select
          label={t('kind')}
          description={t(`kindText.${kind}`)}
          data={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          value={kind}
          onChange={(value) => setKind(KINDS.find((known) => known === value) ?? 'DELEGATION')}
          allowDeselect={false}
          required
        />
        {forAnother ? (
          <AssigneePicker
            label={t('from')}
            value={from}
            onChange={setFrom}
            max={1}
            only="positions"
            required
            error={errors('fromPositionId')}
          />
        ) : null}
        <AssigneePicker
          label={t('to')}
          value={to}
          onChange={setTo}
          max={1}
          only="positions"
          exclude={forAnother ? from : [own]}
          required
          error={errors('toPositionId')}
        />
        <div className={classes.dates}>
          <DateField
            label={t('validFrom')}
            value={validFrom}
            onChange={setValidFrom}
            min={today}
            required
            error={errors('validFrom')}
          />
          <DateField
            label={t('validTo')}
            value={validTo}
            onChange={setValidTo}
            min={validFrom ?? today}
            max={lastDayWithin(validFrom ?? today)}
            required={kind === 'DELEGATION'}
            error={errors('validTo')}
          />
        </div>
        <TreePicker
          label={t('scope')}
          description={t('scopeHint')}
          options={DELEGABLE_FEATURES.map((id) => ({ id, label: t(`features.${id}`) }))}
          value={features.map((id) => ({ id, label: t(`features.${id}`) }))}
          onChange={(chosen) =>
            setFeatures(DELEGABLE_FEATURES.filter((feature) => chosen.some(({ id }) => id === feature)))
          }
          error={errors('features')}
        />
        <TreePicker
          label={t('books')}
          options={DELEGABLE_BOOKS.map((id) => ({ id, label: t(`book.${id}`) }))}
          value={books.map((id) => ({ id, label: t(`book.${id}`) }))}
          onChange={(chosen) => setBooks(DELEGABLE_BOOKS.filter((code) => chosen.some(({ id }) => id === code)))}
          error={errors('books')}
        />
        <TreePicker
          label={t('types')}
          options={DOCUMENT_TYPE_CODES.map((id) => ({ id, label: t(`enums:DocumentTypeCode.${id}`) }))}
          value={typeCodes.map((id) => ({ id, label: t(`enums:DocumentTypeCode.${id}`) }))}
          onChange={(chosen) =>
            setTypeCodes(DOCUMENT_TYPE_CODES.filter((code) => chosen.some(({ id }) => id === code)))
          }
          error={errors('typeCodes')}
        />
        <TextInput
          label={t('basis')}
          description={t('basisHint')}
          value={basis}
          onChange={(event) => setBasis(event.currentTarget.value)}
          required={forAnother}
          error={errors('basis')}
        />
      </div>
    </FormDialog>
  );
}

import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Select } from '../../../shared/ui/select.tsx';
import { DraftFieldDocument } from './draft-field.generated.ts';

interface DraftFieldProps {
  readonly className?: string | undefined;
  readonly value: string | null;
  readonly error: string | undefined;
  onChange(fieldId: string | null): void;
}

/** Lĩnh vực of the draft: which deputy may sign it KT. depends on it. Nothing where the agency keeps no list. */
export default function DraftField({ className, value, error, onChange }: DraftFieldProps) {
  const { t } = useTranslation('outgoing');
  const { data } = useQuery(DraftFieldDocument);
  const fields = (data?.agencyFields ?? []).filter(({ id, retired }) => !retired || id === value);
  if (fields.length === 0) return null;
  return (
    <Select
      {...(className ? { className } : {})}
      label={t('fields.field')}
      description={t('draft.fieldHint')}
      data={fields.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
      error={error}
      clearable
      searchable
    />
  );
}

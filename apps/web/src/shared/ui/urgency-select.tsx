import type { Urgency } from '@qlvb/contract/types';
import { useTranslation } from 'react-i18next';
import { ChoiceGroup } from './choice-group.tsx';

const URGENCIES: readonly Urgency[] = ['NORMAL', 'URGENT', 'VERY_URGENT', 'EXPRESS'];

interface UrgencySelectProps {
  readonly label: string;
  readonly value: Urgency;
  onChange(value: Urgency): void;
}

/** Mức độ khẩn (NĐ 30/2020 Phụ lục I): four words, one keystroke apart. */
export function UrgencySelect({ label, value, onChange }: UrgencySelectProps) {
  const { t } = useTranslation('enums');
  return (
    <ChoiceGroup
      label={label}
      value={value}
      onChange={onChange}
      options={URGENCIES.map((urgency) => ({ value: urgency, label: t(`Urgency.${urgency}`) }))}
    />
  );
}

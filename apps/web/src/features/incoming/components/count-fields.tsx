import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { INCOMING_LIMITS } from '@qlvb/domain/incoming/validate';
import type { FieldErrors } from '../../../shared/api/refusal.ts';
import { NumberInput } from '../../../shared/ui/number-input.tsx';

interface Counts {
  readonly copyCount: number | null;
  readonly sheetCount: number | null;
}

/** Số bản, số tờ. */
export function CountFields({
  value,
  onChange,
  errors,
}: {
  readonly value: Counts;
  onChange(change: Partial<Counts>): void;
  readonly errors: FieldErrors;
}) {
  const { t } = useTranslation('incoming-more');
  return (
    <Group grow align="start">
      {(['copyCount', 'sheetCount'] as const).map((name) => (
        <NumberInput
          key={name}
          label={t(`fields.${name}`)}
          value={value[name] ?? ''}
          onChange={(count) => onChange({ [name]: typeof count === 'number' ? count : null })}
          error={errors(name)}
          min={1}
          max={INCOMING_LIMITS.copies}
          allowDecimal={false}
          allowNegative={false}
          hideControls
        />
      ))}
    </Group>
  );
}

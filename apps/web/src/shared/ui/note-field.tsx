import { Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface NoteFieldProps {
  /** “Ghi chú (không bắt buộc)” unless it says more. */
  readonly label?: string;
  readonly value: string;
  onChange(value: string): void;
  readonly error: ReactNode;
  /** Where the dialog begins. */
  readonly first?: boolean;
}

/** Something to add in one's own words; it grows with them. */
export function NoteField({ label, value, onChange, error, first = false }: NoteFieldProps) {
  const { t } = useTranslation();
  return (
    <Textarea
      label={label ?? `${t('note')} (${t('optional')})`}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={error}
      autosize
      minRows={2}
      maxRows={10}
      data-autofocus={first || undefined}
    />
  );
}

import { lazy } from 'react';
import { loadNamespaces } from '../i18n/locales.ts';
import { LazyField } from './lazy-field.tsx';

export interface PickedAgency {
  readonly id: string;
  /** Short name; with the district where namesakes have to be told apart. */
  readonly displayName: string;
}

export interface AgencyPickerProps {
  readonly label: string;
  readonly value: readonly PickedAgency[];
  onChange(value: PickedAgency[]): void;
  readonly max?: number;
  readonly onPlatform?: boolean;
  readonly exclude?: readonly string[];
  /** The day whose names are shown, where the form has a date of its own; today without. */
  readonly on?: string | null;
  readonly required?: boolean;
  readonly error?: string | undefined;
  readonly description?: string;
}

const AgencyPickerBody = lazy(async () => {
  const [body] = await Promise.all([import('./agency-picker-body.tsx'), loadNamespaces(['picker'])]);
  return body;
});

/** One or several agencies, found by name without diacritics or by abbreviation; several also group by group. */
export function AgencyPicker(props: AgencyPickerProps) {
  return (
    <LazyField label={props.label} description={props.description} required={props.required}>
      <AgencyPickerBody {...props} />
    </LazyField>
  );
}

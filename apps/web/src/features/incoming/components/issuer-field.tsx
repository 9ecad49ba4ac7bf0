import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { LazyField } from '../../../shared/ui/lazy-field.tsx';

export interface IssuerFieldProps {
  readonly name: string;
  /** The agency of the directory it is; null when it is none. */
  readonly agencyId: string | null;
  /** Date of the letter, whose names count; null while it is not filled in. */
  readonly on: string | null;
  onChange(name: string, agencyId: string | null): void;
  readonly error: string | undefined;
}

const IssuerCombobox = lazy(() => import('./issuer-combobox.tsx'));

/** Issuer as written on the letter, completed from earlier letters and the directory as it was on the letter's day. */
export function IssuerField(props: IssuerFieldProps) {
  const { t } = useTranslation('incoming');
  return (
    <LazyField label={t('fields.issuerName')} required>
      <IssuerCombobox {...props} />
    </LazyField>
  );
}

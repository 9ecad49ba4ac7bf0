import type { DocumentTypeCode } from '@qlvb/contract/types';
import { COPY_TYPE_CODES, DOCUMENT_TYPES, documentType } from '@qlvb/domain/document-types';
import { foldText } from '@qlvb/domain/text/fold';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from './select.tsx';

interface DocumentTypeSelectProps {
  readonly label: string;
  readonly value: DocumentTypeCode | null;
  onChange(value: DocumentTypeCode | null): void;
  readonly required?: boolean;
  readonly error?: string | undefined;
  /** A paper that comes in may be a copy; what is drafted is none. */
  readonly copies?: boolean;
}

/** Most letters of an agency are of these kinds; they stand first, the others follow in the decree's order. */
const FREQUENT: readonly DocumentTypeCode[] = ['CV', 'QD', 'TB', 'KH', 'BC', 'TTR', 'GM'];

const FREQUENT_AND_REST: readonly DocumentTypeCode[] = [
  ...FREQUENT,
  ...DOCUMENT_TYPES.map(({ code }) => code).filter((code) => !FREQUENT.includes(code)),
];

const WITH_COPIES: readonly DocumentTypeCode[] = [...FREQUENT_AND_REST, ...COPY_TYPE_CODES];

/** The 29 kinds of NĐ 30/2020 Phụ lục III, found without diacritics or by abbreviation. */
export function DocumentTypeSelect({
  label,
  value,
  onChange,
  required,
  error,
  copies = false,
}: DocumentTypeSelectProps) {
  const { t } = useTranslation('enums');
  const codes = copies ? WITH_COPIES : FREQUENT_AND_REST;
  const data = useMemo(() => codes.map((code) => ({ value: code, label: t(`DocumentTypeCode.${code}`) })), [codes, t]);
  const abbreviations = useMemo(
    () => new Map<string, string>(codes.map((code) => [code, documentType(code).abbreviation ?? ''])),
    [codes],
  );
  return (
    <Select
      label={label}
      data={data}
      value={value}
      onChange={(code) => onChange(codes.find((known) => known === code) ?? null)}
      searchable
      selectFirstOptionOnChange
      allowDeselect={false}
      checkIconPosition="right"
      required={required ?? false}
      error={error}
      filter={({ options, search }) => {
        const words = foldText(search);
        return options.filter(
          (option) =>
            'value' in option &&
            (foldText(option.label).includes(words) ||
              foldText(abbreviations.get(String(option.value)) ?? '').startsWith(words)),
        );
      }}
    />
  );
}

import { useQuery } from '@apollo/client/react';
import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Autocomplete } from '../../../shared/ui/autocomplete.tsx';
import { IssuerSuggestionsDocument } from './register-letter.generated.ts';

const plain = (name: string) => name.trim().toLocaleLowerCase('vi');

/**
 * Issuer as written on the letter, completed from earlier letters and the directory. A name of the
 * directory keeps its agency, whether it was picked or typed out.
 */
export function IssuerField({
  name,
  onChange,
  error,
}: {
  name: string;
  onChange: (name: string, agencyId: string | null) => void;
  error: string | undefined;
}) {
  const { t } = useTranslation('incoming');
  const [asked] = useDebouncedValue(name.trim(), 200);
  const { data, previousData } = useQuery(IssuerSuggestionsDocument, {
    variables: { search: asked },
    skip: asked.length < 2,
  });
  const suggestions = (data ?? previousData)?.issuerSuggestions ?? [];
  const agencies = new Map<string, string | null>();
  for (const suggestion of suggestions) {
    const known = agencies.get(suggestion.name);
    agencies.set(suggestion.name, known ?? suggestion.agencyId);
  }
  const agencyOf = (typed: string) =>
    suggestions.find((suggestion) => suggestion.agencyId && plain(suggestion.name) === plain(typed))?.agencyId ?? null;
  return (
    <Autocomplete
      label={t('fields.issuerName')}
      placeholder={t('register.issuerHint')}
      value={name}
      onChange={(typed) => onChange(typed, agencyOf(typed))}
      // The list may have come after the last key.
      onBlur={() => onChange(name, agencyOf(name))}
      data={name.trim().length < 2 ? [] : [...agencies.keys()]}
      // The server matches without diacritics and by abbreviation; the field must not filter again.
      filter={({ options }) => options}
      renderOption={({ option }) => (
        <div>
          <div>{option.value}</div>
          {agencies.get(option.value) ? (
            <Text size="xs" c="dimmed">
              {t('register.inDirectory')}
            </Text>
          ) : null}
        </div>
      )}
      maxLength={300}
      error={error}
      required
      withAsterisk
      autoComplete="off"
    />
  );
}

import { useQuery } from '@apollo/client/react';
import { Combobox, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssuerFieldProps } from './issuer-field.tsx';
import { IssuerOnDocument, IssuerSuggestionsDocument } from './register-letter.generated.ts';

const plain = (name: string) => name.trim().toLocaleLowerCase('vi');

/**
 * A name of the directory keeps its agency, whether it was picked or typed out; of namesakes the one that was picked.
 * When the letter's date changes, the agency is called as on that date.
 */
export default function IssuerCombobox({ name, agencyId, on, onChange, error }: IssuerFieldProps) {
  const { t } = useTranslation('incoming');
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [asked] = useDebouncedValue(name.trim(), 200);
  const { data, previousData } = useQuery(IssuerSuggestionsDocument, {
    variables: { search: asked, on },
    skip: asked.length < 2,
  });
  const suggestions = name.trim().length < 2 ? [] : ((data ?? previousData)?.issuerSuggestions ?? []);
  const known = useQuery(IssuerOnDocument, { variables: { id: agencyId ?? '', on }, skip: agencyId === null });
  const agency = agencyId !== null && known.data?.agency?.id === agencyId ? known.data.agency : null;

  const nameOfTheDay = agency?.name;
  useEffect(() => {
    if (nameOfTheDay !== undefined && nameOfTheDay !== name) onChange(nameOfTheDay, agencyId);
  }, [nameOfTheDay, name, agencyId, onChange]);

  const agencyOf = (typed: string): string | null => {
    const [only, another] = suggestions.filter((each) => each.agencyId && plain(each.name) === plain(typed));
    return another ? null : (only?.agencyId ?? null);
  };

  const choose = (key: string) => {
    const chosen = suggestions[Number(key)];
    if (chosen) onChange(chosen.name, chosen.agencyId);
    combobox.closeDropdown();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter on a suggestion takes it and does not send the form.
    if (event.key === 'Enter' && combobox.dropdownOpened && combobox.getSelectedOptionIndex() >= 0)
      event.preventDefault();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose} withinPortal>
      <Combobox.Target withExpandedAttribute>
        <TextInput
          label={t('fields.issuerName')}
          placeholder={t('register.issuerHint')}
          description={agency ? t('register.known', { agency: agency.displayName }) : undefined}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={name}
          onChange={(event) => {
            const typed = event.currentTarget.value;
            onChange(typed, agencyOf(typed));
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onClick={() => combobox.openDropdown()}
          onBlur={() => {
            combobox.closeDropdown();
            // The list may have come after the last key.
            if (agencyId === null && agencyOf(name) !== null) onChange(name, agencyOf(name));
          }}
          onKeyDown={onKeyDown}
          maxLength={300}
          error={error}
          required
          withAsterisk
          autoComplete="off"
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={suggestions.length === 0}>
        <Combobox.Options mah={280} style={{ overflowY: 'auto' }} aria-label={t('fields.issuerName')}>
          {suggestions.map((suggestion, at) => (
            <Combobox.Option key={suggestion.agencyId ?? suggestion.name} value={String(at)}>
              <div>{suggestion.name}</div>
              {suggestion.displayName ? (
                <Text size="xs" c="dimmed">
                  {t('register.inDirectory', { agency: suggestion.displayName })}
                </Text>
              ) : null}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

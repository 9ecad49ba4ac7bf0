import { Button, Combobox, Loader, Pill, PillsInput, useCombobox, VisuallyHidden } from '@mantine/core';
import { useEffect, useMemo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './tree-picker.module.css';
import { formatNumber } from '../lib/format.ts';
import { bestMatch, narrow, type TreePickerProps } from './tree-options.ts';
import { Chips } from './tree-picker-chips.tsx';

/** Chips and a searchable tree without diacritics; arrows, Enter and Backspace are enough. */
export default function TreePickerBody(props: TreePickerProps) {
  const { label, options, value, onChange, max = Number.POSITIVE_INFINITY, loading, onSearch } = props;
  const { required, error, description, placeholder, onTake, onRetry, note } = props;
  const { t } = useTranslation('picker');
  const [text, setText] = useState('');
  const combobox = useCombobox({
    onDropdownClose: () => combobox.resetSelectedOption(),
    onDropdownOpen: () => combobox.selectFirstOption(),
  });
  const chosen = new Set(value.map((choice) => choice.id));
  const shown = useMemo(() => (onSearch ? options : narrow(options, text)), [onSearch, options, text]);
  const full = value.length >= max;

  // Enter takes the best match at once: one is always ready, also when the answer comes later.
  const { dropdownOpened, selectOption } = combobox;
  useEffect(() => {
    if (dropdownOpened && text !== '' && shown.length > 0) selectOption(bestMatch(shown, text));
  }, [dropdownOpened, selectOption, shown, text]);

  const search = (next: string) => {
    setText(next);
    onSearch?.(next);
  };
  /** What was typed has found what was meant: the list goes and shows what it covered. Without a word it stays for more. */
  const taken = () => {
    if (text !== '') search('');
    if (text !== '' || max === 1) combobox.closeDropdown();
  };
  const remove = (choice: string) => onChange(value.filter((other) => other.id !== choice));
  const submit = (optionId: string) => {
    if (chosen.has(optionId)) {
      remove(optionId);
      return;
    }
    const option = options.find((candidate) => candidate.id === optionId);
    if (!option) return;
    if (onTake?.(option.id)) {
      taken();
      return;
    }
    const choice = { id: option.id, label: option.label };
    // With room for one, a new choice takes the place of the former.
    if (max === 1) onChange([choice]);
    else if (!full) onChange([...value, choice]);
    taken();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter chooses here; it must not send the form around it.
    if (event.key === 'Enter' && combobox.dropdownOpened) event.preventDefault();
    if (event.key !== 'Backspace' || text !== '') return;
    const last = value.at(-1);
    if (!last) return;
    event.preventDefault();
    remove(last.id);
  };

  return (
    <Combobox store={combobox} onOptionSubmit={submit} withinPortal>
      <Combobox.DropdownTarget>
        <PillsInput
          label={label}
          description={description}
          error={error}
          required={required ?? false}
          onClick={() => combobox.openDropdown()}
          rightSection={loading ? <Loader size={16} aria-hidden /> : undefined}
        >
          <Pill.Group>
            <Chips value={value} onRemove={remove} onClear={() => onChange([])} />
            <Combobox.EventsTarget withExpandedAttribute>
              <PillsInput.Field
                value={text}
                autoComplete="off"
                placeholder={value.length === 0 ? placeholder : undefined}
                aria-description={
                  value.length > 0 ? t('common:chosen', { names: value.map((v) => v.label).join(', ') }) : undefined
                }
                onFocus={() => combobox.openDropdown()}
                onBlur={() => {
                  combobox.closeDropdown();
                  if (text !== '') search('');
                }}
                onChange={(event) => {
                  search(event.currentTarget.value);
                  combobox.openDropdown();
                }}
                onKeyDown={onKeyDown}
              />
            </Combobox.EventsTarget>
          </Pill.Group>
        </PillsInput>
      </Combobox.DropdownTarget>
      <Combobox.Dropdown>
        <Combobox.Options mah={280} className={classes.options} aria-label={label}>
          {shown.length === 0 ? (
            <Combobox.Empty>{emptyWord()}</Combobox.Empty>
          ) : (
            shown.map((option) => {
              const style = { paddingLeft: `${12 + (option.depth ?? 0) * 16}px` };
              if (option.selectable === false)
                return (
                  <div key={option.id} className={classes.heading} style={style}>
                    {option.label}
                  </div>
                );
              return (
                <Combobox.Option
                  key={option.id}
                  value={option.id}
                  style={style}
                  active={chosen.has(option.id)}
                  disabled={full && max > 1 && !chosen.has(option.id)}
                >
                  <span className={classes.option} data-chosen={chosen.has(option.id) || undefined}>
                    {option.label}
                    {option.hint ? <span className={classes.hint}>{option.hint}</span> : null}
                  </span>
                </Combobox.Option>
              );
            })
          )}
        </Combobox.Options>
        {full && max > 1 ? <Combobox.Footer>{t('max', { max })}</Combobox.Footer> : null}
        {note ? <Combobox.Footer>{note}</Combobox.Footer> : null}
        {onRetry ? (
          <Combobox.Footer role="alert" className={classes.failed}>
            {t('failed')}{' '}
            <Button
              size="compact-sm"
              variant="default"
              onMouseDown={(event) => event.preventDefault()}
              onClick={onRetry}
            >
              {t('common:retry')}
            </Button>
          </Combobox.Footer>
        ) : null}
      </Combobox.Dropdown>
      <VisuallyHidden role="status">{dropdownOpened && text !== '' && !loading ? told() : ''}</VisuallyHidden>
    </Combobox>
  );

  function told(): string {
    const count = shown.filter(({ selectable }) => selectable !== false).length;
    return count === 0 ? emptyWord() : [t('results', { number: formatNumber(count) }), note].filter(Boolean).join('. ');
  }

  function emptyWord(): string {
    if (loading) return t('common:loading');
    if (onRetry) return t('failed');
    if (text.trim() !== '') return t('none', { text: text.trim() });
    return onSearch ? t('type') : t('empty');
  }
}

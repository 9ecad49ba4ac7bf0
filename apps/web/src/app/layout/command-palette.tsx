import { useQuery } from '@apollo/client/react';
import { Modal, VisuallyHidden } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ViewerPartsFragment } from '../../shared/app/viewer.generated.ts';
import classes from './command-palette.module.css';
import { foundGroups, placeGroups } from './palette-items.ts';
import { PaletteSearchDocument } from './palette-search.generated.ts';

const ENOUGH = 2;

interface CommandPaletteProps {
  readonly viewer: ViewerPartsFragment;
  onClose(): void;
}

/** One field to go anywhere, start anything and find any document one may see. */
export default function CommandPalette({ viewer, onClose }: CommandPaletteProps) {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const [search] = useDebouncedValue(text.trim(), 200);
  const enough = search.length >= ENOUGH;
  const { data, loading, error } = useQuery(PaletteSearchDocument, {
    variables: { search },
    skip: !enough,
    fetchPolicy: 'network-only',
  });
  const groups = [...placeGroups(viewer, text.trim(), t), ...(enough ? foundGroups(data, t) : [])];
  const items = groups.flatMap((group) => group.items);
  const at = Math.min(active, items.length - 1);

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const open = (to: string | undefined) => {
    if (to === undefined) return;
    onClose();
    void navigate(to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && items.length > 0) {
      event.preventDefault();
      setActive((at + step + items.length) % items.length);
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      open(items[at]?.to);
    }
  };
  const status = statusOf();

  function statusOf(): string {
    if (error) return t('search.failed');
    if (loading) return t('search.searching');
    return items.length === 0
      ? t('search.nothing', { text: text.trim() })
      : t('search.results', { count: items.length });
  }

  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      size="lg"
      padding={0}
      yOffset="10vh"
      aria-label={t('search.title')}
    >
      <div className={classes.field}>
        <IconSearch size={18} aria-hidden />
        <input
          data-autofocus
          className={classes.input}
          type="text"
          role="combobox"
          aria-expanded={items.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={items[at] ? `${listId}-${at}` : undefined}
          aria-label={t('search.field')}
          placeholder={t('search.field')}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div ref={list} id={listId} role="listbox" aria-label={t('search.title')} className={classes.list}>
        {groups.map((group) => (
          <div key={group.name} role="group" aria-label={group.name}>
            <p className={classes.heading} aria-hidden>
              {group.name}
            </p>
            {group.items.map((item) => {
              const index = items.indexOf(item);
              return (
                <div
                  key={item.id}
                  id={`${listId}-${index}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={index === at}
                  className={classes.option}
                  onMouseMove={() => setActive(index)}
                  onClick={() => open(item.to)}
                  onKeyDown={onKeyDown}
                >
                  <span className={classes.title}>{item.title}</span>
                  {item.detail ? <span className={classes.detail}>{item.detail}</span> : null}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      {items.length === 0 || loading || error ? (
        <p className={classes.status}>
          {status}
          {!loading && !error ? <span className={classes.detail}> {t('search.nothingHint')}</span> : null}
        </p>
      ) : null}
      <VisuallyHidden role="status" aria-live="polite">
        {enough ? status : ''}
      </VisuallyHidden>
      <p className={classes.foot}>
        <kbd>↑</kbd> <kbd>↓</kbd> {t('search.keys')} · <kbd>Enter</kbd> {t('common:open')} · <kbd>Esc</kbd>{' '}
        {t('common:close')}
      </p>
    </Modal>
  );
}

import { Pill, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../lib/format.ts';
import type { TreeChoice } from './tree-options.ts';
import classes from './tree-picker.module.css';

/** A group brings a hundred at once; the field must not grow over the page. */
const SHOWN = 12;
const FEW = 5;

/** What has been chosen, each with its cross; of many the first, the rest on request. */
export function Chips({
  value,
  onRemove,
  onClear,
}: {
  readonly value: readonly TreeChoice[];
  onRemove(id: string): void;
  onClear(): void;
}) {
  const { t } = useTranslation('picker');
  const [unfolded, setUnfolded] = useState(false);
  const folded = !unfolded && value.length > SHOWN;
  return (
    <>
      {(folded ? value.slice(0, SHOWN) : value).map((choice) => (
        <Pill
          key={choice.id}
          withRemoveButton
          removeButtonProps={{
            'aria-label': t('common:remove', { name: choice.label }),
            'aria-hidden': false,
            tabIndex: 0,
          }}
          onRemove={() => onRemove(choice.id)}
        >
          {choice.label}
        </Pill>
      ))}
      {value.length > SHOWN ? (
        <UnstyledButton className={classes.chipAct} aria-expanded={!folded} onClick={() => setUnfolded(folded)}>
          {folded ? t('andMore', { number: formatNumber(value.length - SHOWN) }) : t('fold')}
        </UnstyledButton>
      ) : null}
      {value.length > FEW ? (
        <UnstyledButton className={classes.chipAct} onClick={onClear}>
          {t('clearAll', { number: formatNumber(value.length) })}
        </UnstyledButton>
      ) : null}
    </>
  );
}

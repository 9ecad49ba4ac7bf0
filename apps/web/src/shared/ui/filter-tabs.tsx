import { UnstyledButton } from '@mantine/core';
import { formatCount } from '../lib/format.ts';
import classes from './filter-tabs.module.css';

export interface FilterOption {
  readonly value: string;
  readonly label: string;
  readonly count?: number | undefined;
  readonly loud?: boolean;
}

interface FilterTabsProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly FilterOption[];
  onChange(value: string): void;
}

/** Narrows a list to one of a few groups, each with its live count. */
export function FilterTabs({ label, value, options, onChange }: FilterTabsProps) {
  return (
    <div className={classes.tabs} role="group" aria-label={label}>
      {options.map((option) => (
        <UnstyledButton
          key={option.value}
          className={classes.tab}
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.label}
          {option.count ? (
            <span className={classes.count} data-loud={option.loud || undefined}>
              {' '}
              {formatCount(option.count)}
            </span>
          ) : null}
        </UnstyledButton>
      ))}
    </div>
  );
}

import { UnstyledButton } from '@mantine/core';
import { useId } from 'react';
import type { Assignee } from '../../../shared/ui/assignee-picker.tsx';
import { keyOf } from './assignees.ts';
import classes from './quick.module.css';

/** The likely ones as large buttons: one tap chooses, another takes it back. */
export function QuickAssignees({
  label,
  options,
  value,
  onChange,
}: {
  label: string;
  options: readonly Assignee[];
  value: Assignee | null;
  onChange: (value: Assignee | null) => void;
}) {
  const id = useId();
  if (options.length === 0) return null;
  const chosen = value ? keyOf(value) : null;
  return (
    <div role="group" aria-labelledby={id}>
      <div id={id} className={classes.label}>
        {label}
      </div>
      <div className={classes.buttons}>
        {options.map((option, index) => {
          const pressed = keyOf(option) === chosen;
          return (
            <UnstyledButton
              key={keyOf(option)}
              type="button"
              className={classes.choice}
              aria-pressed={pressed}
              data-autofocus={index === 0 || undefined}
              onClick={() => onChange(pressed ? null : option)}
            >
              <span aria-hidden className={classes.tick}>
                {pressed ? '✓' : ''}
              </span>
              {option.label}
            </UnstyledButton>
          );
        })}
      </div>
    </div>
  );
}

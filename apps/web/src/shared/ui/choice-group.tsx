import { useId } from 'react';
import classes from './choice-group.module.css';

interface ChoiceGroupProps<TValue extends string> {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: TValue;
  readonly options: readonly { readonly value: TValue; readonly label: string }[];
  onChange(value: TValue): void;
}

/** One of a few words side by side: native radio buttons, so arrows and screen readers know them. */
export function ChoiceGroup<TValue extends string>(props: ChoiceGroupProps<TValue>) {
  const { label, hideLabel, value, options, onChange } = props;
  const name = useId();
  return (
    <fieldset className={classes.group}>
      <legend className={hideLabel ? 'visually-hidden' : classes.label}>{label}</legend>
      <div className={classes.options}>
        {options.map((option) => (
          <label key={option.value} className={classes.option}>
            <input
              type="radio"
              name={name}
              className="visually-hidden"
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

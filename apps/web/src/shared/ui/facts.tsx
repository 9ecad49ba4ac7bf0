import type { ReactNode } from 'react';
import classes from './section.module.css';

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

function given(value: ReactNode): boolean {
  return value !== null && value !== undefined && value !== '' && value !== false;
}

/** Label and value; what is not known is left out. */
export function Facts({ items }: { readonly items: readonly Fact[] }) {
  return (
    <dl className={classes.facts}>
      {items
        .filter(({ value }) => given(value))
        .map(({ label, value }) => (
          <div key={label} className={classes.fact}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

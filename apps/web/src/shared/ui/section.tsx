import { useId, type ReactNode } from 'react';
import { formatCount } from '../lib/format.ts';
import classes from './section.module.css';

interface SectionProps {
  readonly title: string;
  readonly count?: number | undefined;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of the details. */
export function Section({ title, count, actions, children }: SectionProps) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.line}>
        <h2 id={id} className={classes.title}>
          {title}
          {count === undefined ? null : ` · ${formatCount(count)}`}
        </h2>
        {actions}
      </div>
      {children}
    </section>
  );
}

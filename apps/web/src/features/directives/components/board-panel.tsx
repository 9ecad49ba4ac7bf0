import { useId, type ReactNode } from 'react';
import classes from './board-panel.module.css';

interface BoardPanelProps {
  readonly title: string;
  /** How to read it. */
  readonly hint: string;
  readonly children: ReactNode;
}

/** One framed part of the board. */
export function BoardPanel({ title, hint, children }: BoardPanelProps) {
  const id = useId();
  return (
    <section className={classes.panel} aria-labelledby={id}>
      <div className={classes.line}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        <p className={classes.hint}>{hint}</p>
      </div>
      {children}
    </section>
  );
}

import classes from './badge.module.css';

export type Tone = 'plain' | 'accent' | 'ok' | 'warn' | 'danger';

/** A word on a tint; never a colour alone. */
export function Badge({
  tone,
  title,
  children,
}: {
  readonly tone: Tone;
  readonly title?: string | undefined;
  readonly children: string;
}) {
  return (
    <span className={classes.badge} data-tone={tone} title={title}>
      {children}
    </span>
  );
}

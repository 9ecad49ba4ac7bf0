import { Input } from '@mantine/core';
import { Suspense, type ReactNode } from 'react';
import classes from './lazy-field.module.css';

interface LazyFieldProps {
  readonly label?: ReactNode;
  readonly description?: ReactNode;
  readonly required?: boolean | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Holds the place of a heavier field, with its label, until its code has come: nothing jumps. */
export function LazyField({ label, description, required, className, children }: LazyFieldProps) {
  const waiting = (
    <Input.Wrapper label={label} description={description} required={required ?? false} className={className}>
      <div className={classes.waiting} aria-busy />
    </Input.Wrapper>
  );
  return <Suspense fallback={waiting}>{children}</Suspense>;
}

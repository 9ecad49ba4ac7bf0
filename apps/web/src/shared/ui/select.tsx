import type { SelectProps } from '@mantine/core';
import { lazy } from 'react';
import { LazyField } from './lazy-field.tsx';

const SelectBody = lazy(() => import('./select-body.tsx'));

/** The library's Select, fetched when a form with one is shown and not with the page. */
export function Select(props: SelectProps) {
  return (
    <LazyField
      label={props.label}
      description={props.description}
      required={props.required}
      className={props.className}
    >
      <SelectBody {...props} />
    </LazyField>
  );
}

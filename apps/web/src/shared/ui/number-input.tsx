import type { NumberInputProps } from '@mantine/core';
import { lazy } from 'react';
import { LazyField } from './lazy-field.tsx';

const NumberInputBody = lazy(() => import('./number-input-body.tsx'));

/** The library's NumberInput, fetched when a form with one is shown and not with the page. */
export function NumberInput(props: NumberInputProps<number>) {
  return (
    <LazyField
      label={props.label}
      description={props.description}
      required={props.required}
      className={props.className}
    >
      <NumberInputBody {...props} />
    </LazyField>
  );
}

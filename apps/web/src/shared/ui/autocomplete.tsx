import type { AutocompleteProps } from '@mantine/core';
import { lazy } from 'react';
import { LazyField } from './lazy-field.tsx';

const AutocompleteBody = lazy(() => import('./autocomplete-body.tsx'));

/** The library's Autocomplete, fetched when a form with one is shown and not with the page. */
export function Autocomplete(props: AutocompleteProps) {
  return (
    <LazyField
      label={props.label}
      description={props.description}
      required={props.required}
      className={props.className}
    >
      <AutocompleteBody {...props} />
    </LazyField>
  );
}

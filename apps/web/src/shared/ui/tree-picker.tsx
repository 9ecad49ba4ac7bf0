import { lazy } from 'react';
import { loadNamespaces } from '../i18n/locales.ts';
import { LazyField } from './lazy-field.tsx';
import type { TreePickerProps } from './tree-options.ts';

export type { TreeChoice, TreeOption } from './tree-options.ts';

const TreePickerBody = lazy(async () => {
  const [body] = await Promise.all([import('./tree-picker-body.tsx'), loadNamespaces(['picker'])]);
  return body;
});

/** Chips and a searchable tree; a field of the same size stands there until it has come. */
export function TreePicker(props: TreePickerProps) {
  return (
    <LazyField label={props.label} description={props.description} required={props.required}>
      <TreePickerBody {...props} />
    </LazyField>
  );
}

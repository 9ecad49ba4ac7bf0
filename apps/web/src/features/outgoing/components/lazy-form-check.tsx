import { lazy } from 'react';
import { loadNamespaces } from '../../../shared/i18n/locales.ts';

/** With its sentences, which no other part needs. */
export const FormCheck = lazy(async () => {
  const [part] = await Promise.all([import('./form-check.tsx'), loadNamespaces(['form-check'])]);
  return { default: part.FormCheck };
});

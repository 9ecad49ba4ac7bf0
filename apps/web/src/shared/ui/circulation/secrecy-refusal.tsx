import type { SecrecyMarking } from '@qlvb/contract/types';
import { lazy, Suspense } from 'react';
import type { Refusal } from '../../api/refusal.ts';
import { loadNamespaces } from '../../i18n/locales.ts';
import { RefusalAlert } from '../refusal-alert.tsx';

export type RuleRefusal = Refusal & { readonly kind: 'rule' };

export interface SecrecyAnswers {
  readonly pending: boolean;
  /** Asked, the person says that the paper is not marked. */
  onNotSecret(): void;
  /** Asked, the person says that it is. */
  onSecret(marking: SecrecyMarking): void;
}

interface SecrecyRefusalProps extends SecrecyAnswers {
  readonly refusal: Refusal | null;
  readonly shownPaths?: readonly string[];
  readonly onReload?: (() => void) | undefined;
}

/** Fetched when it is needed: most papers bear no marking. */
const SecrecyPanel = lazy(async () => {
  const [panel] = await Promise.all([import('./secrecy-panel.tsx'), loadNamespaces(['secrecy'])]);
  return panel;
});

/** True when the server refused a secret paper: its file is gone from the server. */
export const isSecretRefused = (refusal: Refusal | null): boolean =>
  refusal?.kind === 'rule' && refusal.code === 'SECRET_REFUSED';

/** Every refusal of a form that takes papers; for secret ones why, and what to do instead (BM-01). */
export function SecrecyRefusal({ refusal, shownPaths, onReload, ...answers }: SecrecyRefusalProps) {
  if (refusal?.kind === 'rule' && (refusal.code === 'SECRECY_UNANSWERED' || refusal.code === 'SECRET_REFUSED'))
    return (
      <Suspense fallback={null}>
        <SecrecyPanel refusal={refusal} {...answers} />
      </Suspense>
    );
  return <RefusalAlert refusal={refusal} onReload={onReload} {...(shownPaths === undefined ? {} : { shownPaths })} />;
}

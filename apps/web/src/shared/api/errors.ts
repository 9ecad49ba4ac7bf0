import { CombinedGraphQLErrors } from '@apollo/client';
import i18n from 'i18next';

export type ErrorKind = 'network' | 'notFound' | 'forbidden' | 'unauthenticated' | 'internal';

export interface ErrorFacts {
  readonly kind: ErrorKind;
  readonly requestId: string | null;
}

const KINDS: Readonly<Record<string, ErrorKind>> = {
  NOT_FOUND: 'notFound',
  FORBIDDEN: 'forbidden',
  UNAUTHENTICATED: 'unauthenticated',
};

/** What a person has to know about a thrown error; the server masks everything else. */
export function errorFacts(error: unknown): ErrorFacts {
  if (!CombinedGraphQLErrors.is(error)) return { kind: 'network', requestId: null };
  const [first] = error.errors;
  const code = first?.extensions?.['code'];
  const requestId = first?.extensions?.['requestId'];
  return {
    kind: (typeof code === 'string' ? KINDS[code] : undefined) ?? 'internal',
    requestId: typeof requestId === 'string' ? requestId : null,
  };
}

export function errorSentence({ kind, requestId }: ErrorFacts): string {
  const sentence = {
    network: () => i18n.t('common:error.network'),
    notFound: () => i18n.t('common:error.notFoundText'),
    forbidden: () => i18n.t('common:error.forbidden'),
    unauthenticated: () => i18n.t('common:error.forbidden'),
    internal: () => i18n.t('common:error.internal'),
  }[kind]();
  return requestId ? `${sentence} ${i18n.t('common:error.requestId', { id: requestId })}` : sentence;
}

import type { ComponentType } from 'react';
import { loadNamespaces, PAGE_NAMESPACES } from '../i18n/locales.ts';

interface PageModule {
  readonly Component: ComponentType;
}

/** A route module and the sentences it needs, fetched side by side. */
export function lazyPage(
  namespaces: string | readonly string[],
  loader: () => Promise<PageModule>,
): () => Promise<PageModule> {
  const own = typeof namespaces === 'string' ? [namespaces] : namespaces;
  const names = [...PAGE_NAMESPACES, ...own];
  return async () => {
    const [page] = await Promise.all([loader(), loadNamespaces(names)]);
    return { Component: page.Component };
  };
}

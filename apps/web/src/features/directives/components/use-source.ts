import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { DocumentAsSourceDocument } from '../pages/create-directive-page.generated.ts';
import type { DirectiveSourceFragment } from './directive-detail.generated.ts';

export interface SourceState {
  readonly source: DirectiveSourceFragment | null;
  readonly loading: boolean;
  /** Why the document of the address cannot be shown. */
  readonly error: Error | undefined;
  retry(): void;
  choose(document: DirectiveSourceFragment): void;
  clear(): void;
}

/** The document of the address (`?source=ID`), or the one chosen on the page. */
export function useSource(): SourceState {
  const [params, setParams] = useSearchParams();
  const [chosen, setChosen] = useState<DirectiveSourceFragment | null>(null);
  const id = params.get('source');
  const skip = id === null || chosen?.id === id;
  const { data, loading, error, refetch } = useQuery(DocumentAsSourceDocument, { variables: { id: id ?? '' }, skip });
  return {
    source: id === null ? null : skip ? chosen : (data?.document ?? null),
    loading,
    error: skip ? undefined : error,
    retry: () => void refetch(),
    choose: (document) => {
      setChosen(document);
      setParams({ source: document.id }, { replace: true });
    },
    clear: () => {
      setChosen(null);
      setParams({}, { replace: true });
    },
  };
}

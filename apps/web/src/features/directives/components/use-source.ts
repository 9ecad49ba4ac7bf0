import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { IncomingAsSourceDocument, OutgoingAsSourceDocument } from '../pages/create-directive-page.generated.ts';
import type { DirectiveSourceFragment } from './directive-detail.generated.ts';
import { IssuedDocumentsDocument } from './issued-documents.generated.ts';

export interface SourceState {
  readonly source: DirectiveSourceFragment | null;
  readonly loading: boolean;
  choose(document: DirectiveSourceFragment): void;
  clear(): void;
}

/**
 * The document of the address (`?source=ID`): brought by the registration it was opened from
 * (`outgoing=`, `incoming=`), found among the newest issued ones, or chosen on the page.
 */
export function useSource(): SourceState {
  const [params, setParams] = useSearchParams();
  const [chosen, setChosen] = useState<DirectiveSourceFragment | null>(null);
  const sourceId = params.get('source');
  const outgoingId = params.get('outgoing');
  const incomingId = params.get('incoming');
  const outgoing = useQuery(OutgoingAsSourceDocument, { variables: { id: outgoingId ?? '' }, skip: !outgoingId });
  const incoming = useQuery(IncomingAsSourceDocument, { variables: { id: incomingId ?? '' }, skip: !incomingId });
  const among = !outgoingId && !incomingId && sourceId !== null;
  const issued = useQuery(IssuedDocumentsDocument, { variables: { search: null }, skip: !among });
  const found = [
    chosen,
    outgoing.data?.outgoingDocument.document,
    incoming.data?.incomingDocument.document,
    ...(issued.data?.issuedDocuments ?? []),
  ].find((document) => document && (sourceId === null ? document === chosen || !among : document.id === sourceId));
  return {
    source: found ?? null,
    loading: outgoing.loading || incoming.loading || issued.loading,
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

import { lazy, Suspense } from 'react';
import { loadNamespaces } from '../../i18n/locales.ts';

const part = <T,>(load: () => Promise<T>) =>
  lazy(async () => {
    const [loaded] = await Promise.all([load(), loadNamespaces(['copies'])]);
    return loaded as { default: React.ComponentType<{ id: string }> };
  });
const OfIncoming = part(async () => ({ default: (await import('./copies-section.tsx')).CopiesOfIncoming }));
const OfOutgoing = part(async () => ({ default: (await import('./copies-section.tsx')).CopiesOfOutgoing }));

/** Bản sao of a document, and “Sao văn bản…”; fetched behind the page, which does not wait for it. */
export function Copies({ of, id }: { readonly of: 'INCOMING' | 'OUTGOING'; readonly id: string }) {
  return <Suspense fallback={null}>{of === 'INCOMING' ? <OfIncoming id={id} /> : <OfOutgoing id={id} />}</Suspense>;
}

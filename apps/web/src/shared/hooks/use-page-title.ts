import { useEffect } from 'react';

/** Title of the tab: what is open first, the product last. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = title ? `${title} · QLVB` : 'QLVB';
  }, [title]);
}

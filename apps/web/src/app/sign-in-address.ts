/** The sign-in page, and the way back to where one is. */
export function signInAddress({ pathname, search }: { readonly pathname: string; readonly search: string }): string {
  const here = `${pathname}${search}`;
  return here === '/' || here === '/worklist' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(here)}`;
}

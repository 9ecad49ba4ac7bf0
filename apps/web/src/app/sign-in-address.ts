/** The sign-in page, and the way back to where one is. */
export function signInAddress(
  { pathname, search }: { readonly pathname: string; readonly search: string },
  to = '/sign-in',
): string {
  const here = `${pathname}${search}`;
  return here === '/' || here === '/worklist' ? to : `${to}?next=${encodeURIComponent(here)}`;
}

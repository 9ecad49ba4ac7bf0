import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';

/** `/incoming/12` is the same page as `/incoming` (the list stays); `/incoming/new` is another. */
function pageOf(pathname: string): string {
  const [section = '', rest = ''] = pathname.split('/').filter(Boolean);
  return /^\d+$/.test(rest) ? section : `${section}/${rest}`;
}

/** On a new page the focus goes to its beginning and its title is read out. */
export function RouteFocus() {
  const { pathname } = useLocation();
  const page = pageOf(pathname);
  const former = useRef(page);
  const [announced, setAnnounced] = useState('');

  useEffect(() => {
    if (former.current !== page) {
      former.current = page;
      document.getElementById('main')?.focus({ preventScroll: true });
    }
    // The page sets its title when it renders; lazy pages need a moment.
    const timer = setTimeout(() => setAnnounced(document.title), 300);
    return () => clearTimeout(timer);
  }, [page, pathname]);

  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {announced}
    </p>
  );
}

import type { ReactNode } from 'react';
import { usePageTitle } from '../hooks/use-page-title.ts';
import { formatCount } from '../lib/format.ts';
import classes from './page-header.module.css';

interface PageHeaderProps {
  readonly title: string;
  readonly count?: number | undefined;
  readonly actions?: ReactNode;
  /** Tabs and filters. */
  readonly children?: ReactNode;
}

/** Title of the page (and of the tab), what can be started here, and what narrows it. */
export function PageHeader({ title, count, actions, children }: PageHeaderProps) {
  usePageTitle(title);
  return (
    <header className={classes.header}>
      <div className={classes.line}>
        <h1 className={classes.title}>
          {title}
          {count === undefined ? null : <span className={classes.count}> {formatCount(count)}</span>}
        </h1>
        {actions ? <div className={classes.actions}>{actions}</div> : null}
      </div>
      {children}
    </header>
  );
}

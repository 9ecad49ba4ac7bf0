import type { ReactNode } from 'react';
import classes from './list-row.module.css';

interface ListRowProps {
  readonly meta: ReactNode;
  readonly title: string;
  /** Not read yet, or waiting for the person. */
  readonly strong?: boolean;
  readonly footer?: ReactNode;
  readonly badge?: ReactNode;
  readonly footerBadge?: ReactNode;
}

/** The three lines of a document in a list: where it stands in the book, what it is, from whom and by when. */
export function ListRow({ meta, title, strong = false, footer, badge, footerBadge }: ListRowProps) {
  return (
    <div className={classes.row}>
      <div className={classes.line}>
        <span className={classes.meta}>{meta}</span>
        {badge}
      </div>
      <p className={classes.title} data-strong={strong || undefined}>
        {title}
      </p>
      {footer || footerBadge ? (
        <div className={classes.line}>
          <span className={classes.meta}>{footer}</span>
          {footerBadge}
        </div>
      ) : null}
    </div>
  );
}

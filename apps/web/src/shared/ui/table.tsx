import type { ComponentPropsWithRef } from 'react';
import classes from './table.module.css';

interface TableProps extends ComponentPropsWithRef<'table'> {
  readonly highlightOnHover?: boolean;
}

/** A plain table that scrolls inside its own frame on a narrow screen. */
function TableFrame({ className, highlightOnHover, ...rest }: TableProps) {
  return (
    <div className={classes.frame}>
      <table {...rest} data-hover={highlightOnHover || undefined} className={`${classes.table} ${className ?? ''}`} />
    </div>
  );
}

/** Spoken as `Table`, `Table.Thead`, `Table.Tr` …, without the weight of the library's scroll area. */
export const Table = Object.assign(TableFrame, {
  Thead: 'thead' as const,
  Tbody: 'tbody' as const,
  Tfoot: 'tfoot' as const,
  Tr: 'tr' as const,
  Th: 'th' as const,
  Td: 'td' as const,
  Caption: 'caption' as const,
});

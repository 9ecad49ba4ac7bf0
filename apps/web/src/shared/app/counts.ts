import { createContext, useContext } from 'react';

export type CountKey =
  | 'worklist'
  | 'incoming.open'
  | 'incoming.awaitingReceipt'
  | 'incoming.awaitingDirection'
  | 'incoming.inHandling'
  | 'incoming.overdue'
  | 'outgoing.open'
  | 'outgoing.draft'
  | 'outgoing.inCheck'
  | 'outgoing.approval'
  | 'outgoing.toIssue'
  | 'directives.open'
  | 'directives.overdue';

export type Counts = Readonly<Partial<Record<CountKey, number>>>;

export const CountsContext = createContext<Counts>({});

/** Live counts of the sections; a key is absent until it is known. */
export function useCounts(): Counts {
  return useContext(CountsContext);
}

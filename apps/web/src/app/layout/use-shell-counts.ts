import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import type { Counts } from '../../shared/app/counts.ts';
import { ShellCountsDocument } from './shell-counts.generated.ts';

/** One query for every figure of the shell; live hints refresh it like any other. */
export function useShellCounts(): Counts {
  const { data } = useQuery(ShellCountsDocument);
  return useMemo(() => {
    if (!data) return {};
    const { incomingCounts: incoming, outgoingCounts: outgoing, directiveBoard: board } = data;
    return {
      worklist: data.worklist.total,
      'incoming.open': incoming.awaitingReceipt + incoming.awaitingDirection + incoming.inHandling,
      'incoming.awaitingReceipt': incoming.awaitingReceipt,
      'incoming.awaitingDirection': incoming.awaitingDirection,
      'incoming.inHandling': incoming.inHandling,
      'incoming.overdue': incoming.overdue,
      'outgoing.open': outgoing.draft + outgoing.inCheck + outgoing.approval + outgoing.toIssue,
      'outgoing.draft': outgoing.draft,
      'outgoing.inCheck': outgoing.inCheck,
      'outgoing.approval': outgoing.approval,
      'outgoing.toIssue': outgoing.toIssue,
      'directives.open': board.total.openInTerm + board.total.openOverdue,
      'directives.overdue': board.total.openOverdue,
    };
  }, [data]);
}

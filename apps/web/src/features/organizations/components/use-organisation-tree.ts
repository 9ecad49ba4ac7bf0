import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect, useMemo, useState } from 'react';
import { useViewer } from '../../../shared/app/viewer.ts';
import { AgencyPathDocument, OrganisationTreeDocument } from '../pages/organisation-page.generated.ts';
import { visibleNodes } from './visible-nodes.ts';

/** As many as the server answers at once; who opens more closes those opened first. */
const MOST_OPEN = 50;

/**
 * The tree of the day with what is open in it: one question for the top and all that is open, so that moving the day
 * brings everything at once. The way to the agency looked at is opened by itself, at the start that to the own one.
 */
export function useOrganisationTree(on: string | null, withPending: boolean, selectedId: string | null) {
  const { agencyId: ownId } = useViewer();
  const client = useApolloClient();
  const [opened, setOpened] = useState<readonly string[]>([]);
  const [activeId, setActiveId] = useState<string | null>(selectedId);
  const tree = useQuery(OrganisationTreeDocument, {
    variables: { open: [...opened], on, withPending },
    fetchPolicy: 'cache-first',
  });
  const data = tree.data ?? tree.previousData;

  const wayTo = selectedId ?? ownId;
  useEffect(() => {
    let wanted = true;
    const reveal = async () => {
      const { data: found } = await client.query({
        query: AgencyPathDocument,
        variables: { id: wayTo, on, withPending },
        fetchPolicy: 'cache-first',
      });
      if (!wanted || !found?.agency) return;
      const way = found.agency.ancestors.map(({ id }) => id);
      setOpened((former) => [...former.filter((id) => !way.includes(id)), ...way].slice(-MOST_OPEN));
      setActiveId(wayTo);
    };
    // What cannot be told stays closed; the panel beside says why.
    reveal().catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [client, wayTo, on, withPending]);

  const lines = useMemo(() => {
    const childrenOf = new Map(data?.agencies.map(({ id, children }) => [id, children]));
    return visibleNodes(data?.organisation ?? [], childrenOf, new Set(opened));
  }, [data, opened]);

  return {
    lines,
    activeId,
    setActive: setActiveId,
    toggle: (id: string, open: boolean) =>
      setOpened((former) => [...former.filter((other) => other !== id), ...(open ? [id] : [])].slice(-MOST_OPEN)),
    loading: tree.loading && !data,
    error: data ? undefined : tree.error,
    retry: () => void tree.refetch(),
  };
}

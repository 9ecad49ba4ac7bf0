import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';

export interface ConnectionOf<TNode> {
  readonly edges: readonly { readonly node: TNode }[];
  readonly totalCount?: number;
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

export interface ConnectionState<TNode> {
  readonly nodes: readonly TNode[];
  /** Of the whole list, where the server tells it. */
  readonly total: number | null;
  readonly loading: boolean;
  readonly error: Error | undefined;
  readonly hasMore: boolean;
  readonly loadingMore: boolean;
  loadMore(): void;
  refetch(): void;
}

const PAGE = 50;

/** A keyset list: the first page at once, the next ones on demand, never an offset. */
export function useConnection<
  TData,
  TVariables extends OperationVariables & { first?: number | null; after?: string | null },
  TNode,
>(
  document: TypedDocumentNode<TData, TVariables>,
  options: {
    readonly variables: Omit<TVariables, 'first' | 'after'>;
    readonly select: (data: TData) => ConnectionOf<TNode>;
    readonly skip?: boolean;
    readonly pageSize?: number;
  },
): ConnectionState<TNode> {
  const [loadingMore, setLoadingMore] = useState(false);
  const first = options.pageSize ?? PAGE;
  const query = useQuery<unknown, OperationVariables>(document, {
    variables: { ...options.variables, first },
    skip: options.skip ?? false,
  });
  const data = query.data ?? undefined;
  const connection = data === undefined ? undefined : options.select(data as TData);
  const { hasNextPage = false, endCursor = null } = connection?.pageInfo ?? {};

  const loadMore = () => {
    if (!hasNextPage || loadingMore) return;
    setLoadingMore(true);
    // Failing keeps the rows that are there; the button stays and can be pressed again.
    query
      .fetchMore({ variables: { after: endCursor, first } })
      .catch(() => undefined)
      .finally(() => setLoadingMore(false));
  };

  return {
    nodes: connection?.edges.map((edge) => edge.node) ?? [],
    total: connection?.totalCount ?? null,
    loading: query.loading && connection === undefined,
    error: connection === undefined ? query.error : undefined,
    hasMore: hasNextPage,
    loadingMore,
    loadMore,
    refetch: () => void query.refetch(),
  };
}

import type { ApolloClient, DocumentNode, ObservableQuery, OperationVariables } from '@apollo/client';

/** Directories and answers to a typed text: they do not change because somebody acted. */
const STEADY = new Set([
  'settings',
  'viewer',
  'agencies',
  'agency',
  'organisation',
  'organisationDays',
  'organisationChanges',
  'searchOrganisation',
  'ownUnits',
  'ownPositions',
  'directiveGivers',
  'dueDateAfter',
  'issuerSuggestions',
  'incomingDuplicates',
  'issuedDocuments',
]);

const MAX_PAGE = 100;

function rootFields(document: DocumentNode): string[] {
  const fields: string[] = [];
  for (const definition of document.definitions) {
    if (definition.kind !== 'OperationDefinition') continue;
    for (const selection of definition.selectionSet.selections)
      if (selection.kind === 'Field') fields.push(selection.name.value);
  }
  return fields;
}

function loadedEdges(data: unknown): number {
  if (typeof data !== 'object' || data === null) return 0;
  let most = 0;
  for (const value of Object.values(data)) {
    if (typeof value !== 'object' || value === null || !('edges' in value)) continue;
    if (Array.isArray(value.edges)) most = Math.max(most, value.edges.length);
  }
  return most;
}

function concerns(variables: OperationVariables | undefined, ids: ReadonlySet<string> | null): boolean {
  const id: unknown = variables?.['id'];
  return ids === null || typeof id !== 'string' || ids.has(id);
}

/** A question that is on its way is joined, not repeated, and its answer may be of before the change: ask once more. */
async function askAnew(query: ObservableQuery): Promise<void> {
  const isOnItsWay = query.getCurrentResult().loading;
  await query.refetch();
  if (isOnItsWay) await query.refetch();
}

/**
 * Brings what is on the screen up to date: lists and counts always, single objects when they are
 * among `ids` (all of them for null). A list keeps the rows a person has already loaded.
 */
export async function refreshActive(client: ApolloClient, ids: ReadonlySet<string> | null = null): Promise<void> {
  const work: Promise<unknown>[] = [];
  for (const query of client.getObservableQueries('active')) {
    const fields = rootFields(query.query);
    if (fields.every((field) => STEADY.has(field)) || !concerns(query.variables, ids)) continue;
    const first: unknown = query.variables['first'];
    if (typeof first === 'number') {
      const rows = Math.max(first, Math.min(MAX_PAGE, loadedEdges(query.getCurrentResult().data)));
      work.push(
        client.query({
          query: query.query,
          variables: { ...query.variables, first: rows, after: undefined },
          fetchPolicy: 'network-only',
          context: { queryDeduplication: false },
        }),
      );
    } else {
      work.push(askAnew(query));
    }
  }
  // A failure here leaves the former figures on the screen; the live banner tells about the network.
  await Promise.allSettled(work);
}

import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';

export type Operation = {
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly contextValue: unknown;
  readonly variables: Record<string, unknown>;
};

/**
 * Runs operations, each compiled to a function of its own when it is first asked: a list of 50 rows is a thousand
 * fields, and walking the selection anew for each of them costs more than everything else in the request. What is
 * compiled lives as long as the parsed document does in the server's document store.
 */
export function createExecutor(schema: GraphQLSchema): (operation: Operation) => Promise<ExecutionResult> {
  const known = new WeakMap<DocumentNode, Map<string, CompiledQuery | ExecutionResult>>();

  function compiled(document: DocumentNode, operationName: string | null): CompiledQuery | ExecutionResult {
    const operations = known.get(document) ?? new Map<string, CompiledQuery | ExecutionResult>();
    known.set(document, operations);
    const name = operationName ?? '';
    const operation = operations.get(name) ?? compileQuery(schema, document, operationName ?? undefined);
    operations.set(name, operation);
    return operation;
  }

  return async ({ document, operationName, contextValue, variables }) => {
    const operation = compiled(document, operationName);
    return isCompiledQuery(operation) ? await operation.query(undefined, contextValue, variables) : operation;
  };
}

import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  getOperationAST,
  getVariableValues,
  type GraphQLSchema,
  OperationTypeNode,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';

export type Operation = {
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly contextValue: unknown;
  readonly variables: Record<string, unknown>;
};

/**
 * Runs operations. A query is compiled to a function of its own when it is first asked: a list of 50 rows is a thousand
 * fields, and walking the selection anew for each of them costs more than everything else in the request. What is
 * compiled lives as long as the parsed document does in the server's document store. Acts are one field each and gain
 * nothing, so they run by the reference implementation.
 *
 * The compiler neither calls functions nor awaits promises among the values of a row (that is what resolvers are for), does not fill in defaults of required input fields
 * (the reference implementation does it before), and does not end on an input type that contains itself; the schema
 * has none, see the test.
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
    const definition = getOperationAST(document, operationName);
    if (definition?.operation !== OperationTypeNode.QUERY)
      return await execute({ schema, document, operationName, contextValue, variableValues: variables });
    const operation = compiled(document, operationName);
    if (!isCompiledQuery(operation)) return operation;
    const { coerced, errors } = getVariableValues(schema, definition.variableDefinitions ?? [], variables, {
      maxErrors: 50,
    });
    return coerced === undefined ? { errors } : await operation.query(undefined, contextValue, coerced);
  };
}

import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient, useMutation } from '@apollo/client/react';
import i18n from 'i18next';
import { useCallback, useState } from 'react';
import { toast } from '../ui/toasts.ts';
import { errorFacts, errorSentence } from './errors.ts';
import { noteOwnAct } from './own-acts.ts';
import { refusalOf, type Refusal, type Success } from './refusal.ts';
import { refreshActive } from './refresh.ts';
import { askWhoActs } from './who-acts.ts';

interface ResultMember {
  readonly __typename: string;
}

/** The value of a mutation's only root field. */
type ResultOf<TData> = Extract<TData[Exclude<keyof TData, '__typename'>], ResultMember>;

export interface ActOptions<TSuccess> {
  /** What to say when it is done. */
  readonly done?: string | ((success: TSuccess) => string);
}

export interface Act<TSuccess, TVariables> {
  /** Null: refused (see `refusal`) or failed (told in a message). */
  run(variables: TVariables): Promise<TSuccess | null>;
  readonly refusal: Refusal | null;
  readonly pending: boolean;
  reset(): void;
}

function onlyResult<TData extends object>(data: TData): ResultOf<TData> | undefined {
  for (const [name, value] of Object.entries(data)) if (name !== '__typename') return value;
  return undefined;
}

function isSuccess<TResult extends ResultMember>(result: TResult): result is Success<TResult> & TResult {
  return refusalOf(result) === null;
}

/**
 * One act of a person: runs the mutation, turns the members of its result union into a value or a
 * refusal, says what was done, and brings everything on the screen up to date.
 */
export function useAct<TData extends object, TVariables extends OperationVariables>(
  document: TypedDocumentNode<TData, TVariables>,
  options: ActOptions<Success<ResultOf<TData>>> = {},
): Act<Success<ResultOf<TData>>, TVariables> {
  const client = useApolloClient();
  const [mutate, { loading }] = useMutation<TData, OperationVariables>(document);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { done } = options;

  const run = async (variables: TVariables): Promise<Success<ResultOf<TData>> | null> => {
    setRefusal(null);
    try {
      const { data } = await mutate({ variables });
      const result = data ? onlyResult<TData>(data) : undefined;
      if (!result) return null;
      if (!isSuccess(result)) {
        const refused = refusalOf(result);
        setRefusal(refused);
        if (refused?.kind === 'rule' && refused.code === 'DELEGATION_ENDED') void askWhoActs(client);
        return null;
      }
      noteOwnAct(result);
      if (done && result.__typename.endsWith('Success'))
        toast({ tone: 'ok', text: typeof done === 'string' ? done : done(result) });
      void refreshActive(client);
      return result;
    } catch (error) {
      const facts = errorFacts(error);
      if (facts.kind !== 'unauthenticated')
        toast({ tone: 'danger', text: i18n.t('common:error.act', { text: errorSentence(facts) }) });
      return null;
    }
  };

  const reset = useCallback(() => setRefusal(null), []);
  return { run, refusal, pending: loading, reset };
}

import type { FinishIncomingInput, FinishManyIncomingInput } from '@qlvb/contract/types';
import { MAX_AT_ONCE, validateFinish } from '@qlvb/domain/incoming/validate';
import { problem } from '@qlvb/domain/problems';
import { GraphQLError } from 'graphql';
import { validated } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { wireParams } from '../../platform/graphql/results.ts';
import { useCase } from '../../platform/use-case.ts';
import { authorise } from '../identity/authorise.ts';
import { finishIncoming } from './finish-incoming.ts';

/** What is not there for the viewer is refused like the rest, and does not take the other answers with it. */
async function finishOne(context: SignedContext, input: FinishIncomingInput) {
  try {
    return await finishIncoming(context, input);
  } catch (error) {
    if (!(error instanceof GraphQLError) || error.extensions['code'] !== 'NOT_FOUND') throw error;
    const params = wireParams({ kind: 'INCOMING' });
    return { __typename: 'RuleRefused' as const, code: 'TARGET_NOT_FOUND', params };
  }
}

/** Several that came to the same end. Each is finished or refused on its own, and says which. */
export const finishManyIncoming = useCase(
  ['ValidationFailed', 'RuleRefused'],
  async (context, { items, result }: FinishManyIncomingInput) => {
    authorise(context.viewer, 'incoming.handle');
    const count = { max: String(MAX_AT_ONCE), count: String(items.length) };
    validated([
      ...validateFinish({ result }),
      ...(items.length === 0 ? [problem('items', 'REQUIRED')] : []),
      ...(items.length > MAX_AT_ONCE ? [problem('items', 'TOO_MANY', count)] : []),
    ]);
    const done = [];
    // One after the other: each takes its own locks, and a reader of the answer sees them in order.
    for (const { incomingId, version } of items)
      done.push({ incomingId, outcome: await finishOne(context, { incomingId, version, result }) });
    return { __typename: 'FinishManyIncomingSuccess' as const, items: done };
  },
);

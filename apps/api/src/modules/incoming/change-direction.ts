import type { DirectIncomingInput } from '@qlvb/contract/types';
import { useCase } from '../../platform/use-case.ts';
import { giveDirection } from './direction.ts';

/** Leader changes the direction while nobody has begun; the former tree stays as history. */
export const changeDirection = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async (context, input: DirectIncomingInput) => await giveDirection(context, 'CHANGE_DIRECTION', input),
);

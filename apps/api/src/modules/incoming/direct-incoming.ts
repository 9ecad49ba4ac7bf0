import type { DirectIncomingInput } from '@qlvb/contract/types';
import { useCase } from '../../platform/use-case.ts';
import { giveDirection } from './direction.ts';

/** Leader directs (NĐ 30/2020 đ.23). */
export const directIncoming = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async (context, input: DirectIncomingInput) => await giveDirection(context, 'DIRECT', input),
);

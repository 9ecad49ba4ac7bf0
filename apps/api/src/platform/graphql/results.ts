import type { RefusalParam } from '@qlvb/contract/types';
import type { Problem } from '@qlvb/domain/problems';
import type { Params } from '@qlvb/domain/refusals';

/** Parameters as the wire carries them. */
export const wireParams = (params: Params): RefusalParam[] =>
  Object.entries(params).map(([name, value]) => ({ name, value }));

export const ruleRefused = (code: string, params: Params = {}) => ({
  __typename: 'RuleRefused' as const,
  code,
  params: wireParams(params),
});

export const validationFailed = (problems: readonly Problem[]) => ({
  __typename: 'ValidationFailed' as const,
  problems: problems.map(({ path, code, params }) => ({ path, code, params: wireParams(params) })),
});

export const versionConflict = (currentVersion: number, last: { by: string; at: string } | null) => ({
  __typename: 'VersionConflict' as const,
  currentVersion,
  changedBy: last?.by ?? null,
  changedAt: last?.at ?? null,
});

export type RuleRefusedResult = ReturnType<typeof ruleRefused>;
export type ValidationFailedResult = ReturnType<typeof validationFailed>;
export type VersionConflictResult = ReturnType<typeof versionConflict>;

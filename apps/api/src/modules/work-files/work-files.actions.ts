import type { WorkFileActionState } from '@qlvb/contract/types';
import { availableActions } from '@qlvb/domain/lifecycle';
import { workFileLifecycle } from '@qlvb/domain/work-files/lifecycle';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { wireParams } from '../../platform/graphql/results.ts';
import { positionById } from '../identity/identity.loaders.ts';
import { unitById } from '../organizations/organizations.loaders.ts';
import type { WorkFileRow } from './work-files.entity.ts';
import { factsOf } from './work-files.facts.ts';
import { openDraftsOf } from './work-files.loaders.ts';

/** Every action with its reason, and who could do what the viewer cannot. */
export async function actionsOf(context: SignedContext, row: WorkFileRow): Promise<WorkFileActionState[]> {
  const { viewer, load } = context;
  const drafts = await load(openDraftsOf, row.id);
  const states = availableActions(workFileLifecycle, row.state, factsOf(row, drafts, viewer), viewer);
  return await Promise.all(
    states.map(async ({ action, available, code, params = {} }) => ({
      action,
      available,
      reason: { code: code ?? null, params: wireParams(params), whoCould: await whoCould(context, row, code) },
    })),
  );
}

/** Nobody when the reason lies in the file. */
async function whoCould({ load }: SignedContext, row: WorkFileRow, code: string | undefined): Promise<string[]> {
  if (row.state !== 'OPEN') return [];
  if (code !== 'NO_PERMISSION' && code !== 'NOT_FILE_MEMBER' && code !== 'NOT_FILE_OWNER') return [];
  const owner = await load(positionById, row.ownerPositionId);
  const unit = code !== 'NOT_FILE_MEMBER' || row.unitId === null ? null : await load(unitById, row.unitId);
  return [...(owner === null ? [] : [`${owner.fullName} – ${owner.title}`]), ...(unit === null ? [] : [unit.name])];
}

import type { WorkFileAction, WorkFileState } from '@qlvb/contract/types';
import type { Tx } from '../../platform/db/transaction.ts';
import { decided } from '../../platform/decided.ts';
import { found } from '../../platform/errors.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { type WorkFileRow, workFiles } from './work-files.entity.ts';
import { decideOn } from './work-files.facts.ts';
import { openDrafts, visibleWorkFile } from './work-files.repo.ts';

export type ActTarget = { readonly workFileId: string; readonly version: number };
export type Held = { readonly row: WorkFileRow; readonly to: WorkFileState };

/** Sees, locks, decides. Permission is asked before the version, so that nobody is told to try again in vain. */
export async function holdForAct(tx: Tx, viewer: Viewer, target: ActTarget, action: WorkFileAction): Promise<Held> {
  const seen = found(await visibleWorkFile(tx, viewer, target.workFileId));
  const first = decideOn(seen, 0, viewer, action);
  if (!first.ok && first.code === 'NO_PERMISSION') decided(first);
  const row = await tx.lockVersion(workFiles, { id: seen.id, agencyId: viewer.agencyId }, target.version);
  const drafts = (await openDrafts(tx, [row.id])).get(row.id) ?? 0;
  return { row, to: decided(decideOn(row, drafts, viewer, action)) };
}

export type Act = Held & {
  /** As the journal writes it, `work-file.close`. */
  readonly journal: string;
  readonly at: string;
  readonly patch?: Partial<WorkFileRow>;
  readonly details: Readonly<Record<string, string | number | null>>;
};

/** The row with its version, the journal, the live hint. */
export async function recordAct(
  tx: Tx,
  viewer: Viewer,
  { row, to, journal, at, patch, details }: Act,
): Promise<WorkFileRow> {
  const changed = { ...patch, state: to, updatedAt: at, updatedByPositionId: viewer.positionId };
  await tx.updateVersioned(workFiles, row.id, row.version, changed);
  tx.audit(viewer, { action: journal, objectType: 'WORK_FILE', objectId: row.id, details });
  tx.hint({ type: 'work-file', id: row.id, agencyId: row.agencyId });
  return { ...row, ...changed, version: row.version + 1 };
}

export const workFileSuccess = (workFile: WorkFileRow) => ({ __typename: 'WorkFileActSuccess' as const, workFile });

export const MEMBERS = ['ValidationFailed', 'RuleRefused', 'VersionConflict'] as const;

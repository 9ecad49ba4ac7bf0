import type { DirectiveAction, DirectiveState } from '@qlvb/contract/types';
import { DIRECTIVE_LIMITS } from '@qlvb/domain/directives/validate';
import { checkText, type Problem } from '@qlvb/domain/problems';
import type { Tx } from '../../platform/db/transaction.ts';
import { decided } from '../../platform/decided.ts';
import { found } from '../../platform/errors.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { markRead } from '../assignments/assignment-tree.ts';
import { directives, type DirectiveRow } from './directives.entity.ts';
import { decideOn } from './directives.facts.ts';
import { cooperationsOf, visibleDirective } from './directives.repo.ts';

export type ActTarget = { readonly directiveId: string; readonly version: number };
export type Held = { readonly row: DirectiveRow; readonly to: DirectiveState };

/**
 * The beginning of every act: sees, locks, decides. Who may never do this hears that, and not that
 * somebody was quicker, so permission is asked before the version.
 */
export async function holdForAct(tx: Tx, viewer: Viewer, target: ActTarget, action: DirectiveAction): Promise<Held> {
  const seen = found(await visibleDirective(tx, viewer, target.directiveId));
  const first = decideOn(seen, viewer, action);
  if (!first.ok && first.code === 'NO_PERMISSION') decided(first);
  const row = await tx.lockVersion(directives, { id: seen.id }, target.version);
  return { row, to: decided(decideOn(row, viewer, action)) };
}

export type Act = Held & {
  /** As the journal writes it, `directive.accept`. */
  readonly journal: string;
  readonly at: string;
  /** Reason or note; whoever is next reads it first. */
  readonly note?: string | null;
  readonly patch?: Partial<DirectiveRow>;
  readonly details?: Readonly<Record<string, string | number | null>>;
};

/** The end of every act: the row with its version, the journal, the live hints of all who take part. */
export async function recordAct(tx: Tx, viewer: Viewer, act: Act): Promise<DirectiveRow> {
  const { row, to, at, note = null } = act;
  const moved = to === row.state ? {} : { stateSince: at, turnNote: note };
  const patch = { ...act.patch, ...moved, state: to, updatedAt: at, updatedByPositionId: viewer.positionId };
  await tx.updateVersioned(directives, row.id, row.version, patch);
  const after = { ...row, ...patch, version: row.version + 1 };
  if (viewer.agencyId === row.leadAgencyId) await markRead(tx, subjectOf(row), viewer, at);
  tx.audit(viewer, { action: act.journal, objectType: 'DIRECTIVE', objectId: row.id, details: act.details ?? {} });
  const told = INNER_ACTS.has(act.journal) ? [] : await partiesOf(tx, after);
  hintParties(tx, [row.leadAgencyId, ...told], row.id);
  return after;
}

/** What only the lead agency sees on the timeline, as the journal writes it. */
export const INNER_ACTS: ReadonlySet<string> = new Set([
  'directive.assign',
  'directive.hand-over-part',
  'directive.hand-over-part-joined',
]);

/** Every agency that takes part. */
export async function partiesOf(tx: Tx, row: DirectiveRow): Promise<string[]> {
  const coop = await cooperationsOf(tx, [row.id]);
  return [row.assigningAgencyId, row.leadAgencyId, ...coop.map(({ agencyId }) => agencyId)];
}

export function hintParties(tx: Tx, agencyIds: readonly string[], id: string): void {
  for (const agencyId of new Set(agencyIds)) tx.hint({ type: 'directive', id, agencyId });
}

export const subjectOf = ({ id }: DirectiveRow) => ({ type: 'DIRECTIVE' as const, id });

export const validateNote = (note: string | null | undefined): Problem[] =>
  checkText('note', note, { max: DIRECTIVE_LIMITS.note });

/** NFC without blanks around; nothing written is null. */
export function tidy(text: string | null | undefined): string | null {
  const tidied = text?.normalize('NFC').trim() ?? '';
  return tidied === '' ? null : tidied;
}

export const directiveSuccess = (directive: DirectiveRow) => ({
  __typename: 'DirectiveActSuccess' as const,
  directive,
});

export const MEMBERS = ['ValidationFailed', 'RuleRefused', 'VersionConflict'] as const;

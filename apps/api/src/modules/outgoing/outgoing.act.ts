import type { OutgoingAction, OutgoingState } from '@qlvb/contract/types';
import type { CivilDate } from '@qlvb/domain/civil-date';
import { decide } from '@qlvb/domain/lifecycle';
import { outgoingLifecycle } from '@qlvb/domain/outgoing/lifecycle';
import { OUTGOING_LIMITS } from '@qlvb/domain/outgoing/validate';
import { checkText, type Problem } from '@qlvb/domain/problems';
import type { Tx } from '../../platform/db/transaction.ts';
import { decided } from '../../platform/decided.ts';
import { found } from '../../platform/errors.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { recipientCountOf } from '../exchange/exchange.loaders.ts';
import { isOfAgency } from '../identity/identity.loaders.ts';
import { signatureOf, type Signature } from '../signing/choose-signer.ts';
import { type DraftVersionRow, outgoingActs, outgoingDocuments, type OutgoingRow } from './outgoing.entity.ts';
import { factsOf } from './outgoing.facts.ts';
import { lastVersion, visibleOutgoing } from './outgoing.repo.ts';

export type ActTarget = { readonly outgoingId: string; readonly version: number };
export type Held = { readonly row: OutgoingRow; readonly to: OutgoingState; readonly draft: DraftVersionRow | null };

/**
 * The beginning of every act: sees, locks, decides. Who may never do this hears that, and not that
 * somebody was quicker, so permission is asked before the version.
 */
export async function holdForAct(
  tx: Tx,
  viewer: Viewer,
  target: ActTarget,
  action: OutgoingAction,
  today: CivilDate,
): Promise<Held> {
  const seen = found(await visibleOutgoing(tx, viewer, target.outgoingId));
  const first = await decideOn(tx, viewer, seen, action, today);
  if (!first.decision.ok && first.decision.code === 'NO_PERMISSION') decided(first.decision);
  const row = await tx.lockVersion(outgoingDocuments, { id: seen.id, agencyId: seen.agencyId }, target.version);
  const { decision, draft } = await decideOn(tx, viewer, row, action, today);
  return { row, to: decided(decision), draft };
}

async function decideOn(tx: Tx, viewer: Viewer, row: OutgoingRow, action: OutgoingAction, today: CivilDate) {
  const draft = await lastVersion(tx, row.id);
  const recipientCount = await recipientCountOf(tx, row.id);
  const asked = action === 'SIGN' || (action === 'WITHDRAW' && row.state === 'APPROVAL');
  const authorised = !asked || (await signatureOf(tx, signatureAsked(row, today))) !== null;
  const facts = factsOf(row, { hasFile: draft !== null, recipientCount, authorised }, viewer);
  return { draft, decision: decide(outgoingLifecycle, action, row.state, facts, viewer) };
}

/** What is to be signed on the day, as the rules of authority ask it. */
export const signatureAsked = (
  { agencyId, signerPositionId, typeCode, fieldId, signingForm }: OutgoingRow,
  on: CivilDate,
): Signature => ({
  agencyId,
  positionId: signerPositionId,
  field: fieldId,
  typeCode,
  form: signingForm,
  on,
});

export type Act = Held & {
  readonly action: OutgoingAction;
  /** As the journal writes it, `outgoing.submit`. */
  readonly journal: string;
  readonly at: string;
  /** Opinion or reason. */
  readonly note?: string | null | undefined;
  readonly patch?: Partial<OutgoingRow>;
  readonly details?: Readonly<Record<string, string | number | null>>;
};

/** Acts whose text is a reason and not an opinion. */
const REASONED: ReadonlySet<OutgoingAction> = new Set([
  'WITHDRAW',
  'SEND_BACK',
  'CANCEL',
  'VOID_NUMBER',
  'UNSIGN',
  'UNSEAL',
  'RECALL',
]);

/** The end of every act: the row with its version, the act on record, the journal, the live hint. */
export async function recordAct(tx: Tx, viewer: Viewer, act: Act): Promise<OutgoingRow> {
  const { row, to, draft, at } = act;
  const note = noteOf(act.note);
  const moved = to === row.state ? {} : { stateSince: at, turnNote: note, turnByPositionId: viewer.positionId };
  const patch = { ...act.patch, ...moved, state: to, updatedAt: at, updatedByPositionId: viewer.positionId };
  await tx.updateVersioned(outgoingDocuments, row.id, row.version, patch);
  await tx.insert(outgoingActs, {
    outgoingId: row.id,
    round: row.round,
    act: act.action,
    positionId: viewer.positionId,
    draftVersionId: draft?.id ?? null,
    note,
    at,
  });
  // Whoever signs for the head of the superior agency does it there: it stands in that agency's journal.
  tx.audit(
    { ...viewer, agencyId: row.agencyId },
    {
      action: act.journal,
      objectType: 'OUTGOING',
      objectId: row.id,
      details: { ...act.details, [REASONED.has(act.action) ? 'reason' : 'note']: note },
    },
  );
  if (to !== row.state && [to, row.state].includes('APPROVAL')) await tellSignerElsewhere(tx, row);
  tx.hint({ type: 'outgoing', id: row.id, agencyId: row.agencyId });
  return { ...row, ...patch, version: row.version + 1 };
}

/** Who signs thừa ủy quyền for the superior agency hears nothing of what happens in it but this. */
async function tellSignerElsewhere(tx: Tx, { id, agencyId, signerPositionId }: OutgoingRow): Promise<void> {
  if (!(await isOfAgency(tx, signerPositionId, agencyId)))
    tx.hint({ type: 'outgoing', id, positionIds: [signerPositionId] });
}

/** What goes back to the drafter starts a new round: content, form and signature are asked again (VI-05). */
export const newRound = ({ round }: OutgoingRow): Partial<OutgoingRow> => ({
  round: round + 1,
  contentCheckedByPositionId: null,
  formCheckedAt: null,
  signedAt: null,
  signingAuthorityId: null,
  signatureBlock: null,
});

export const validateNote = (note: string | null | undefined): Problem[] =>
  checkText('note', note, { max: OUTGOING_LIMITS.note });

export const noteOf = (note: string | null | undefined): string | null => {
  const text = note?.normalize('NFC').trim() ?? '';
  return text === '' ? null : text;
};

export const outgoingSuccess = (outgoing: OutgoingRow) => ({ __typename: 'OutgoingActSuccess' as const, outgoing });

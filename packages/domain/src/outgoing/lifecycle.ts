import type { OutgoingAction, OutgoingState } from '@qlvb/contract/types';
import { defineLifecycle, firstOf, type Guard } from '../lifecycle.ts';

/** "Checked" and "signed" mean: on record for the version that lies here now. Sending back clears them. */
export type OutgoingFacts = {
  /** Whoever acts is of the agency whose document it is; the head of an agency below who signs for its head is not. */
  readonly isOfAgency: boolean;
  /** Sao y, sao lục, trích sao: what it says was checked when its source was made, so it goes to the signer at once. */
  readonly isCopy: boolean;
  readonly isDrafter: boolean;
  readonly isHeadOfDraftingUnit: boolean;
  readonly isSigner: boolean;
  /** The chosen form still holds today (NĐ 30/2020 đ.13). */
  readonly authorised: boolean;
  /** The one who was to sign may not any more: the grant is over, or the post is. */
  readonly authorityLost: boolean;
  readonly hasFile: boolean;
  readonly hasSigner: boolean;
  readonly hasRecipients: boolean;
  readonly contentChecked: boolean;
  readonly formChecked: boolean;
  readonly signed: boolean;
  readonly numberAllocated: boolean;
  readonly sealed: boolean;
};

type OutgoingGuard = Guard<OutgoingFacts, OutgoingState>;

const isDrafter: OutgoingGuard = (facts) => (facts.isDrafter ? null : 'NOT_DRAFTER');
/** A copy says what its source says; one that is wrong is given up and made again (đ.25). */
const isNoCopy: OutgoingGuard = (facts) => (facts.isCopy ? 'COPY_NOT_EDITED' : null);
const isOfAgency: OutgoingGuard = (facts) => (facts.isOfAgency ? null : 'OF_ANOTHER_AGENCY');
const isHead: OutgoingGuard = (facts) => (facts.isHeadOfDraftingUnit ? null : 'NOT_HEAD_OF_DRAFTING_UNIT');
const isSigner: OutgoingGuard = (facts) => (facts.isSigner ? null : 'NOT_CHOSEN_SIGNER');
const authorised: OutgoingGuard = (facts) => (facts.authorised ? null : 'SIGNER_WITHOUT_AUTHORITY');
const hasFile: OutgoingGuard = (facts) => (facts.hasFile ? null : 'FILE_MISSING');
const hasSigner: OutgoingGuard = (facts) => (facts.hasSigner ? null : 'SIGNER_MISSING');
const hasRecipients: OutgoingGuard = (facts) => (facts.hasRecipients ? null : 'RECIPIENTS_MISSING');
const contentChecked: OutgoingGuard = (facts) => (facts.contentChecked ? null : 'CONTENT_CHECK_MISSING');
const formChecked: OutgoingGuard = (facts) => (facts.formChecked ? null : 'FORM_CHECK_MISSING');
const signed: OutgoingGuard = (facts) => (facts.signed ? null : 'SIGNATURE_MISSING');
const numbered: OutgoingGuard = (facts) => (facts.numberAllocated ? null : 'NUMBER_MISSING');
const sealed: OutgoingGuard = (facts) => (facts.sealed ? null : 'SEAL_MISSING');

/**
 * VI-06, NĐ 30/2020 đ.13: who signs for another needs an authority to sign (KT., TUQ.), dated, limited and in the own
 * name; a delegation of work is none.
 */
const inPerson: OutgoingGuard = (_, { onBehalf }) => (onBehalf ? 'SIGNING_NOT_DELEGATED' : null);

/** Content, form and approval each answer for their part, so only the one whose turn it is sends back. */
const isTheirTurn: OutgoingGuard = (facts, actor, state) => {
  if (state === 'CONTENT_CHECK') return isHead(facts, actor, state);
  if (state === 'APPROVAL') return isSigner(facts, actor, state);
  return isOfAgency(facts, actor, state);
};

/** Nobody has worked on it yet, or the one who was to sign may not any more: else it would lie there for ever. */
const mayTakeBack: OutgoingGuard = (facts, _, state) =>
  state === 'APPROVAL' && !facts.authorityLost && !facts.isCopy ? 'SIGNER_HAS_AUTHORITY' : null;

/** The drafter's, and of a copy văn thư's, who made it. */
export const MAKES = ['outgoing.draft', 'outgoing.copy'] as const;

/** By office, or by a grant on record, which the guard asks for (đ.13). */
const SIGNS = ['outgoing.sign', 'outgoing.sign-by-grant'] as const;

/**
 * From the draft to the issue: NĐ 30/2020 đ.10–18. Cấp số, đóng dấu and gửi are three acts, each undone by its own one
 * (three-acts.ts); sent is sent, and what is wrong then is replaced, corrected or recalled (VI-09).
 * VI-04: content, form and signature are three acts on record; each step asks for those before it,
 * also where one person of a small commune performs them all. VI-05: after SUBMIT the file cannot
 * change without going back to DRAFT, and then all three are asked again.
 */
export const outgoingLifecycle = defineLifecycle<OutgoingState, OutgoingAction, OutgoingFacts>({
  initial: 'DRAFT',
  terminal: ['RECALLED', 'CANCELLED'],
  transitions: {
    SAVE_DRAFT: { from: ['DRAFT'], to: 'DRAFT', permission: 'outgoing.draft', guard: firstOf(isNoCopy, isDrafter) },
    SUBMIT: {
      from: ['DRAFT'],
      to: 'CONTENT_CHECK',
      permission: 'outgoing.draft',
      guard: firstOf(isNoCopy, isDrafter, hasFile, hasSigner),
    },
    WITHDRAW: {
      from: ['CONTENT_CHECK', 'APPROVAL'],
      to: 'DRAFT',
      permission: MAKES,
      guard: firstOf(isDrafter, mayTakeBack),
    },
    CHECK_CONTENT: {
      from: ['CONTENT_CHECK'],
      to: 'FORM_CHECK',
      permission: 'outgoing.check-content',
      guard: firstOf(isOfAgency, isHead),
    },
    CHECK_FORM: {
      from: ['FORM_CHECK'],
      to: 'APPROVAL',
      permission: 'outgoing.check-form',
      guard: firstOf(isOfAgency, contentChecked),
    },
    SIGN: {
      from: ['APPROVAL'],
      to: 'SIGNED',
      permission: SIGNS,
      guard: firstOf(inPerson, isSigner, hasFile, contentChecked, formChecked, authorised),
    },
    SEND_BACK: {
      from: ['CONTENT_CHECK', 'FORM_CHECK', 'APPROVAL'],
      to: 'DRAFT',
      permission: {
        CONTENT_CHECK: 'outgoing.check-content',
        FORM_CHECK: 'outgoing.check-form',
        APPROVAL: SIGNS,
      },
      guard: isTheirTurn,
      needsReason: true,
    },
    // đ.11: an approved draft that has to change comes back to the same person; a number is crossed out before.
    UNSIGN: {
      from: ['SIGNED'],
      to: 'DRAFT',
      permission: SIGNS,
      guard: firstOf(inPerson, isSigner),
      needsReason: true,
    },
    // đ.15: the number is given after the signature, by the clerk.
    ALLOCATE_NUMBER: {
      from: ['SIGNED'],
      to: 'NUMBERED',
      permission: 'outgoing.number',
      guard: firstOf(isOfAgency, contentChecked, formChecked, signed),
    },
    // VI-07: the agency's seal or signature follows the leader's and is set by the clerk alone (đ.32–33).
    SEAL: {
      from: ['NUMBERED'],
      to: 'SEALED',
      permission: 'outgoing.issue',
      guard: firstOf(isOfAgency, signed, numbered),
    },
    UNSEAL: {
      from: ['SEALED'],
      to: 'NUMBERED',
      permission: 'outgoing.issue',
      guard: isOfAgency,
      needsReason: true,
    },
    ISSUE: {
      from: ['SEALED'],
      to: 'ISSUED',
      permission: 'outgoing.issue',
      guard: firstOf(isOfAgency, signed, numbered, sealed, hasRecipients),
    },
    // The number stays on the ledger, crossed out; what is issued is replaced or recalled, never renumbered (VI-09).
    VOID_NUMBER: {
      from: ['NUMBERED'],
      to: 'SIGNED',
      permission: 'numbering.void',
      guard: firstOf(isOfAgency, numbered),
      needsReason: true,
    },
    // đ.18 and Phụ lục VI: the record is frozen as it was, and who received it cancels the copy.
    RECALL: {
      from: ['ISSUED'],
      to: 'RECALLED',
      permission: 'outgoing.issue',
      guard: isOfAgency,
      needsReason: true,
    },
    CANCEL: {
      from: ['DRAFT'],
      to: 'CANCELLED',
      permission: MAKES,
      guard: isDrafter,
      needsReason: true,
    },
  },
});

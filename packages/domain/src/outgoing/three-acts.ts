import type { OutgoingAction, OutgoingState } from '@qlvb/contract/types';

/** One of the clerk's three acts: what undoes it, in which state that can be done, and what it leaves standing. */
export type UndoneBy = {
  readonly act: OutgoingAction;
  readonly undo: OutgoingAction;
  /** The state that stands when it has been done and nothing after it. */
  readonly while: OutgoingState;
  /** The other acts that stay as they are. */
  readonly leaves: readonly OutgoingAction[];
};

/**
 * Cấp số, đóng dấu, gửi are three acts (NĐ 30/2020 đ.15, 17, 18); the last one done is undone first. The number that is
 * crossed out stays on the ledger, a seal taken back leaves the number, and what was sent is recalled, which takes
 * neither the number nor the seal away (đ.18, Phụ lục VI).
 */
export const THREE_ACTS: readonly UndoneBy[] = [
  { act: 'ALLOCATE_NUMBER', undo: 'VOID_NUMBER', while: 'NUMBERED', leaves: ['SIGN'] },
  { act: 'SEAL', undo: 'UNSEAL', while: 'SEALED', leaves: ['SIGN', 'ALLOCATE_NUMBER'] },
  { act: 'ISSUE', undo: 'RECALL', while: 'ISSUED', leaves: ['SIGN', 'ALLOCATE_NUMBER', 'SEAL'] },
];

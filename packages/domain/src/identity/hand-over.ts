import type { HandOverInput, OpenWorkKind } from '@qlvb/contract/types';
import type { Draft } from '../assignees.ts';
import { checkDate, checkUnique, type Problem } from '../problems.ts';
import { validateBasis } from './grants.ts';

/** In the order they are listed and moved. What is not to be handed over ends with the post (a delegation is not passed on). */
export const OPEN_WORK: Readonly<Record<OpenWorkKind, { readonly mustBeHandedOver: boolean }>> = {
  INCOMING_ASSIGNMENT: { mustBeHandedOver: true },
  PAPER_ON_LOAN: { mustBeHandedOver: true },
  DIRECTIVE_ASSIGNMENT: { mustBeHandedOver: true },
  DRAFT: { mustBeHandedOver: true },
  SIGNATURE: { mustBeHandedOver: true },
  DIRECTIVE_WATCHED: { mustBeHandedOver: true },
  DIRECTIVE_GIVEN: { mustBeHandedOver: true },
  WORK_FILE: { mustBeHandedOver: true },
  DELEGATION: { mustBeHandedOver: false },
};

export const OPEN_WORK_KINDS = Object.keys(OPEN_WORK) as readonly OpenWorkKind[];

/** Each kind goes to one post; the basis is asked as for a role. */
export const validateHandOver = ({ receivers, basis, lastDay }: Draft<HandOverInput>): Problem[] => [
  ...validateBasis(basis),
  ...checkUnique((receivers ?? []).map(({ kind }, at) => ({ path: `receivers.${at}`, key: kind, id: kind }))),
  ...checkDate('lastDay', lastDay, {}),
];

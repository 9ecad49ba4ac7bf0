import type { OutgoingAction, OutgoingState, Role } from '@qlvb/contract/types';
import type { SignedContext } from '../../platform/graphql/context.ts';
import type { PositionRow } from '../identity/identity.entity.ts';
import { positionById, positionsOfAgency } from '../identity/identity.loaders.ts';
import type { OutgoingRow } from './outgoing.entity.ts';

/** Who in the chain of one document: a role, or the one person chosen for it. */
type Part = 'DRAFTER' | 'HEAD' | 'FORM_CHECKER' | 'SIGNER' | 'CLERK';

const NEXT: Readonly<Record<OutgoingState, Part | null>> = {
  DRAFT: 'DRAFTER',
  CONTENT_CHECK: 'HEAD',
  FORM_CHECK: 'FORM_CHECKER',
  APPROVAL: 'SIGNER',
  SIGNED: 'CLERK',
  NUMBERED: 'CLERK',
  SEALED: 'CLERK',
  ISSUED: null,
  RECALLED: null,
  CANCELLED: null,
};

const DOES: Readonly<Record<Exclude<OutgoingAction, 'SEND_BACK'>, Part>> = {
  SAVE_DRAFT: 'DRAFTER',
  SUBMIT: 'DRAFTER',
  WITHDRAW: 'DRAFTER',
  CANCEL: 'DRAFTER',
  CHECK_CONTENT: 'HEAD',
  CHECK_FORM: 'FORM_CHECKER',
  SIGN: 'SIGNER',
  UNSIGN: 'SIGNER',
  SEAL: 'CLERK',
  UNSEAL: 'CLERK',
  RECALL: 'CLERK',
  ALLOCATE_NUMBER: 'CLERK',
  ISSUE: 'CLERK',
  VOID_NUMBER: 'CLERK',
};

const WORDS: Readonly<Record<Part, string>> = {
  DRAFTER: 'Người soạn thảo',
  HEAD: 'Trưởng đơn vị soạn thảo',
  FORM_CHECKER: 'Người kiểm tra thể thức',
  SIGNER: 'Người ký',
  CLERK: 'Văn thư',
};

const ROLE: Readonly<Record<'HEAD' | 'FORM_CHECKER' | 'CLERK', Role>> = {
  HEAD: 'UNIT_HEAD',
  FORM_CHECKER: 'FORM_CHECKER',
  CLERK: 'REGISTRY_CLERK',
};

/** A sentence names this many people, then says how many more there are. */
const NAMED = 3;

/** Who has to act next, as a person reads it; null when the document is at its end. */
export async function waitingFor(context: SignedContext, row: OutgoingRow): Promise<string | null> {
  const part = NEXT[row.state];
  if (part === null) return null;
  const names = await namesOf(context, row, part);
  if (names.length === 0) return WORDS[part];
  const more = names.length - NAMED;
  return names.slice(0, NAMED).join(', ') + (more > 0 ? ` và ${more} người khác` : '');
}

/** Reasons that lie in the person, so that another one could. */
const PERSONAL: ReadonlySet<string> = new Set([
  'NO_PERMISSION',
  'NOT_DRAFTER',
  'NOT_HEAD_OF_DRAFTING_UNIT',
  'NOT_CHOSEN_SIGNER',
]);

/** Who could do what the viewer cannot; nobody when the reason lies in the document. */
export async function whoCould(
  context: SignedContext,
  row: OutgoingRow,
  action: OutgoingAction,
  code: string,
): Promise<string[]> {
  if (!PERSONAL.has(code)) return [];
  const part = action === 'SEND_BACK' ? turnOfCheckers(row.state) : DOES[action];
  return part === null ? [] : await namesOf(context, row, part);
}

const turnOfCheckers = (state: OutgoingState): Part | null =>
  state === 'CONTENT_CHECK' || state === 'FORM_CHECK' || state === 'APPROVAL' ? NEXT[state] : null;

async function namesOf({ load }: SignedContext, row: OutgoingRow, part: Part): Promise<string[]> {
  if (part === 'DRAFTER' || part === 'SIGNER') {
    const position = await load(positionById, part === 'DRAFTER' ? row.drafterPositionId : row.signerPositionId);
    return position === null ? [] : [nameOf(position)];
  }
  const people = await load(positionsOfAgency, row.agencyId);
  const inPlace = (unitId: string | null): boolean => part !== 'HEAD' || row.unitId === null || unitId === row.unitId;
  return people.filter(({ roles, unitId }) => roles.includes(ROLE[part]) && inPlace(unitId)).map(nameOf);
}

const nameOf = ({ fullName, title }: PositionRow): string => `${fullName} – ${title}`;

import type { DirectiveFilter, DirectiveResult, DirectiveSide, DirectiveState } from '@qlvb/contract/types';

/** Of the board: whose work it is now. */
export const BOARD_SIDES: readonly DirectiveSide[] = ['GIVEN', 'LEAD', 'COOP'];
/** Of the list: also what was handed on to another agency. */
export const SIDES: readonly DirectiveSide[] = [...BOARD_SIDES, 'FORMER'];

export const RESULTS: readonly DirectiveResult[] = ['DONE_ON_TIME', 'DONE_LATE', 'OPEN_IN_TERM', 'OPEN_OVERDUE'];

export const STATES: readonly DirectiveState[] = [
  'AWAITING_ACCEPTANCE',
  'IN_PROGRESS',
  'AWAITING_CONFIRMATION',
  'COMPLETED',
  'DECLINED',
  'REVOKED',
];

/** Everything that has one of the four results: what the board counts (NV-05). */
export const COUNTED = 'COUNTED';
export type StateChoice = DirectiveState | typeof COUNTED;

/** What the address of the list says. */
export interface ListAddress {
  readonly side: DirectiveSide | null;
  readonly result: DirectiveResult | null;
  readonly state: StateChoice | null;
  readonly agencyId: string | null;
  readonly search: string;
}

function known<T extends string>(values: readonly T[], value: string | null): T | null {
  return values.find((one) => one === value) ?? null;
}

export function boardSideOf(params: URLSearchParams): DirectiveSide | null {
  return known(BOARD_SIDES, params.get('side'));
}

export function addressOf(params: URLSearchParams): ListAddress {
  return {
    side: known(SIDES, params.get('side')),
    result: known(RESULTS, params.get('result')),
    state: known<StateChoice>([...STATES, COUNTED], params.get('state')),
    agencyId: params.get('agency'),
    search: params.get('q') ?? '',
  };
}

export function filterOf({ side, result, state, agencyId, search }: ListAddress): DirectiveFilter {
  const states = state === COUNTED ? STATES.filter((one) => one !== 'REVOKED') : state === null ? null : [state];
  return { side, result, states, leadAgencyId: agencyId, search: search || null };
}

/** The list behind a figure of the board: exactly what was counted, nothing else. */
export function listPath(figure: {
  readonly side: DirectiveSide | null;
  readonly result: DirectiveResult | null;
  readonly agencyId?: string | null;
}): string {
  const params = new URLSearchParams();
  if (figure.side) params.set('side', figure.side);
  if (figure.agencyId) params.set('agency', figure.agencyId);
  if (figure.result) params.set('result', figure.result);
  else params.set('state', COUNTED);
  return `/directives/list?${params}`;
}

import { describe, expect, it } from 'vitest';
import type { DirectiveFacts } from './directives/lifecycle.ts';
import type { EnvelopeFacts } from './envelopes/lifecycle.ts';
import type { RecipientFacts } from './exchange/lifecycle.ts';
import { explain } from './explain.ts';
import type { IncomingFacts } from './incoming/lifecycle.ts';
import {
  actionsOf,
  availableActions,
  decide,
  permissionsFor,
  statesOf,
  type Actor,
  type Lifecycle,
} from './lifecycle.ts';
import { LIFECYCLES } from './lifecycles.ts';
import type { BookFacts } from './numbering/book-lifecycle.ts';
import type { OutgoingFacts } from './outgoing/lifecycle.ts';
import { can, EVERY_POST, PERMISSIONS, ROLES } from './permissions.ts';
import { REFUSALS, type RefusalCode } from './refusals.ts';
import type { WorkFileFacts } from './work-files/lifecycle.ts';

/** Facts under which every guard agrees, and for each fact the value that makes guards refuse. */
type Case<Facts> = { readonly kind: Facts; readonly unkind: Facts };

const incoming: Case<IncomingFacts> = {
  kind: {
    source: 'PLATFORM',
    actorLeadsAddresseeUnit: true,
    actorHasOpenLead: true,
    handlingStarted: false,
    recalled: true,
    stands: true,
  },
  unkind: {
    source: 'PAPER',
    actorLeadsAddresseeUnit: false,
    actorHasOpenLead: false,
    handlingStarted: true,
    recalled: false,
    stands: false,
  },
};
const envelopes: Case<EnvelopeFacts> = { kind: { actorIsAddressee: true }, unkind: { actorIsAddressee: false } };
const outgoingFact = (value: boolean): OutgoingFacts => ({
  // What is no copy meets every condition.
  isCopy: !value,
  isDrafter: value,
  isOfAgency: value,
  authorityLost: value,
  isHeadOfDraftingUnit: value,
  isSigner: value,
  authorised: value,
  hasFile: value,
  hasSigner: value,
  hasRecipients: value,
  contentChecked: value,
  formChecked: value,
  signed: value,
  numberAllocated: value,
  sealed: value,
});
const outgoing: Case<OutgoingFacts> = { kind: outgoingFact(true), unkind: outgoingFact(false) };
const exchange: Case<RecipientFacts> = {
  kind: { actorAgencyIsRecipient: true },
  unkind: { actorAgencyIsRecipient: false },
};
const directiveFact = (value: boolean): DirectiveFacts => ({
  actorAgencyIsLead: value,
  actorAgencyIsAssigner: value,
  actorIsMonitorOrGiver: value,
  hasEvidence: value,
  openChildren: value ? 0 : 3,
});
const directives: Case<DirectiveFacts> = { kind: directiveFact(true), unkind: directiveFact(false) };
const workFiles: Case<WorkFileFacts> = {
  kind: { isOwner: true, isMember: true, itemCount: 1, openDrafts: 0, retentionSet: true },
  unkind: { isOwner: false, isMember: false, itemCount: 0, openDrafts: 2, retentionSet: false },
};
const numbering: Case<BookFacts> = {
  kind: { isOutgoing: true, held: 0, missing: 0, unstated: 0 },
  unkind: { isOutgoing: false, held: 1, missing: 2, unstated: 3 },
};

const everybody: Actor = { positionId: '1', agencyId: '1', unitId: '1', roles: ROLES };

function holds<State extends string, Action extends string, Facts extends object>(
  name: string,
  lifecycle: Lifecycle<State, Action, Facts>,
  { kind, unkind }: Case<Facts>,
): void {
  describe(`lifecycle of ${name}`, () => {
    const states = statesOf(lifecycle);
    const actions = actionsOf(lifecycle);

    it('reaches every state from the initial one', () => {
      const reached = new Set<State>([lifecycle.initial]);
      for (let before = 0; before !== reached.size;) {
        before = reached.size;
        for (const action of actions) {
          const { from, to } = lifecycle.transitions[action];
          if (from.some((state) => reached.has(state))) reached.add(to);
        }
      }
      expect([...reached].toSorted()).toEqual([...states].toSorted());
    });

    it('closes terminal states and no other', () => {
      const left = new Set(actions.flatMap((action) => lifecycle.transitions[action].from));
      for (const state of states) {
        expect([state, left.has(state)]).toEqual([state, !lifecycle.terminal.includes(state)]);
      }
    });

    it('can end from every state, or never ends', () => {
      if (lifecycle.terminal.length === 0) return;
      for (const start of states) {
        const reached = new Set<State>([start]);
        for (let before = 0; before !== reached.size;) {
          before = reached.size;
          for (const action of actions) {
            const { from, to } = lifecycle.transitions[action];
            if (from.some((state) => reached.has(state))) reached.add(to);
          }
        }
        expect([start, lifecycle.terminal.some((end) => reached.has(end))]).toEqual([start, true]);
      }
    });

    it('uses permissions of the permission table, in every state it starts from', () => {
      for (const action of actions) {
        const transition = lifecycle.transitions[action];
        expect(PERMISSIONS).toEqual(expect.arrayContaining([...permissionsFor(transition)]));
        if (
          transition.permission !== null &&
          typeof transition.permission === 'object' &&
          !Array.isArray(transition.permission)
        )
          expect(Object.keys(transition.permission)).toEqual(transition.from);
      }
    });

    it('allows each action in exactly the states of its row', () => {
      for (const action of actions) {
        const { from, to } = lifecycle.transitions[action];
        for (const state of states) {
          const decision = decide(lifecycle, action, state, kind, everybody);
          const expected = from.includes(state) ? { ok: true, to } : { ok: false, code: 'WRONG_STATE' };
          expect([action, state, decision]).toMatchObject([action, state, expected]);
        }
      }
    });

    it('refuses every action to a position without a role, but what every post may', () => {
      const nobody: Actor = { ...everybody, roles: [] };
      for (const state of states)
        for (const found of availableActions(lifecycle, state, kind, nobody)) {
          const wanted = permissionsFor(lifecycle.transitions[found.action], state);
          if (wanted.some((permission) => permission in EVERY_POST)) expect(found.code).not.toBe('NO_PERMISSION');
          else expect(found).toMatchObject({ available: false, code: 'NO_PERMISSION' });
        }
    });

    it('refuses only with codes of the one list, with the parameters named there', () => {
      for (const action of actions)
        for (const state of states)
          for (const facts of spoilt(kind, unkind))
            for (const roles of [ROLES, []]) {
              const decision = decide(lifecycle, action, state, facts, { ...everybody, roles });
              if (decision.ok) continue;
              const named: readonly string[] = REFUSALS[decision.code];
              expect(Object.keys(decision.params).toSorted()).toEqual([...named].toSorted());
            }
    });

    it('explains every action, state, role and fact as it decides them', () => {
      for (const action of actions)
        for (const state of states)
          for (const facts of [kind, ...spoilt(kind, unkind)])
            for (const roles of [...ROLES.map((role) => [role]), [], ROLES]) {
              const actor: Actor = { ...everybody, roles };
              const decision = decide(lifecycle, action, state, facts, actor);
              const { ways, permissions, missing, ...said } = explain(lifecycle, action, state, facts, actor);
              expect(said.decision).toEqual(decision);
              expect(missing === null).toBe(decision.ok);
              const may = permissions.length === 0 || permissions.some((permission) => can(actor, permission));
              expect(missing === 'PERMISSION').toBe(!may);
              expect(ways.length > 0).toBe(permissions.length > 0 && may);
              // Null is what every post has.
              for (const { role } of ways) if (role !== null) expect(roles).toContain(role);
              if (may) expect(missing === 'STATE').toBe(!lifecycle.transitions[action].from.includes(state));
            }
    }, 60_000);

    it('asks no fact that changes nothing', () => {
      for (const facts of spoilt(kind, unkind)) {
        const changed = actions.some((action) =>
          lifecycle.transitions[action].from.some((state) => !decide(lifecycle, action, state, facts, everybody).ok),
        );
        expect([facts, changed]).toEqual([facts, true]);
      }
    });
  });
}

/** The kind facts with everything, then with one fact after the other, made unkind. */
function spoilt<Facts extends object>(kind: Facts, unkind: Facts): readonly Facts[] {
  const single = (Object.keys(kind) as (keyof Facts)[]).map((key) => ({
    ...kind,
    [key]: unkind[key],
  }));
  return [unkind, ...single];
}

holds('incoming', LIFECYCLES.incoming, incoming);
holds('envelopes', LIFECYCLES.envelopes, envelopes);
holds('outgoing', LIFECYCLES.outgoing, outgoing);
holds('exchange', LIFECYCLES.exchange, exchange);
holds('directives', LIFECYCLES.directives, directives);
holds('work-files', LIFECYCLES['work-files'], workFiles);
holds('numbering', LIFECYCLES.numbering, numbering);

it('tests every table there is', () => {
  expect(Object.keys(LIFECYCLES)).toEqual([
    'incoming',
    'envelopes',
    'outgoing',
    'exchange',
    'directives',
    'work-files',
    'numbering',
  ]);
});

/** One row: action, state, the one fact that is unkind, and the reason that must come out. */
function reasons<State extends string, Action extends string, Facts extends object>(
  lifecycle: Lifecycle<State, Action, Facts>,
  kind: Facts,
  rows: readonly (readonly [Action, State, Partial<Facts>, RefusalCode])[],
): void {
  it.each(rows)('%s in %s with %o is refused: %s', (action, state, facts, code) => {
    expect(decide(lifecycle, action, state, { ...kind, ...facts }, everybody)).toMatchObject({
      ok: false,
      code,
    });
  });
}

describe('incoming: reasons', () => {
  reasons(LIFECYCLES.incoming, incoming.kind, [
    ['ACCEPT', 'AWAITING_RECEIPT', { source: 'PAPER' }, 'NOT_FROM_PLATFORM'],
    ['CHANGE_DIRECTION', 'IN_HANDLING', { handlingStarted: true }, 'HANDLING_STARTED'],
    ['WITHDRAW_DIRECTION', 'IN_HANDLING', { handlingStarted: true }, 'HANDLING_STARTED'],
    ['ASSIGN', 'IN_HANDLING', { actorLeadsAddresseeUnit: false }, 'NOT_LEADING_ADDRESSEE_UNIT'],
    ['DRAFT_REPLY', 'IN_HANDLING', { actorHasOpenLead: false }, 'NO_OPEN_LEAD_ASSIGNMENT'],
    ['FINISH', 'IN_HANDLING', { actorHasOpenLead: false }, 'NO_OPEN_LEAD_ASSIGNMENT'],
    ['ACCEPT', 'AWAITING_RECEIPT', { stands: false }, 'RECALLED_BY_ISSUER'],
    ['CANCEL_COPY', 'DONE', { recalled: false }, 'NOT_RECALLED'],
  ]);
});

describe('envelopes: reasons', () => {
  reasons(LIFECYCLES.envelopes, envelopes.kind, [
    ['KEEP', 'HANDED_OVER', { actorIsAddressee: false }, 'NOT_ADDRESSEE'],
    ['GIVE_BACK', 'KEPT', { actorIsAddressee: false }, 'NOT_ADDRESSEE'],
    ['REGISTER', 'HANDED_OVER', {}, 'WRONG_STATE'],
  ]);
});

describe('outgoing: reasons (VI-04, VI-07)', () => {
  reasons(LIFECYCLES.outgoing, outgoing.kind, [
    ['SUBMIT', 'DRAFT', { isDrafter: false }, 'NOT_DRAFTER'],
    ['SUBMIT', 'DRAFT', { hasFile: false }, 'FILE_MISSING'],
    ['SUBMIT', 'DRAFT', { hasSigner: false }, 'SIGNER_MISSING'],
    ['CHECK_CONTENT', 'CONTENT_CHECK', { isHeadOfDraftingUnit: false }, 'NOT_HEAD_OF_DRAFTING_UNIT'],
    ['CHECK_FORM', 'FORM_CHECK', { contentChecked: false }, 'CONTENT_CHECK_MISSING'],
    ['SIGN', 'APPROVAL', { isSigner: false }, 'NOT_CHOSEN_SIGNER'],
    ['SIGN', 'APPROVAL', { contentChecked: false }, 'CONTENT_CHECK_MISSING'],
    ['SIGN', 'APPROVAL', { formChecked: false }, 'FORM_CHECK_MISSING'],
    ['WITHDRAW', 'APPROVAL', { authorityLost: false }, 'SIGNER_HAS_AUTHORITY'],
    ['CHECK_CONTENT', 'CONTENT_CHECK', { isOfAgency: false }, 'OF_ANOTHER_AGENCY'],
    ['CHECK_FORM', 'FORM_CHECK', { isOfAgency: false }, 'OF_ANOTHER_AGENCY'],
    ['SEND_BACK', 'FORM_CHECK', { isOfAgency: false }, 'OF_ANOTHER_AGENCY'],
    ['ALLOCATE_NUMBER', 'SIGNED', { isOfAgency: false }, 'OF_ANOTHER_AGENCY'],
    ['VOID_NUMBER', 'NUMBERED', { isOfAgency: false }, 'OF_ANOTHER_AGENCY'],
    ['SEAL', 'NUMBERED', { isOfAgency: false }, 'OF_ANOTHER_AGENCY'],
    ['UNSEAL', 'SEALED', { isOfAgency: false }, 'OF_ANOTHER_AGENCY'],
    ['ISSUE', 'SEALED', { isOfAgency: false }, 'OF_ANOTHER_AGENCY'],
    ['RECALL', 'ISSUED', { isOfAgency: false }, 'OF_ANOTHER_AGENCY'],
    ['SEND_BACK', 'CONTENT_CHECK', { isHeadOfDraftingUnit: false }, 'NOT_HEAD_OF_DRAFTING_UNIT'],
    ['SEND_BACK', 'APPROVAL', { isSigner: false }, 'NOT_CHOSEN_SIGNER'],
    ['ALLOCATE_NUMBER', 'SIGNED', { signed: false }, 'SIGNATURE_MISSING'],
    ['UNSIGN', 'SIGNED', { isSigner: false }, 'NOT_CHOSEN_SIGNER'],
    ['SEAL', 'NUMBERED', { signed: false }, 'SIGNATURE_MISSING'],
    ['SEAL', 'NUMBERED', { numberAllocated: false }, 'NUMBER_MISSING'],
    ['ISSUE', 'SEALED', { signed: false }, 'SIGNATURE_MISSING'],
    ['ISSUE', 'SEALED', { numberAllocated: false }, 'NUMBER_MISSING'],
    ['ISSUE', 'SEALED', { sealed: false }, 'SEAL_MISSING'],
    ['ISSUE', 'SEALED', { hasRecipients: false }, 'RECIPIENTS_MISSING'],
  ]);

  it('lets only the one whose turn it is send back', () => {
    const may = (state: 'CONTENT_CHECK' | 'FORM_CHECK' | 'APPROVAL', role: Actor['roles'][number]) =>
      decide(LIFECYCLES.outgoing, 'SEND_BACK', state, outgoing.kind, {
        ...everybody,
        roles: [role],
      }).ok;
    expect(may('FORM_CHECK', 'FORM_CHECKER')).toBe(true);
    expect(may('FORM_CHECK', 'UNIT_HEAD')).toBe(false);
    expect(may('APPROVAL', 'REGISTRY_CLERK')).toBe(false);
    expect(may('CONTENT_CHECK', 'UNIT_HEAD')).toBe(true);
  });
});

describe('directives: reasons (NV-01, NV-03)', () => {
  reasons(LIFECYCLES.directives, directives.kind, [
    ['ACCEPT', 'AWAITING_ACCEPTANCE', { actorAgencyIsLead: false }, 'NOT_LEAD_AGENCY'],
    ['SUBMIT_RESULT', 'IN_PROGRESS', { openChildren: 1 }, 'OPEN_CHILDREN'],
    ['CONFIRM', 'AWAITING_CONFIRMATION', { hasEvidence: false }, 'EVIDENCE_MISSING'],
    ['CONFIRM', 'AWAITING_CONFIRMATION', { actorAgencyIsAssigner: false }, 'NOT_ASSIGNING_AGENCY'],
    ['CONFIRM', 'AWAITING_CONFIRMATION', { actorIsMonitorOrGiver: false }, 'NOT_MONITOR_OR_GIVER'],
    ['REVOKE', 'IN_PROGRESS', { openChildren: 2 }, 'OPEN_CHILDREN'],
    ['REASSIGN', 'DECLINED', { actorIsMonitorOrGiver: false }, 'NOT_MONITOR_OR_GIVER'],
  ]);
});

describe('work files: reasons (HS-03)', () => {
  reasons(LIFECYCLES['work-files'], workFiles.kind, [
    ['ADD_ITEM', 'OPEN', { isMember: false }, 'NOT_FILE_MEMBER'],
    ['CLOSE', 'OPEN', { isOwner: false }, 'NOT_FILE_OWNER'],
    ['CLOSE', 'OPEN', { itemCount: 0 }, 'FILE_HAS_NO_ITEMS'],
    ['CLOSE', 'OPEN', { openDrafts: 1 }, 'FILE_HAS_OPEN_DRAFTS'],
    ['CLOSE', 'OPEN', { retentionSet: false }, 'RETENTION_MISSING'],
  ]);
});

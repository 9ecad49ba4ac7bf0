import type { DirectiveAction, DirectiveState } from '@qlvb/contract/types';
import { directiveLifecycle } from '@qlvb/domain/directives/lifecycle';
import { actionsOf } from '@qlvb/domain/lifecycle';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  accept,
  actOn,
  answerTo,
  assign,
  assignInput,
  available,
  confirm,
  create,
  decline,
  type Directive,
  directiveInput,
  handIn,
  issuedDocument,
  progressOn,
  readDirective,
  reasonOn,
  resultOn,
  revoke,
} from '../../../test/language/directives.ts';
import { newAgency, office, type Office, type Person, type StaffName } from '../../../test/office.ts';
import { EVERY_STATE } from './directives.visibility.ts';

const REASON = 'Nội dung không thuộc chức năng của cơ quan.';

/** Who may do what in which state; everything else is refused. `agency.role`, where `other` is the lead agency. */
const ALLOWED: Readonly<
  Record<DirectiveAction, { readonly from: readonly DirectiveState[]; readonly who: readonly string[] }>
> = {
  ACCEPT: { from: ['AWAITING_ACCEPTANCE'], who: ['other.leader', 'other.deputy'] },
  DECLINE: { from: ['AWAITING_ACCEPTANCE'], who: ['other.leader', 'other.deputy'] },
  REASSIGN: { from: ['DECLINED'], who: ['own.monitor', 'own.leader'] },
  ASSIGN: { from: ['IN_PROGRESS'], who: ['other.leader', 'other.deputy', 'other.head'] },
  REPORT_PROGRESS: { from: ['IN_PROGRESS'], who: ['other.leader', 'other.deputy', 'other.head', 'other.specialist'] },
  SUBMIT_RESULT: { from: ['IN_PROGRESS'], who: ['other.leader', 'other.deputy', 'other.head', 'other.specialist'] },
  CONFIRM: { from: ['AWAITING_CONFIRMATION'], who: ['own.monitor', 'own.leader'] },
  SEND_BACK: { from: ['AWAITING_CONFIRMATION'], who: ['own.monitor', 'own.leader'] },
  REVOKE: {
    from: ['AWAITING_ACCEPTANCE', 'IN_PROGRESS', 'AWAITING_CONFIRMATION', 'DECLINED'],
    who: ['own.monitor', 'own.leader'],
  },
};

const ROLES: readonly StaffName[] = [
  'leader',
  'deputy',
  'clerk',
  'checker',
  'monitor',
  'head',
  'specialist',
  'outsider',
  'admin',
];
const ACTIONS = actionsOf(directiveLifecycle);

let here: Office;
let third: Awaited<ReturnType<typeof newAgency>>;
let source: string;
let evidence: string;

beforeAll(async () => {
  here = await office();
  third = await newAgency(here.app);
  source = (await issuedDocument(here, here.other)).documentId;
  evidence = (await issuedDocument(here.other, here)).documentId;
});

/** In progress it is assigned to the unit NS and there to the specialist. */
async function inState(state: DirectiveState): Promise<Directive> {
  const { monitor, other } = here;
  const given = await create(monitor, directiveInput(here, other, source));
  if (state === 'AWAITING_ACCEPTANCE') return given;
  if (state === 'DECLINED') return await decline(other.leader, given, REASON);
  if (state === 'REVOKED') return await revoke(monitor, given, REASON);
  const assigned = await assign(other.leader, await accept(other.leader, given), { unitId: other.units.NS });
  const working = await assign(other.head, assigned, { positionId: other.specialist.positionId });
  if (state === 'IN_PROGRESS') return working;
  const handedIn = await handIn(other.leader, working, evidence);
  return state === 'AWAITING_CONFIRMATION' ? handedIn : await confirm(monitor, handedIn);
}

function tryAction(person: Person, action: DirectiveAction, seen: Directive): Promise<string> {
  const acts: Record<DirectiveAction, () => Promise<string>> = {
    ACCEPT: () => answerTo(person, 'acceptDirective', actOn(seen)),
    DECLINE: () => answerTo(person, 'declineDirective', reasonOn(seen, REASON)),
    REASSIGN: () =>
      answerTo(person, 'reassignDirective', {
        directiveId: seen.id,
        version: seen.version,
        leadAgencyId: third.id,
        reason: REASON,
      }),
    ASSIGN: () =>
      answerTo(person, 'assignDirective', assignInput(seen, { positionId: here.other.specialist.positionId })),
    REPORT_PROGRESS: () => answerTo(person, 'reportProgress', progressOn(seen, 50)),
    SUBMIT_RESULT: () => answerTo(person, 'submitResult', resultOn(seen, evidence)),
    CONFIRM: () => answerTo(person, 'confirmDirective', actOn(seen)),
    SEND_BACK: () => answerTo(person, 'sendDirectiveBack', reasonOn(seen, REASON)),
    REVOKE: () => answerTo(person, 'revokeDirective', reasonOn(seen, REASON)),
  };
  return acts[action]();
}

const everybody = (): { name: string; person: Person }[] =>
  (['own', 'other'] as const).flatMap((side) =>
    ROLES.map((role) => ({ name: `${side}.${role}`, person: side === 'own' ? here[role] : here.other[role] })),
  );

describe.each(EVERY_STATE)('a directive that is %s', (state) => {
  it('offers each person exactly what the table allows', { timeout: 60_000 }, async () => {
    const directive = await inState(state);
    const wanted: Record<string, DirectiveAction[]> = {};
    const offered: Record<string, DirectiveAction[]> = {};
    for (const { name, person } of everybody()) {
      wanted[name] = ACTIONS.filter(
        (action) => ALLOWED[action].from.includes(state) && ALLOWED[action].who.includes(name),
      );
      offered[name] = await offeredTo(person, directive.id);
    }
    expect(offered).toEqual(wanted);
  });

  it('refuses everything else and stays as it was', { timeout: 60_000 }, async () => {
    const directive = await inState(state);
    const forbidden = everybody().flatMap(({ name, person }) =>
      ACTIONS.filter((action) => !(ALLOWED[action].from.includes(state) && ALLOWED[action].who.includes(name))).map(
        (action) => ({ person, action }),
      ),
    );
    const answers = await Promise.all(
      forbidden.map(async ({ person, action }) => await tryAction(person, action, directive)),
    );
    expect(
      answers.filter(
        (answer) => !['NO_PERMISSION', 'WRONG_STATE', 'NOT_FOUND'].includes(answer) && !answer.startsWith('NOT_'),
      ),
    ).toEqual([]);
    expect((await readDirective(here.monitor, directive.id)).version).toBe(directive.version);
  });
});

it.each(ACTIONS.flatMap((action) => ALLOWED[action].who.map((name) => ({ action, name }))))(
  '$name may $action',
  { timeout: 60_000 },
  async ({ action, name }) => {
    const [from] = ALLOWED[action].from;
    const directive = await inState(from ?? 'IN_PROGRESS');
    const person = everybody().find((each) => each.name === name)?.person;
    expect(person && (await tryAction(person, action, directive))).toBe('done');
  },
);

async function offeredTo(person: Person, id: string): Promise<DirectiveAction[]> {
  const { data } = await person.raw<{ directive: Directive | null }>(
    'query ($id: ID!) { directive(id: $id) { availableActions { action available } } }',
    { id },
  );
  return data?.directive ? available(data.directive) : [];
}

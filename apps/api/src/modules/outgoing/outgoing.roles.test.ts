import { expect, it } from 'vitest';
import type { OutgoingAction, OutgoingState } from '@qlvb/contract/types';
import { actionsOf, decide, statesOf } from '@qlvb/domain/lifecycle';
import { type OutgoingFacts, outgoingLifecycle } from '@qlvb/domain/outgoing/lifecycle';
import {
  actOn,
  cancel,
  checkContent,
  checkForm,
  draft,
  draftInput,
  giveNumber,
  issue,
  type Outcome,
  type Outgoing,
  readOutgoing,
  recall,
  seal,
  reasonOn,
  sign,
  submit,
  tryTo,
} from '../../../test/language/outgoing.ts';
import { office, type Office, type Person, type StaffName } from '../../../test/office.ts';

const PEOPLE = [
  'specialist',
  'head',
  'checker',
  'leader',
  'deputy',
  'clerk',
  'monitor',
] as const satisfies readonly StaffName[];
const REASON = 'Thử xem có được không.';

const MUTATIONS: Readonly<Record<OutgoingAction, Parameters<typeof tryTo>[1]>> = {
  SAVE_DRAFT: 'saveDraft',
  SUBMIT: 'submitDraft',
  WITHDRAW: 'withdrawDraft',
  CHECK_CONTENT: 'checkContent',
  CHECK_FORM: 'checkForm',
  SIGN: 'signOutgoing',
  SEND_BACK: 'sendDraftBack',
  ALLOCATE_NUMBER: 'allocateNumber',
  VOID_NUMBER: 'voidNumber',
  UNSIGN: 'unsignOutgoing',
  SEAL: 'sealOutgoing',
  UNSEAL: 'unsealOutgoing',
  ISSUE: 'issueOutgoing',
  RECALL: 'recallOutgoing',
  CANCEL: 'cancelDraft',
};

/** One document in every state, made by the usual people. */
async function everyState({
  specialist,
  head,
  checker,
  leader,
  clerk,
  other,
}: Office): Promise<Map<OutgoingState, Outgoing>> {
  const steps: ((seen: Outgoing) => Promise<Outgoing>)[] = [
    async (seen) => await submit(specialist, seen),
    async (seen) => await checkContent(head, seen),
    async (seen) => await checkForm(checker, seen),
    async (seen) => await sign(leader, seen),
    async (seen) => await giveNumber(clerk, seen),
    async (seen) => await seal(clerk, seen),
    async (seen) => await issue(clerk, seen),
    async (seen) => await recall(clerk, seen, 'Ban hành nhầm thẩm quyền.'),
  ];
  const reached = new Map<OutgoingState, Outgoing>();
  for (let length = 0; length <= steps.length; length += 1) {
    let outgoing = await draft(specialist, leader, { recipientAgencyIds: [other.id] });
    for (const step of steps.slice(0, length)) outgoing = await step(outgoing);
    reached.set(outgoing.state, outgoing);
  }
  const given = await cancel(specialist, await draft(specialist, leader), 'Không còn cần nữa.');
  return reached.set(given.state, given);
}

async function attempt(person: Person, { leader }: Office, action: OutgoingAction, seen: Outgoing): Promise<Outcome> {
  const mutation = MUTATIONS[action];
  if (action === 'SAVE_DRAFT') {
    const { inReplyToId: _, ...fields } = draftInput(leader);
    return await tryTo(person, mutation, { ...fields, outgoingId: seen.id, version: seen.version });
  }
  const reasoned = new Set<OutgoingAction>([
    'WITHDRAW',
    'SEND_BACK',
    'CANCEL',
    'VOID_NUMBER',
    'UNSIGN',
    'UNSEAL',
    'RECALL',
  ]).has(action);
  return await tryTo(person, mutation, reasoned ? reasonOn(seen, REASON) : actOn(seen));
}

function factsFor(person: Person, { specialist, head, leader }: Office, state: OutgoingState): OutgoingFacts {
  const passed = (from: OutgoingState): boolean => {
    const order: OutgoingState[] = [
      'DRAFT',
      'CONTENT_CHECK',
      'FORM_CHECK',
      'APPROVAL',
      'SIGNED',
      'NUMBERED',
      'SEALED',
      'ISSUED',
      'RECALLED',
    ];
    return state !== 'CANCELLED' && order.indexOf(state) > order.indexOf(from);
  };
  return {
    isCopy: false,
    isOfAgency: true,
    isDrafter: person === specialist,
    isHeadOfDraftingUnit: person === head,
    isSigner: person === leader,
    authorised: true,
    authorityLost: false,
    hasFile: true,
    hasSigner: true,
    hasRecipients: state !== 'CANCELLED',
    contentChecked: passed('CONTENT_CHECK'),
    formChecked: passed('FORM_CHECK'),
    signed: passed('APPROVAL'),
    numberAllocated: passed('SIGNED'),
    sealed: passed('NUMBERED'),
  };
}

it('answers every action in every state by every role as the transition table does, and shows the same beforehand', async () => {
  const place = await office();
  const documents = await everyState(place);
  expect([...documents.keys()].toSorted()).toEqual([...statesOf(outgoingLifecycle)].toSorted());

  for (const [state, document] of documents) {
    for (const who of PEOPLE) {
      const person = place[who];
      const shown = new Map(
        (await readOutgoing(person, document.id).catch(() => null))?.availableActions.map((each) => [
          each.action,
          each,
        ]),
      );
      for (const action of actionsOf(outgoingLifecycle)) {
        const at = `${who} ${action} in ${state}`;
        const expected = decide(outgoingLifecycle, action, state, factsFor(person, place, state), person);
        const entry = shown.get(action);
        if (entry !== undefined) {
          expect(entry.available, at).toBe(expected.ok);
          expect(entry.reason.code, at).toBe(expected.ok ? null : expected.code);
        }
        if (expected.ok) {
          expect(entry?.available, at).toBe(true);
          continue;
        }
        const outcome = await attempt(person, place, action, document).catch((error: unknown) => String(error));
        if (typeof outcome === 'string') expect(outcome, at).toContain('NOT_FOUND');
        else expect([outcome.__typename, outcome.code], at).toEqual(['RuleRefused', expected.code]);
      }
    }
    expect(await readOutgoing(place.specialist, document.id), state).toMatchObject({
      state,
      version: document.version,
    });
  }
}, 120_000);

it('tells the wrong person who the right one is', async () => {
  const place = await office();
  const { specialist, leader, deputy, checker, head } = place;
  const submitted = await submit(specialist, await draft(specialist, leader));
  const byChecker = (await readOutgoing(checker, submitted.id)).availableActions.find(
    ({ action }) => action === 'CHECK_CONTENT',
  );
  expect(byChecker?.reason).toEqual({
    code: 'NOT_HEAD_OF_DRAFTING_UNIT',
    whoCould: [`${head.fullName} – Trưởng phòng`],
  });

  const approved = await checkForm(checker, await checkContent(head, submitted));
  const byDeputy = await tryTo(deputy, 'signOutgoing', actOn(approved));
  expect(byDeputy).toMatchObject({ __typename: 'RuleRefused', code: 'NOT_CHOSEN_SIGNER' });
  const shown = (await readOutgoing(deputy, approved.id)).availableActions.find(({ action }) => action === 'SIGN');
  expect(shown?.reason.whoCould).toEqual([`${leader.fullName} – Giám đốc`]);
});

it('tells the second of two people what became of the document', async () => {
  const { specialist, leader, head } = await office();
  const submitted = await submit(specialist, await draft(specialist, leader));
  const outcomes = await Promise.all([
    tryTo(head, 'checkContent', actOn(submitted)),
    tryTo(specialist, 'withdrawDraft', reasonOn(submitted, 'Cần sửa lại số liệu.')),
  ]);
  expect(outcomes.map(({ __typename }) => __typename).toSorted()).toEqual(['OutgoingActSuccess', 'VersionConflict']);
  const lost = outcomes.find(({ __typename }) => __typename === 'VersionConflict');
  const winner = outcomes[0]?.__typename === 'OutgoingActSuccess' ? head : specialist;
  expect(lost).toMatchObject({ currentVersion: submitted.version + 1, changedBy: winner.fullName });
});

import { beforeAll, describe, expect, it } from 'vitest';
import type { ExplainedList, ExplainedType } from '@qlvb/contract/types';
import { isKept } from '@qlvb/domain/kept-objects';
import { grant, rulesOf, why, whyList } from '../../../test/language/access.ts';
import * as directive from '../../../test/language/directives.ts';
import * as incoming from '../../../test/language/incoming.ts';
import * as outgoing from '../../../test/language/outgoing.ts';
import * as workFile from '../../../test/language/work-files.ts';
import { newAgency, office, type Person, STAFF_NAMES } from '../../../test/office.ts';

async function share() {
  const here = await office();
  const elsewhere = await newAgency(here.app);
  const letter = await incoming.direct(
    here.leader,
    await incoming.register(here.clerk, {
      uploadId: (await here.clerk.upload('Công văn.pdf', outgoing.pdf('công văn hỏi'))).id,
    }),
    incoming.toUnit(here.units.NS),
  );
  const assigned = await incoming.assign(here.head, letter, here.specialist);
  const draft = await outgoing.submit(here.specialist, await outgoing.draft(here.specialist, here.leader));
  const issued = await outgoing.issued(here, [here.other.id]);
  const given = await directive.create(
    here.monitor,
    directive.directiveInput(here, here.other, (await directive.issuedDocument(here, elsewhere)).documentId),
  );
  const file = await workFile.open(here.specialist);
  return { ...here, elsewhere, letter: assigned, draft, issued, given, file };
}

let shared: Awaited<ReturnType<typeof share>>;
beforeAll(async () => {
  shared = await share();
});

type Read = readonly (readonly [ExplainedType, string, (who: Person) => Promise<boolean>])[];

/** Every object with the query that really reads it. */
const objects = (): Read => {
  const visible = async (who: Person, query: string, id: string): Promise<boolean> =>
    (await who.raw(`query ($id: ID!) { ${query}(id: $id) { id } }`, { id })).errors === undefined;
  return [
    ['INCOMING', shared.letter.id, async (who) => await visible(who, 'incomingDocument', shared.letter.id)],
    ['OUTGOING', shared.draft.id, async (who) => await visible(who, 'outgoingDocument', shared.draft.id)],
    ['OUTGOING', shared.issued.id, async (who) => await visible(who, 'outgoingDocument', shared.issued.id)],
    ['DIRECTIVE', shared.given.id, async (who) => await visible(who, 'directive', shared.given.id)],
    ['WORK_FILE', shared.file.id, async (who) => await visible(who, 'workFile', shared.file.id)],
    [
      'FILE',
      shared.letter.document.files[0]?.id ?? '',
      async (who) => (await who.get(shared.letter.document.files[0]?.url ?? '')).statusCode === 200,
    ],
  ];
};

describe('why somebody reads', () => {
  it('agrees with what is read, for everybody of three agencies and every kind of object', async () => {
    for (const [type, id, reads] of objects())
      for (const agency of [shared, shared.other, shared.elsewhere])
        for (const name of STAFF_NAMES) {
          const who = agency[name];
          const explained = await why(who, type, id);
          expect([type, who.username, explained !== null]).toEqual([type, who.username, await reads(who)]);
          if (explained === null) continue;
          expect(explained.reasons.length).toBeGreaterThan(0);
          expect(explained.reasons.every(({ ways }) => ways.length > 0)).toBe(true);
          expect(explained.readers.map(({ position }) => position.id)).toContain(who.positionId);
        }
  });

  it('names as readers exactly those of the agency who read, never anybody else', async () => {
    for (const [type, id, reads] of objects()) {
      const explained = await why(shared.leader, type, id);
      const named = new Set(explained?.readers.map(({ position }) => position.id));
      const able = await Promise.all(
        STAFF_NAMES.map(async (name) => ((await reads(shared[name])) ? [shared[name].positionId] : [])),
      );
      expect([type, [...named].toSorted()]).toEqual([type, able.flat().toSorted()]);
    }
  });

  it('says by which rule, and who assigned', async () => {
    const { leader, head, specialist, letter, draft, other, given } = shared;
    expect(rulesOf(await why(leader, 'INCOMING', letter.id))).toEqual(['INCOMING_OF_AGENCY']);
    expect(await why(head, 'INCOMING', letter.id)).toMatchObject({
      reasons: [{ rule: 'INCOMING_FOR_UNIT', assignment: { from: { id: leader.positionId } } }],
    });
    expect(await why(specialist, 'INCOMING', letter.id)).toMatchObject({
      reasons: [
        {
          rule: 'INCOMING_FOR_POSITION',
          assignment: { from: { id: head.positionId } },
          ways: [{ role: null, scope: 'OWN' }],
        },
      ],
    });
    expect(rulesOf(await why(specialist, 'OUTGOING', draft.id))).toEqual(['OUTGOING_DRAFTER']);
    expect(rulesOf(await why(head, 'OUTGOING', draft.id))).toEqual(['OUTGOING_OF_UNIT']);
    expect(rulesOf(await why(other.leader, 'DIRECTIVE', given.id))).toEqual(['DIRECTIVE_LED_BY_AGENCY']);
  });

  it('says through what a document is read', async () => {
    const { specialist, letter } = shared;
    expect((await why(specialist, 'DOCUMENT', letter.document.id))?.reasons).toMatchObject([
      { rule: 'INCOMING_FOR_POSITION', through: { type: 'INCOMING', id: letter.id } },
    ]);
    expect(await why(shared.elsewhere.leader, 'DOCUMENT', letter.document.id)).toBeNull();
  });

  it('says who gave the role and on what basis', async () => {
    const { admin, colleague, letter, app } = shared;
    await grant(admin, colleague.positionId, 'REGISTRY_CLERK');
    app.clock.advance(2000);
    expect(await why(colleague, 'INCOMING', letter.id)).toMatchObject({
      reasons: [
        {
          rule: 'INCOMING_OF_AGENCY',
          ways: [{ role: 'REGISTRY_CLERK', grant: { grantedBy: { id: admin.positionId } } }],
        },
      ],
    });
  });
});

describe('why an action is possible or not', () => {
  it('agrees with the object itself, for everybody who reads it', async () => {
    const PAGES = {
      INCOMING: 'incomingDocument',
      OUTGOING: 'outgoingDocument',
      DIRECTIVE: 'directive',
      WORK_FILE: 'workFile',
      ENVELOPE: 'envelope',
    } as const;
    for (const [type, id] of objects())
      for (const agency of [shared, shared.other])
        for (const name of STAFF_NAMES) {
          if (type === 'FILE' || type === 'DOCUMENT' || isKept(type)) continue;
          const who = agency[name];
          const explained = await why(who, type, id);
          if (explained === null) continue;
          const { page } = await who.gql<{
            page: { availableActions: { action: string; available: boolean; reason: { code: string | null } }[] };
          }>(
            `query ($id: ID!) { page: ${PAGES[type]}(id: $id) { id availableActions { action available reason { code } } } }`,
            { id },
          );
          const seen = ({ action, available, reason }: (typeof page.availableActions)[number]) =>
            `${action} ${available} ${reason.code}`;
          expect(explained.actions.map(seen)).toEqual(page.availableActions.map(seen));
          for (const { available, missing, ways, permissions, holders } of explained.actions) {
            expect(missing === null).toBe(available);
            expect(ways.length === 0).toBe(missing === 'PERMISSION');
            expect(permissions.length).toBeGreaterThan(0);
            expect(holders.every((holder) => holder.agency.id === who.agencyId)).toBe(true);
          }
        }
  });

  it('says which permission is missing and which colleagues have it', async () => {
    const { specialist, leader, deputy, letter } = shared;
    const action = (await why(specialist, 'INCOMING', letter.id))?.actions.find((each) => each.action === 'DIRECT');
    expect(action).toMatchObject({ available: false, missing: 'PERMISSION', permissions: ['incoming.direct'] });
    expect(action?.holders.map(({ id }) => id)).toEqual([leader.positionId, deputy.positionId]);
  });
});

it('says what a list is narrowed by', async () => {
  const { clerk, head, outsider, admin } = shared;
  expect(await whyList(clerk, 'INCOMING')).toMatchObject({
    permission: 'incoming.read',
    scope: 'AGENCY',
    reasons: [{ rule: 'INCOMING_OF_AGENCY' }],
  });
  expect(await whyList(head, 'INCOMING')).toMatchObject({
    scope: 'UNIT',
    reasons: [{ rule: 'INCOMING_FOR_POSITION' }, { rule: 'INCOMING_FOR_UNIT' }],
  });
  expect(await whyList(outsider, 'WORK_FILES')).toMatchObject({
    scope: 'UNIT',
    ways: [{ role: null, grant: null }],
    reasons: [{ rule: 'WORK_FILE_OWNER' }, { rule: 'WORK_FILE_OF_UNIT' }],
  });
  expect(await whyList(admin, 'PEOPLE')).toMatchObject({ permission: 'identity.manage', scope: 'AGENCY', reasons: [] });
  expect(await whyList(outsider, 'PEOPLE')).toMatchObject({ scope: null, ways: [] });
});

it('answers for any number of people with the same number of statements', async () => {
  const { app, leader, letter, admin } = shared;
  await why(leader, 'INCOMING', letter.id);
  const before = await app.countStatements(async () => await why(leader, 'INCOMING', letter.id));
  await grant(admin, shared.outsider.positionId, 'UNIT_HEAD');
  await grant(admin, shared.monitor.positionId, 'FORM_CHECKER');
  await why(leader, 'INCOMING', letter.id);
  const after = await app.countStatements(async () => await why(leader, 'INCOMING', letter.id));
  expect(after.length).toBe(before.length);
});

describe('why a file can be read or taken', () => {
  const told = async (who: Person, fileId: string) =>
    (await why(who, 'FILE', fileId))?.actions.map(({ action, available, reason }) => [action, available, reason.code]);

  it('agrees with the door of the file store, for every limit of circulation and every reader', async () => {
    const { clerk, leader, specialist, units, app } = await office();
    for (const circulation of ['NONE', 'INTERNAL', 'RETURN_AFTER_READING'] as const) {
      const { id: uploadId } = await clerk.upload('Công văn.pdf', outgoing.pdf(circulation));
      const letter = await incoming.direct(
        leader,
        await incoming.register(clerk, { uploadId, circulation }),
        incoming.toUnit(units.NS),
        { coop: [incoming.toPerson(specialist)] },
      );
      const [file] = letter.document.files;
      if (file === undefined) throw new Error('no file');
      for (const who of [clerk, leader, specialist]) {
        const read = (await who.get(file.url)).statusCode === 200;
        const copy = await who.get(`${file.url}?download=1`);
        const code = copy.statusCode === 200 ? null : copy.json<{ code: string }>().code;
        expect(await told(who, file.id)).toEqual([
          ['READ', read, null],
          ['DOWNLOAD', code === null, code],
        ]);
      }
      expect((await told(specialist, file.id))?.[1]?.[2]).toBe(
        circulation === 'RETURN_AFTER_READING' ? 'NOT_TO_BE_DOWNLOADED' : null,
      );
    }
    await app.services.access.flush();
  });

  it('rests on the rules by which what it belongs to is read', async () => {
    const { specialist, letter } = shared;
    const explained = await why(specialist, 'FILE', letter.document.files[0]?.id ?? '');
    const rules = new Set(explained?.reasons.flatMap(({ ways }) => ways.map(({ permission }) => permission)));
    for (const { permissions, ways } of explained?.actions ?? []) {
      expect(new Set(permissions)).toEqual(rules);
      expect(ways.length).toBeGreaterThan(0);
    }
  });
});

/** What each list really answers to each of the staff: null where it is shut. */
const LISTS: Readonly<Partial<Record<ExplainedList, string>>> = {
  PEOPLE: '{ agencyPeople { totalCount } }',
  WORKLIST: '{ worklist { total } }',
  DELEGATIONS: '{ myDelegations { id } }',
  AGENCY_DELEGATIONS: '{ agencyDelegations { edges { cursor } } }',
  UNITS: '{ unitCards { id } }',
  HAND_OVER: '{ postsWithWork { id } }',
  SESSIONS: '{ mySessions { id } }',
  ACCESS_RECORD: '{ accessRecord(first: 1) { edges { node { id } } } }',
  FAILED_MESSAGES: '{ failedMessages(first: 1) { edges { node { id } } } }',
  BUNDLE: '{ bundlePreview(bundleId: "0") { id } }',
  ORGANISATION: '{ organisation { id } }',
  BOOKS: '{ numberSeries { key } }',
  KEYS: '{ integrationKeys { edges { cursor } } }',
  TEMPLATES: '{ documentTemplates { edges { cursor } } }',
};

it.each(Object.entries(LISTS))(
  'the list %s is open to exactly those to whom it is explained as open',
  async (list, query) => {
    for (const name of STAFF_NAMES) {
      const who = shared[name];
      const { permission, scope, ways } = await whyList(who, list as ExplainedList);
      const open = (await who.raw(query)).errors?.[0]?.extensions.code !== 'FORBIDDEN';
      expect([name, permission === null || scope !== null]).toEqual([name, open]);
      expect(ways.length > 0).toBe(permission !== null && open);
    }
  },
);

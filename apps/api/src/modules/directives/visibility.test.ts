import type { DirectiveFilter } from '@qlvb/contract/types';
import { beforeAll, describe, expect, it } from 'vitest';
import { worklistOf } from '../../../test/language/assignments.ts';
import {
  accept,
  answerTo,
  assign,
  actOn,
  available,
  boardOf,
  create,
  decline,
  type Directive,
  directiveInput,
  handIn,
  issuedDocument,
  listDirectives,
  progressOn,
  readDirective,
  reassign,
  refusedToRead,
} from '../../../test/language/directives.ts';
import { newAgency, office, type Person } from '../../../test/office.ts';

async function share() {
  const here = await office();
  const coop = await newAgency(here.app);
  const stranger = await newAgency(here.app);
  const elsewhere = await newAgency(here.app);
  const source = await issuedDocument(here, elsewhere);
  const evidence = await issuedDocument(here.other, elsewhere);
  const cooperation = [{ agencyId: coop.id, part: 'Cung cấp số liệu chi thường xuyên', dueOn: '2026-12-01' }];
  const given = await create(here.monitor, directiveInput(here, here.other, source.documentId, { cooperation }));
  const accepted = await accept(here.other.leader, given);
  const assigned = await assign(here.other.leader, accepted, { positionId: here.other.specialist.positionId });
  const directive = await handIn(here.other.leader, assigned, evidence.documentId);
  return { ...here, coop, stranger, source, evidence, directive };
}

let shared: Awaited<ReturnType<typeof share>>;
beforeAll(async () => {
  shared = await share();
});

const NOTHING = { total: 0, doneOnTime: 0, doneLate: 0, openInTerm: 0, openOverdue: 0, onTimeRate: null, agency: null };

async function expectNothing(person: Person, id: string, urls: readonly string[], version: number): Promise<void> {
  expect(await refusedToRead(person, id)).toBe('NOT_FOUND');
  expect((await listDirectives(person)).ids).toEqual([]);
  expect((await listDirectives(person, { search: 'cải cách tiền lương' })).ids).toEqual([]);
  expect(await boardOf(person)).toMatchObject({ total: NOTHING, byLeadAgency: [] });
  expect((await worklistOf(person)).counts).toEqual([]);
  for (const url of urls) expect((await person.get(url)).statusCode).toBe(404);
  expect(await answerTo(person, 'reportProgress', progressOn({ id, version }, 10))).toBe('NOT_FOUND');
  expect(await answerTo(person, 'confirmDirective', actOn({ id, version }))).toBe('NOT_FOUND');
}

describe('a directive', () => {
  it('does not exist for another agency: no object, no count, no board, no file', async () => {
    const { stranger, directive, source, evidence } = shared;
    const urls = [source.url, evidence.url];
    for (const person of [stranger.leader, stranger.clerk, stranger.monitor, stranger.specialist]) {
      await expectNothing(person, directive.id, urls, directive.version);
    }
  });

  it('does not exist for people of the lead agency it was not assigned to, nor for those of the co-operating agency', async () => {
    const { other, coop, directive, source } = shared;
    for (const person of [other.colleague, other.head, other.admin, coop.specialist, coop.head]) {
      await expectNothing(person, directive.id, [source.url], directive.version);
    }
  });

  it('opens source and evidence to both sides', async () => {
    const { monitor, leader, other, directive, source, evidence } = shared;
    for (const person of [monitor, leader, other.leader, other.clerk, other.specialist]) {
      const seen = await readDirective(person, directive.id);
      expect(seen.source.files.map(({ url }) => url)).toEqual([source.url]);
      expect(seen.reports[0]?.evidence?.id).toBe(evidence.documentId);
      for (const url of [source.url, evidence.url]) expect((await person.get(url)).statusCode).toBe(200);
    }
  });

  it('is for the co-operating agency to read only, without the lead agency’s inner assignments', async () => {
    const { coop, directive } = shared;
    const seen = await readDirective(coop.leader, directive.id);
    expect(seen.cooperation).toEqual([
      { agency: { id: coop.id }, part: 'Cung cấp số liệu chi thường xuyên', dueOn: '2026-12-01' },
    ]);
    expect(available(seen)).toEqual([]);
    expect(seen.assignments).toEqual([]);
    expect(seen.timeline.map(({ action }) => action)).not.toContain('directive.assign');
    expect(await answerTo(coop.leader, 'acceptDirective', actOn(directive))).toBe('WRONG_STATE');
    expect((await listDirectives(coop.clerk, { side: 'COOP' })).ids).toEqual([directive.id]);
    expect((await listDirectives(coop.clerk, { side: 'LEAD' })).ids).toEqual([]);
    expect((await boardOf(coop.leader, 'COOP')).total.total).toBe(1);
  });

  it('is found by words with and without diacritics and by its code, on every side', async () => {
    const { monitor, other, coop, directive } = shared;
    for (const person of [monitor, other.leader, other.specialist, coop.leader]) {
      for (const search of ['cải cách tiền lương', 'cai cach tien lu', directive.code]) {
        expect((await listDirectives(person, { search })).ids).toEqual([directive.id]);
      }
      expect((await listDirectives(person, { search: 'đường thủy' })).ids).toEqual([]);
    }
  });

  it('is listed by side, nearest due date first, page by page without doubles', async () => {
    const here = await office();
    const { documentId } = await issuedDocument(here, here.other);
    const days = ['2026-12-20', '2026-12-05', '2026-12-20', '2026-12-01', '2026-12-05'];
    const given: Directive[] = [];
    for (const dueOn of days)
      given.push(await create(here.monitor, directiveInput(here, here.other, documentId, { dueOn })));
    await accept(here.other.leader, given[1]!);
    const wanted = [3, 1, 4, 0, 2].map((at) => given[at]?.id);
    const views: readonly (readonly [Person, DirectiveFilter])[] = [
      [here.monitor, {}],
      [here.leader, { side: 'GIVEN' }],
      [here.other.clerk, { side: 'LEAD' }],
      [here.monitor, { leadAgencyId: here.other.id }],
      [here.monitor, { states: ['AWAITING_ACCEPTANCE', 'IN_PROGRESS'] }],
    ];
    for (const [person, filter] of views) {
      const seen: string[] = [];
      for (let after: string | null = null, more = true; more;) {
        const page = await listDirectives(person, { ...filter, first: 2, after });
        seen.push(...page.ids);
        [after, more] = [page.endCursor, page.hasNextPage];
      }
      expect(seen).toEqual(wanted);
    }
    expect((await listDirectives(here.monitor, { states: ['IN_PROGRESS'] })).ids).toEqual([given[1]?.id]);
  });
});

describe('the former lead agency', () => {
  async function handedOn() {
    const here = await office();
    const { other, app } = here;
    const next = await newAgency(app);
    const source = await issuedDocument(here, await newAgency(app));
    const evidence = await issuedDocument(next, here);
    const given = await create(here.monitor, directiveInput(here, other, source.documentId));
    const declined = await decline(other.leader, given, 'Không thuộc chức năng của cơ quan.');
    const moved = await reassign(here.monitor, declined, next.id, 'Đúng chức năng của cơ quan chuyên ngành.');
    const directive = await handIn(next.leader, await accept(next.leader, moved), evidence.documentId);
    return { ...here, next, source, evidence, directive };
  }

  it('keeps a copy to read: to whom it went, the source, the journal until then, and nothing to do', async () => {
    const { other, next, source, evidence, directive } = await handedOn();
    for (const person of [other.leader, other.clerk]) {
      const seen = await readDirective(person, directive.id);
      expect(seen).toMatchObject({ handedOver: { to: { id: next.id } }, reports: [], assignments: [] });
      expect(available(seen)).toEqual([]);
      const acts = ['directive.create', 'directive.decline', 'directive.reassign'];
      expect(seen.timeline.map(({ action }) => action)).toEqual(acts);
      expect((await person.get(source.url)).statusCode).toBe(200);
      expect((await person.get(evidence.url)).statusCode).toBe(404);
    }
    expect(await answerTo(other.leader, 'reportProgress', progressOn(directive, 10))).not.toBe('done');
    expect(await answerTo(other.leader, 'acceptDirective', actOn(directive))).not.toBe('done');
  });

  it('has it on a list of its own, and in no other list, figure or work list', async () => {
    const { other, directive } = await handedOn();
    expect((await listDirectives(other.clerk, { side: 'FORMER' })).ids).toEqual([directive.id]);
    expect((await listDirectives(other.clerk, { side: 'FORMER', search: 'cải cách' })).ids).toEqual([directive.id]);
    for (const side of [null, 'LEAD', 'COOP', 'GIVEN'] as const) {
      expect((await listDirectives(other.clerk, { side })).ids).toEqual([]);
      expect((await listDirectives(other.clerk, { side, search: 'cải cách' })).ids).toEqual([]);
      expect((await boardOf(other.leader, side)).total.total).toBe(0);
    }
    expect((await boardOf(other.leader, 'FORMER')).total.total).toBe(1);
    expect((await worklistOf(other.leader)).counts).toEqual([]);
  });

  it('is its leadership and registry, not everybody in it; who takes part sees no copy but the directive', async () => {
    const { other, next, monitor, directive } = await handedOn();
    for (const person of [other.specialist, other.head, other.admin])
      expect(await refusedToRead(person, directive.id)).toBe('NOT_FOUND');
    for (const person of [monitor, next.leader]) {
      const seen = await readDirective(person, directive.id);
      expect(seen.handedOver).toBeNull();
      expect(seen.reports).toHaveLength(1);
    }
    expect((await listDirectives(monitor, { side: 'FORMER' })).ids).toEqual([]);
  });

  it('that leads again is no former one any more', async () => {
    const here = await office();
    const next = await newAgency(here.app);
    const { documentId } = await issuedDocument(here, here.other);
    const given = await create(here.monitor, directiveInput(here, here.other, documentId));
    const once = await decline(here.other.leader, given, 'Không thuộc chức năng của cơ quan.');
    const moved = await reassign(here.monitor, once, next.id, 'Đúng chức năng của cơ quan chuyên ngành.');
    const twice = await decline(next.leader, moved, 'Không thuộc chức năng của cơ quan.');
    await reassign(here.monitor, twice, here.other.id, 'Hai cơ quan đã thống nhất lại với nhau.');
    expect((await listDirectives(here.other.clerk, { side: 'FORMER' })).ids).toEqual([]);
    expect((await listDirectives(here.other.clerk, { side: 'LEAD' })).ids).toEqual([given.id]);
    expect((await listDirectives(next.clerk, { side: 'FORMER' })).ids).toEqual([given.id]);
  });
});

import { describe, expect, it } from 'vitest';
import { office, type Office, type Person } from '../../../test/office.ts';
import * as incoming from '../../../test/language/incoming.ts';
import * as outgoing from '../../../test/language/outgoing.ts';

type Details = {
  readonly id: string;
  readonly version: number;
  readonly sentFrom: string | null;
  readonly copyCount: number | null;
  readonly sheetCount: number | null;
  readonly note: string | null;
  readonly incompleteReason: string | null;
  readonly paperCopy: { readonly receivedAt: string; readonly receivedBy: { readonly id: string } | null } | null;
  readonly links: readonly {
    readonly id: string;
    readonly kind: string;
    readonly incoming: { readonly id: string } | null;
    readonly outgoing: { readonly id: string } | null;
  }[];
  readonly registration: { readonly kind: string; readonly dueOn: string };
  readonly document: { readonly issuerName: string; readonly language: string; readonly deliverBy: string | null };
};
type Outcome = { readonly code?: string; readonly incoming?: Details; readonly __typename: string };

const DETAILS = `id version sentFrom copyCount sheetCount note incompleteReason paperCopy { receivedAt receivedBy { id } }
  links { id kind incoming { id } outgoing { id } } registration { kind dueOn } document { issuerName language deliverBy }`;

const detailsOf = async (person: Person, id: string): Promise<Details> =>
  (await person.gql<{ it: Details }>(`query ($id: ID!) { it: incomingDocument(id: $id) { ${DETAILS} } }`, { id })).it;

const act = async (person: Person, mutation: string, type: string, input: object): Promise<Outcome> =>
  (
    await person.gql<{ it: Outcome }>(
      `mutation ($input: ${type}!) { it: ${mutation}(input: $input) { __typename
        ... on IncomingActSuccess { incoming { ${DETAILS} } } ... on RuleRefused { code } ... on ValidationFailed { problems { path code } } } }`,
      { input },
    )
  ).it;

const describeIt = async (person: Person, seen: { id: string; version: number }, rest: object): Promise<Outcome> =>
  await act(person, 'describeIncoming', 'DescribeIncomingInput', {
    incomingId: seen.id,
    version: seen.version,
    ...rest,
  });

async function delivered(at: Office) {
  await outgoing.issued(at.other, [at.clerk.agencyId]);
  await at.app.relay.drain();
  const { ids } = await incoming.listIncoming(at.clerk, { states: ['AWAITING_RECEIPT'] });
  return await detailsOf(at.clerk, ids[0] ?? '');
}

describe('what Phụ lục VI asks of an incoming document', () => {
  it('is kept with the registration, longer than the decree asks', async () => {
    const { clerk } = await office();
    const first = await incoming.register(clerk);
    const { id } = await incoming.register(clerk, {
      urgency: 'EXPRESS',
      language: 'Tiếng Khmer',
      deliverBy: '2026-11-23T07:00:00.000Z',
      sentFrom: 'Văn phòng Ủy ban nhân dân thành phố Rạch Giá '.repeat(8),
      copyCount: 2,
      sheetCount: 5,
      note: 'Kèm đĩa CD',
      links: [{ linkKind: 'RELATED', kind: 'INCOMING', id: first.id }],
    });
    expect(await detailsOf(clerk, id)).toMatchObject({
      copyCount: 2,
      sheetCount: 5,
      note: 'Kèm đĩa CD',
      paperCopy: { receivedBy: { id: clerk.positionId } },
      links: [{ kind: 'RELATED', incoming: { id: first.id }, outgoing: null }],
      document: { language: 'Tiếng Khmer', deliverBy: '2026-11-23T07:00:00.000Z' },
    });
    expect((await detailsOf(clerk, first.id)).document).toMatchObject({ language: 'Tiếng Việt', deliverBy: null });
  });

  it('takes in an anonymous paper with the reason on record', async () => {
    const { clerk } = await office();
    const anonymous = incoming.letterInput({ number: null, notation: null, issuerName: '' });
    expect((await incoming.tryToRegister(clerk, anonymous)).problems).toEqual([
      { path: 'issuerName', code: 'REQUIRED' },
    ]);
    const incompleteReason = 'Đơn không ghi tên, bỏ vào hòm thư góp ý.';
    const { id } = await incoming.register(clerk, { ...anonymous, incompleteReason });
    expect(await detailsOf(clerk, id)).toMatchObject({
      incompleteReason,
      document: { issuerName: 'Không ghi nơi gửi' },
    });
  });

  it('lets the clerk note more later, but not of what came over the platform (VD-06)', async () => {
    const at = await office();
    const { clerk, app } = at;
    const paper = await incoming.register(clerk);
    const later = await describeIt(clerk, paper, { sentFrom: 'Bưu điện tỉnh', copyCount: 3, note: 'Bản chính' });
    expect(later.incoming).toMatchObject({ sentFrom: 'Bưu điện tỉnh', copyCount: 3, note: 'Bản chính' });
    expect((await describeIt(at.specialist, paper, {})).code).toBe('NO_PERMISSION');

    const received = await delivered(at);
    expect((await describeIt(clerk, received, { sentFrom: 'Nơi khác' })).code).toBe('CONTENT_LOCKED');
    expect((await describeIt(clerk, received, { note: 'Đã gọi hỏi' })).incoming?.note).toBe('Đã gọi hỏi');
    await expect(
      app.db.query("UPDATE incoming_documents SET sent_from = 'Nơi khác' WHERE id = ?", [received.id]),
    ).rejects.toThrow('cannot be changed');
    await expect(
      app.db.query("UPDATE incoming_documents SET incomplete_reason = 'khác' WHERE id = ?", [paper.id]),
    ).rejects.toThrow('cannot be changed');
  });

  it('tells the paper copy from the electronic receipt', async () => {
    const at = await office();
    const received = await delivered(at);
    expect(received.paperCopy).toBeNull();
    const note = async ({ id, version }: Details, isThere: boolean) =>
      await act(at.clerk, 'notePaperCopy', 'PaperCopyInput', { incomingId: id, version, received: isThere });
    const noted = (await note(received, true)).incoming;
    expect(noted?.paperCopy).toMatchObject({ receivedBy: { id: at.clerk.positionId } });
    expect((await note(noted ?? received, false)).incoming?.paperCopy).toBeNull();
  });
});

describe('links', () => {
  it('lead to what the viewer sees, once, and never to another agency or to itself', async () => {
    const { clerk, leader, specialist, other } = await office();
    const one = await incoming.register(clerk);
    const two = await incoming.register(clerk);
    const theirs = await incoming.register(other.clerk);
    const link = async (version: number, id: string) =>
      await clerk.raw<{ it: Outcome }>(
        `mutation ($input: LinkIncomingInput!) { it: linkIncoming(input: $input) { __typename
          ... on IncomingActSuccess { incoming { ${DETAILS} } } ... on RuleRefused { code } } }`,
        { input: { incomingId: one.id, version, link: { linkKind: 'REPLY_TO', kind: 'INCOMING', id } } },
      );
    expect((await link(one.version, theirs.id)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await link(one.version, one.id)).data?.it.code).toBe('LINK_TO_ITSELF');
    const linked = (await link(one.version, two.id)).data?.it.incoming;
    expect(linked?.links).toMatchObject([{ kind: 'REPLY_TO', incoming: { id: two.id } }]);
    expect((await link(linked?.version ?? 0, two.id)).data?.it.code).toBe('ALREADY_LINKED');

    // Who sees the one only does not learn of the other.
    await incoming.direct(leader, { id: one.id, version: linked?.version ?? 0 }, incoming.toPerson(specialist));
    expect((await detailsOf(specialist, one.id)).links).toEqual([]);

    const now = await detailsOf(clerk, one.id);
    const gone = await act(clerk, 'unlinkIncoming', 'UnlinkIncomingInput', {
      incomingId: now.id,
      version: now.version,
      linkId: now.links[0]?.id,
    });
    expect(gone.incoming?.links).toEqual([]);
  });
});

describe('registration in time (VD-02)', () => {
  it('is computed for paper and platform, with the hours of the agency', async () => {
    const at = await office();
    const late = await incoming.register(at.clerk, { arrivedOn: '2026-11-19', issuedOn: '2026-11-18' });
    expect((await detailsOf(at.clerk, late.id)).registration).toEqual({ kind: 'LATE', dueOn: '2026-11-20' });
    const fresh = await incoming.register(at.clerk);
    expect((await detailsOf(at.clerk, fresh.id)).registration.kind).toBe('IN_TIME');

    // Monday 23/11 at 16:50: within the usual hours, after those of an office that shuts at 16:00.
    at.app.clock.set('2026-11-23T09:50:00.000Z');
    const received = await delivered(at);
    expect(received.registration).toEqual({ kind: 'WAITING', dueOn: '2026-11-24' });
    const hours = {
      for: 'AGENCY',
      morningFrom: '07:00',
      morningTo: '11:00',
      afternoonFrom: '13:00',
      afternoonTo: '16:00',
      halves: '11111111111000',
    };
    const keep = async (person: Person, input: object) =>
      (
        await person.gql<{ it: { __typename: string; code?: string; hours?: object } }>(
          `mutation ($input: OfficeHoursInput!) { it: keepOfficeHours(input: $input) { __typename
            ... on OfficeHoursSuccess { hours { afternoonTo isOwn } } ... on RuleRefused { code } ... on ValidationFailed { problems { path code } } } }`,
          { input },
        )
      ).it;
    expect((await keep(at.clerk, hours)).code).toBe('NO_PERMISSION');
    expect((await keep(at.admin, { ...hours, for: 'PROVINCE' })).code).toBe('NO_PERMISSION');
    expect(await keep(at.admin, { ...hours, morningTo: '14:00' })).toMatchObject({
      problems: [{ path: 'afternoonFrom', code: 'TIMES_NOT_IN_ORDER' }],
    });
    expect((await keep(at.admin, hours)).hours).toEqual({ afternoonTo: '16:00', isOwn: true });
    expect((await detailsOf(at.clerk, received.id)).registration).toEqual({ kind: 'WAITING', dueOn: '2026-11-25' });
  });
});

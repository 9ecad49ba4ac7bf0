import { describe, expect, it } from 'vitest';
import { newAgency, office, type Office } from '../../../test/office.ts';
import * as directives from '../../../test/language/directives.ts';
import { pdf } from '../../../test/language/files.ts';
import * as incoming from '../../../test/language/incoming.ts';
import * as outgoing from '../../../test/language/outgoing.ts';

const INTERNAL = { circulation: 'INTERNAL' } as const;
const RETURN = { circulation: 'RETURN_AFTER_READING' } as const;
const circulationOf = async (person: Office['clerk'], id: string) =>
  (
    await person.gql<{ document: { circulation: string } }>('query ($id: ID!) { document(id: $id) { circulation } }', {
      id,
    })
  ).document.circulation;

describe('LƯU HÀNH NỘI BỘ', () => {
  it('goes to nobody outside: the recipients are named in the refusal', async () => {
    const { specialist, leader, other } = await office();
    const input = outgoing.draftInput(leader, { ...INTERNAL, recipientAgencyIds: [other.id] });
    expect(await outgoing.tryTo(specialist, 'createDraft', input)).toMatchObject({
      code: 'INTERNAL_ONLY',
      params: [{ name: 'agencies', value: other.shortName }],
    });
    const open = await outgoing.draft(specialist, leader, { recipientAgencyIds: [other.id] });
    const seen = { outgoingId: open.id, version: open.version };
    expect(await outgoing.tryTo(specialist, 'saveDraft', { ...input, ...seen })).toMatchObject({
      code: 'INTERNAL_ONLY',
    });
    const inside = { ...input, recipientAgencyIds: [], ...seen };
    expect(await outgoing.tryTo(specialist, 'saveDraft', inside)).toMatchObject({ __typename: 'OutgoingActSuccess' });
    // A client that does not speak of the limit leaves it as it is.
    const { circulation: _, ...silent } = input;
    const again = { ...silent, outgoingId: open.id, version: open.version + 1 };
    expect(await outgoing.tryTo(specialist, 'saveDraft', again)).toMatchObject({ code: 'INTERNAL_ONLY' });
  });

  it('is issued without any recipient, and other agencies neither see it nor its file', async () => {
    const here = await office();
    const done = await outgoing.issued(here, [], INTERNAL);
    expect(done.state).toBe('ISSUED');
    const document = done.document!;
    expect(await circulationOf(here.clerk, document.id)).toBe('INTERNAL');
    expect((await here.clerk.get(document.files[0]!.url)).statusCode).toBe(200);
    for (const person of [here.other.clerk, here.other.leader])
      expect((await person.get(document.files[0]!.url)).statusCode).toBe(404);
  });

  it('is no source and no evidence of a directive that leaves the agency', async () => {
    const here = await office();
    const document = (await outgoing.issued(here, [], INTERNAL)).document!;
    const input = directives.directiveInput(here, here.other, document.id);
    expect(await directives.answerTo(here.monitor, 'createDirective', input)).toBe('INTERNAL_ONLY');
    const open = await directives.issuedDocument(here, here.other);
    const given = await directives.create(here.monitor, directives.directiveInput(here, here.other, open.documentId));
    const accepted = await directives.accept(here.other.leader, given);
    const evidence = (await outgoing.issued(here.other, [], INTERNAL)).document!;
    expect(
      await directives.answerTo(here.other.leader, 'submitResult', directives.resultOn(accepted, evidence.id)),
    ).toBe('INTERNAL_ONLY');
  });

  it('is not passed on as the file of another document', async () => {
    const here = await office();
    const upload = await here.clerk.upload('Nội bộ.pdf', pdf('chỉ trong cơ quan'));
    await incoming.register(here.clerk, { ...INTERNAL, uploadId: upload.id });
    const copy = await here.specialist.upload('Tên khác.pdf', pdf('chỉ trong cơ quan'));
    const draft = await outgoing.draft(here.specialist, here.leader, {
      uploadId: copy.id,
      recipientAgencyIds: [here.other.id],
    });
    expect(await outgoing.tryTo(here.specialist, 'submitDraft', outgoing.actOn(draft))).toMatchObject({
      code: 'INTERNAL_ONLY',
      params: [{ name: 'agencies', value: here.other.shortName }],
    });
  });
});

describe('XEM XONG TRẢ LẠI between agencies', () => {
  it('travels with the document; who receives it reads it and takes no copy', async () => {
    const here = await office();
    const { document } = await outgoing.issued(here, [here.other.id], RETURN);
    await here.app.relay.drain();
    const [arrived] = await incoming.arrivals(here.other.clerk);
    const url = arrived!.document.files[0]!.url;
    expect(await circulationOf(here.other.clerk, document!.id)).toBe('RETURN_AFTER_READING');
    const read = await here.other.leader.get(url);
    expect(read.statusCode).toBe(200);
    expect(read.headers['cache-control']).toBe('private, no-store');
    const refused = await here.other.leader.get(`${url}?download=1`);
    expect(refused.statusCode).toBe(403);
    expect(refused.json()).toEqual({ code: 'NOT_TO_BE_DOWNLOADED', params: {} });
    // The clerk keeps the paper and takes no copy either; the issuer has its own.
    expect((await here.other.clerk.get(`${url}?download=1`)).statusCode).toBe(403);
    const own = await here.clerk.get(`${document!.files[0]!.url}?download=1`);
    expect(own.statusCode).toBe(200);
    expect(own.headers['content-disposition']).toContain('attachment');
  });

  it('is given to a third agency by nobody but its issuer', async () => {
    const here = await office();
    const third = await newAgency(here.app);
    const { document } = await outgoing.issued(here, [here.other.id], RETURN);
    await here.app.relay.drain();
    const [arrived] = await incoming.arrivals(here.other.clerk);
    await incoming.accept(here.other.clerk, arrived!);
    const passedOn = directives.directiveInput(here.other, third, document!.id);
    expect(await directives.answerTo(here.other.leader, 'createDirective', passedOn)).toBe('NOT_TO_BE_PASSED_ON');
    const own = directives.directiveInput(here, here.other, document!.id);
    expect(await directives.answerTo(here.monitor, 'createDirective', own)).toBe('done');
  });
});

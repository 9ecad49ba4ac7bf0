import { createHash } from 'node:crypto';
import type { CreateCopyInput } from '@qlvb/contract/types';
import { describe, expect, it } from 'vitest';
import {
  copiedDocument,
  copy,
  copyInput,
  copyOf,
  issueCopy,
  registeredPdf,
  tryToCopy,
} from '../../../test/language/copies.ts';
import { book, textOf } from '../../../test/language/forms.ts';
import { accept, arrivals, register } from '../../../test/language/incoming.ts';
import {
  actOn,
  available,
  giveNumber,
  issued,
  listOutgoing,
  readOutgoing,
  reasonOn,
  seal,
  sign,
  tryTo,
} from '../../../test/language/outgoing.ts';
import { found } from '../../platform/errors.ts';
import { office, type Person } from '../../../test/office.ts';

const bytesOf = async (person: Person, url: string) => new Uint8Array((await person.get(url)).rawPayload);
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('a copy of a registered letter', () => {
  it('is signed, numbered, sealed and delivered as a new file; the source stays byte for byte', async () => {
    const { app, clerk, leader, other, units, abbreviation } = await office();
    const letter = await registeredPdf(clerk);
    const [file] = letter.document.files;
    const before = sha(await bytesOf(clerk, file?.url ?? ''));
    const made = await copy(
      clerk,
      copyInput(letter.document.id, leader, {
        recipientAgencyIds: [other.id],
        unitIds: [units.NS],
        purpose: 'Để thực hiện.',
      }),
    );
    expect(made).toMatchObject({ state: 'APPROVAL', draftVersions: [{ versionNumber: 1, file: { sha256: before } }] });
    expect(made.subject).toContain(`Sao y Công văn số ${letter.document.symbol} ngày 18/11/2026 của Bộ Tài chính: `);
    const out = await issueCopy(clerk, leader, made);
    expect(out).toMatchObject({ state: 'ISSUED', symbol: `01/SY-${abbreviation}`, issuedOn: '2026-11-23' });
    await app.relay.drain();

    const [sent] = out.document?.files ?? [];
    expect(sent?.sha256).not.toBe(before);
    expect(sha(await bytesOf(clerk, file?.url ?? ''))).toBe(before);
    const atOther = found((await arrivals(other.clerk))[0]);
    const registered = await accept(other.clerk, atOther);
    expect(registered).toMatchObject({ arrivalNumber: 1, document: { symbol: `01/SY-${abbreviation}` } });
    const pages = await textOf(await bytesOf(other.clerk, registered.document.files[0]?.url ?? ''));
    expect(pages[0]).toMatch(/Sao y .*Thời gian ký: 23\/11\/2026 \d\d:\d\d:\d\d \+07:00/);
    expect(pages.at(-1)).toContain(`Số: 01/SY-${abbreviation}`);
    expect(pages.at(-1)).toContain(leader.fullName);
    expect(pages.at(-1)).toContain('Nơi nhận:');

    const register = await book(clerk, 'outgoing-register', { series: 'COPY' });
    expect(register).toContain('Bản sao');
    expect(register).toContain('01/SY-');
    // One agency, one unit, two on paper.
    expect(register).toMatch(/Phòng Ngân\s+sách.*Văn thư\s+4\s/);
    const seen = await copiedDocument(clerk, letter.document.id);
    expect(seen.copies).toEqual([
      {
        id: out.id,
        symbol: out.symbol,
        copy: {
          source: { id: letter.document.id },
          pages: null,
          part: null,
          paperCopies: 2,
          purpose: 'Để thực hiện.',
          units: [{ id: units.NS }],
        },
      },
    ]);
    expect((await readOutgoing(clerk, out.id)).timeline.map(({ action }) => action)).toEqual([
      'outgoing.copy',
      'outgoing.sign',
      'outgoing.number',
      'outgoing.seal',
      'outgoing.issue',
      'exchange.deliver',
      'exchange.accept',
    ]);
  });

  it('of a sao y is a sao lục, made by who received it', async () => {
    const { app, clerk, leader, other } = await office();
    const letter = await registeredPdf(clerk);
    await issueCopy(
      clerk,
      leader,
      await copy(clerk, copyInput(letter.document.id, leader, { recipientAgencyIds: [other.id] })),
    );
    await app.relay.drain();
    const atOther = found((await arrivals(other.clerk))[0]);
    // Not registered yet: not theirs to copy.
    const early = copyInput(atOther.document.id, other.leader, { typeCode: 'SL' });
    expect(await tryToCopy(other.clerk, early)).toMatchObject({ code: 'COPY_SOURCE_NOT_HELD' });
    await accept(other.clerk, atOther);
    expect((await copiedDocument(other.clerk, atOther.document.id)).copyForms.map(({ reason }) => reason.code)).toEqual(
      ['COPY_FROM_ORIGINAL_ONLY', null, 'COPY_FROM_ORIGINAL_ONLY'],
    );
    const second = await issueCopy(other.clerk, other.leader, await copy(other.clerk, early));
    expect(second.symbol).toMatch(/^01\/SL-/);
    // The document is one, and so is what each agency did with it: neither sees the other's copies.
    expect((await copiedDocument(clerk, atOther.document.id)).copies).toEqual([]);
    expect((await copiedDocument(other.clerk, atOther.document.id)).copies).toMatchObject([{ id: second.id }]);
  });

  it('takes the pages of an extract, and says which part it is', async () => {
    const { clerk, leader } = await office();
    const letter = await registeredPdf(clerk);
    const extract = (pages: string) => copyInput(letter.document.id, leader, { typeCode: 'TRS', pages, part: 'Mục I' });
    expect(await tryToCopy(clerk, extract('9'))).toMatchObject({ problems: [{ path: 'pages', code: 'OUT_OF_RANGE' }] });
    expect(await tryToCopy(clerk, extract('x'))).toMatchObject({
      problems: [{ path: 'pages', code: 'INVALID_FORMAT' }],
    });
    const out = await issueCopy(clerk, leader, await copy(clerk, extract('1')));
    expect(out.symbol).toMatch(/^01\/TrS-/);
    const pages = await textOf(await bytesOf(clerk, out.document?.files[0]?.url ?? ''));
    expect(pages).toHaveLength(2);
    expect(pages[1]).toContain('(Mục I)');
  });
});

describe('the numbers of copies', () => {
  it('are one series for the three forms, without a gap, also when twelve are asked for at once', async () => {
    const { app, id, clerk, leader } = await office();
    const letter = await registeredPdf(clerk);
    const waiting = [];
    for (let at = 0; at < 12; at += 1) {
      const form = at % 2 === 0 ? {} : ({ typeCode: 'TRS', pages: '1', part: 'Mục I' } as const);
      waiting.push(await sign(leader, await copy(clerk, copyInput(letter.document.id, leader, form))));
    }
    const outcomes = await Promise.all(waiting.map(async (each) => await tryTo(clerk, 'allocateNumber', actOn(each))));
    const numbers = outcomes.map(({ outgoing }) => Number(outgoing?.number)).toSorted((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 12 }, (_, at) => at + 1));
    const books = await app.db.query(
      `SELECT b.series_key AS seriesKey, COUNT(*) AS given FROM number_ledger l JOIN register_books b ON b.id = l.book_id
       WHERE b.agency_id = ? AND b.direction = 'OUTGOING' GROUP BY b.series_key`,
      [id],
    );
    expect(books).toMatchObject([{ seriesKey: 'COPY', given: '12' }]);
  }, 60_000);

  it('are voided with a reason before the copy is sent, and a copy sealed again bears the new one', async () => {
    const { clerk, leader, abbreviation } = await office();
    const letter = await registeredPdf(clerk);
    const numbered = await giveNumber(
      clerk,
      await sign(leader, await copy(clerk, copyInput(letter.document.id, leader))),
    );
    const sealed = await seal(clerk, numbered);
    const unsealed = await tryTo(clerk, 'unsealOutgoing', reasonOn(sealed, 'Nhầm nơi nhận trên bản sao.'));
    const bare = await tryTo(clerk, 'voidNumber', reasonOn(unsealed.outgoing ?? sealed, 'Cấp nhầm số cho bản sao.'));
    const again = await giveNumber(clerk, bare.outgoing ?? sealed);
    expect(again.symbol).toBe(`02/SY-${abbreviation}`);
    const twice = await seal(clerk, again);
    expect(twice.draftVersions.map(({ versionNumber }) => versionNumber)).toEqual([1, 2, 3]);
    const pages = await textOf(await bytesOf(clerk, twice.draftVersions.at(-1)?.file.url ?? ''));
    expect(pages.join(' ')).toContain('Số: 02/SY-');
    expect(pages.join(' ')).not.toContain('Số: 01/SY-');
  });
});

it('are listed with as many statements for six as for two', async () => {
  const { app, clerk, leader, units } = await office();
  const letter = await registeredPdf(clerk);
  const count = async (more: number): Promise<number> => {
    for (let at = 0; at < more; at += 1)
      await copy(clerk, copyInput(letter.document.id, leader, { unitIds: [units.NS, units.VP] }));
    return (await app.countStatements(async () => await copiedDocument(clerk, letter.document.id))).length;
  };
  const two = await count(2);
  expect(await count(4)).toBe(two);
});

describe('who may copy what', () => {
  it('is văn thư of the agency that holds it; nobody else learns anything', async () => {
    const { clerk, leader, specialist, other, units } = await office();
    const letter = await registeredPdf(clerk);
    const input = copyInput(letter.document.id, leader);
    const forbidden = await leader.raw(
      'mutation ($input: CreateCopyInput!) { createCopy(input: $input) { __typename ... on RuleRefused { code } } }',
      { input },
    );
    expect(forbidden.data).toMatchObject({ createCopy: { code: 'NO_PERMISSION' } });
    const elsewhere = await other.clerk.raw(
      'mutation ($input: CreateCopyInput!) { createCopy(input: $input) { __typename } }',
      { input: copyInput(letter.document.id, other.leader) },
    );
    expect(elsewhere.errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
    expect((await copiedDocument(leader, letter.document.id)).copyForms[0]).toMatchObject({
      available: false,
      reason: { code: 'NO_PERMISSION' },
    });
    // A signer without authority, a unit and a signer of another agency.
    for (const [over, code] of [
      [{ signerPositionId: specialist.positionId }, 'SIGNER_WITHOUT_AUTHORITY'],
      [{ signerPositionId: other.leader.positionId }, 'TARGET_NOT_FOUND'],
      [{ unitIds: [other.units.NS] }, 'TARGET_NOT_FOUND'],
    ] as [Partial<CreateCopyInput>, string][])
      expect(await tryToCopy(clerk, { ...input, ...over })).toMatchObject({ code });
    expect(await tryToCopy(clerk, { ...input, unitIds: [units.NS], paperCopies: 0 })).toMatchObject({
      __typename: 'OutgoingActSuccess',
    });
  });

  it('is read by the units it was given to once it is issued, and by no other', async () => {
    const { clerk, leader, specialist, colleague, outsider, units } = await office();
    const letter = await registeredPdf(clerk);
    const made = await copy(clerk, copyInput(letter.document.id, leader, { unitIds: [units.NS] }));
    const sees = async (person: Person) => (await listOutgoing(person)).ids.includes(made.id);
    expect(await sees(specialist)).toBe(false);
    const out = await issueCopy(clerk, leader, made);
    expect([await sees(specialist), await sees(colleague), await sees(outsider)]).toEqual([true, true, false]);
    expect((await listOutgoing(specialist, { search: 'sao y' })).ids).toContain(made.id);
    const file = (await readOutgoing(specialist, made.id)).document?.files[0];
    expect(sha(await bytesOf(specialist, file?.url ?? ''))).toBe(out.document?.files[0]?.sha256);
    // The letter itself is not theirs by that.
    expect((await copyOf(specialist, made.id))?.source).toBeNull();
  });

  it('keeps the limits of the source: what is internal stays inside, what is lent is not copied', async () => {
    const { clerk, leader, other } = await office();
    const internal = await registeredPdf(clerk, { circulation: 'INTERNAL' });
    const outside = copyInput(internal.document.id, leader, { recipientAgencyIds: [other.id] });
    expect(await tryToCopy(clerk, outside)).toMatchObject({ code: 'INTERNAL_ONLY' });
    const inside = await issueCopy(clerk, leader, await copy(clerk, copyInput(internal.document.id, leader)));
    expect(inside).toMatchObject({ state: 'ISSUED', recipientCount: 0 });
    const lent = await registeredPdf(clerk, { circulation: 'RETURN_AFTER_READING' });
    expect(await tryToCopy(clerk, copyInput(lent.document.id, leader))).toMatchObject({ code: 'NOT_TO_BE_COPIED' });
  });

  it('makes no copy of what has no readable PDF, of a draft type, or of what was recalled', async () => {
    const place = await office();
    const { clerk, leader, other } = place;
    const own = await issued(place, [other.id]);
    // Its file is a PDF by its first bytes only.
    expect(await tryToCopy(clerk, copyInput(own.document?.id ?? '', leader))).toMatchObject({
      code: 'COPY_SOURCE_UNREADABLE',
    });
    const bare = await register(clerk);
    expect(await tryToCopy(clerk, copyInput(bare.document.id, leader))).toMatchObject({
      code: 'COPY_SOURCE_WITHOUT_PDF',
    });
    const bad = copyInput(own.document?.id ?? '', leader, { typeCode: 'CV' });
    expect(await tryToCopy(clerk, bad)).toMatchObject({ problems: [{ path: 'typeCode', code: 'UNKNOWN_VALUE' }] });
    await tryTo(clerk, 'recallOutgoing', reasonOn(own, 'Văn bản ban hành nhầm.'));
    expect(await tryToCopy(clerk, copyInput(own.document?.id ?? '', leader))).toMatchObject({
      code: 'COPY_SOURCE_RECALLED',
    });
  });

  it('is taken back by its maker and given up, never edited; a draft cannot be called a copy', async () => {
    const { clerk, leader, specialist } = await office();
    const letter = await registeredPdf(clerk);
    const made = await copy(clerk, copyInput(letter.document.id, leader));
    expect(available(await readOutgoing(clerk, made.id))).toEqual(['WITHDRAW']);
    const back = await tryTo(clerk, 'withdrawDraft', reasonOn(made, 'Chọn nhầm hình thức sao.'));
    expect(available(await readOutgoing(clerk, made.id))).toEqual(['CANCEL']);
    await tryTo(clerk, 'cancelDraft', reasonOn(back.outgoing ?? made, 'Chọn nhầm hình thức sao.'));
    expect((await readOutgoing(clerk, made.id)).state).toBe('CANCELLED');
    const draft = {
      typeCode: 'SY',
      subject: 'Bản sao',
      urgency: 'NORMAL',
      signerPositionId: leader.positionId,
    } as const;
    expect(await tryTo(specialist, 'createDraft', draft)).toMatchObject({ problems: [{ path: 'typeCode' }] });
  });
});

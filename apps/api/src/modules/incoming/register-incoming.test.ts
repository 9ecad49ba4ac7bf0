import { describe, expect, it } from 'vitest';
import { atAnotherBrowser } from '../../../test/language/accounts.ts';
import { office } from '../../../test/office.ts';
import * as incoming from '../../../test/language/incoming.ts';
import { pdf } from '../../../test/language/outgoing.ts';

const detail = (entry: incoming.TimelineEntry | undefined, name: string) =>
  entry?.details.find((each) => each.name === name)?.value;

describe('registering a letter', () => {
  it('gives số đến by order of arrival, each year from 1', async () => {
    const { clerk, app } = await office();
    const first = await incoming.register(clerk);
    const second = await incoming.register(clerk);
    const before = app.clock.now().toISOString();
    app.clock.set('2027-01-05T02:00:00.000Z');
    const january = await atAnotherBrowser(app, clerk);
    const late = await incoming.register(january, { issuedOn: '2026-12-29', arrivedOn: '2026-12-31' });
    const next = await incoming.register(january, { issuedOn: '2026-12-30' });
    app.clock.set(before);
    expect([first, second, late, next].map(({ arrivalNumber, arrivalYear }) => [arrivalNumber, arrivalYear])).toEqual([
      [1, 2026],
      [2, 2026],
      [3, 2026],
      [1, 2027],
    ]);
    expect(late.arrivedOn).toBe('2026-12-31');
    const ledger = await app.db.query<{ number: number }>(
      `SELECT l.number FROM number_ledger l JOIN register_books b ON b.id = l.book_id WHERE b.agency_id = ? AND b.year = 2026 ORDER BY l.number`,
      [clerk.agencyId],
    );
    expect(ledger.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('keeps the file with the document, for those who see the letter and nobody else', async () => {
    const { clerk, leader, specialist, other } = await office();
    const upload = await clerk.upload('Công văn 1204.pdf', pdf('một lá thư'));
    const registered = await incoming.register(clerk, { uploadId: upload.id });
    expect(registered.document.files.map(({ sha256 }) => sha256)).toEqual([upload.sha256]);
    const url = registered.document.files[0]?.url ?? '';
    expect((await leader.get(url)).statusCode).toBe(200);
    expect((await specialist.get(url)).statusCode).toBe(404);
    expect((await other.leader.get(url)).statusCode).toBe(404);
    await incoming.direct(leader, registered, incoming.toPerson(specialist));
    expect((await specialist.get(url)).statusCode).toBe(200);
    const again = await incoming.tryToRegister(clerk, incoming.letterInput({ uploadId: upload.id }));
    expect(again).toMatchObject({ __typename: 'RuleRefused', code: 'UPLOAD_ALREADY_USED' });
  });

  it('names every field that cannot stand', async () => {
    const { clerk } = await office();
    const outcome = await incoming.tryToRegister(
      clerk,
      incoming.letterInput({
        issuerName: ' ',
        subject: '',
        issuedOn: '2026-11-24',
        arrivedOn: '2026-12-01',
        dueOn: '2026-11-20',
        pageCount: 0,
      }),
    );
    expect(outcome.problems).toEqual([
      { path: 'issuedOn', code: 'DATE_IN_FUTURE' },
      { path: 'issuerName', code: 'REQUIRED' },
      { path: 'subject', code: 'REQUIRED' },
      { path: 'arrivedOn', code: 'DATE_IN_FUTURE' },
      { path: 'pageCount', code: 'OUT_OF_RANGE' },
      { path: 'dueOn', code: 'DATE_IN_PAST' },
    ]);
    const early = await incoming.tryToRegister(
      clerk,
      incoming.letterInput({ issuedOn: '2026-11-20', arrivedOn: '2026-11-19' }),
    );
    expect(early.problems).toEqual([{ path: 'arrivedOn', code: 'ARRIVED_BEFORE_ISSUED' }]);
    expect((await incoming.register(clerk)).arrivalNumber).toBe(1);
  });

  it('takes a letter without number, and refuses an issuer or a book that is not there', async () => {
    const { clerk, app } = await office();
    const unnumbered = await incoming.register(clerk, { number: null, notation: null, typeCode: 'TCONG' });
    expect(unnumbered.document.symbol).toBe('');
    const outcome = await incoming.tryToRegister(clerk, incoming.letterInput({ issuerAgencyId: '999999999' }));
    expect(outcome.code).toBe('TARGET_NOT_FOUND');
    await app.db.query("UPDATE register_books SET closed_on = '2026-11-23' WHERE agency_id = ?", [clerk.agencyId]);
    const closed = await incoming.tryToRegister(clerk, incoming.letterInput());
    expect(closed).toMatchObject({ code: 'BOOK_CLOSED', params: [{ name: 'year', value: '2026' }] });
  });

  it('is the work of văn thư', async () => {
    const { leader, specialist, head } = await office();
    for (const person of [leader, specialist, head]) {
      expect(await incoming.tryToRegister(person, incoming.letterInput())).toMatchObject({
        __typename: 'RuleRefused',
        code: 'NO_PERMISSION',
      });
    }
  });
});

describe('a letter that looks like one already registered (VD-04)', () => {
  it('is told by number, notation, issuer and year, however they are written', async () => {
    const { clerk } = await office();
    const letter = incoming.letterInput({
      number: '0412',
      notation: 'BTC-NSNN',
      issuerName: 'Bộ Tài chính',
      issuedOn: '2026-11-10',
    });
    const first = await incoming.register(clerk, letter);
    const again = await incoming.tryToRegister(clerk, {
      ...letter,
      number: '412',
      notation: 'btc nsnn',
      issuerName: 'BỘ TÀI CHÍNH ',
    });
    expect(again).toMatchObject({
      __typename: 'DuplicateFound',
      candidates: [{ kind: 'SAME_SYMBOL', incoming: { id: first.id } }],
    });
    expect((await incoming.tryToRegister(clerk, { ...letter, issuerName: 'Bộ Nội vụ' })).__typename).toBe(
      'RegisterIncomingSuccess',
    );
    expect((await incoming.tryToRegister(clerk, { ...letter, issuedOn: '2025-11-10' })).__typename).toBe(
      'RegisterIncomingSuccess',
    );
  });

  it('is told by the content of the file', async () => {
    const { clerk } = await office();
    const content = pdf(`cùng một bản quét ${clerk.agencyId}`);
    const first = await incoming.register(clerk, { uploadId: (await clerk.upload('a.pdf', content)).id });
    const second = await clerk.upload('b.pdf', content);
    const found = await clerk.gql<{ incomingDuplicates: unknown }>(
      'query ($id: ID!) { incomingDuplicates(uploadId: $id) { kind incoming { id document { symbol } } } }',
      { id: second.id },
    );
    expect(found.incomingDuplicates).toEqual([
      { kind: 'SAME_FILE', incoming: { id: first.id, document: { symbol: first.document.symbol } } },
    ]);
    const outcome = await incoming.tryToRegister(clerk, incoming.letterInput({ uploadId: second.id }));
    expect(outcome.candidates).toEqual([{ kind: 'SAME_FILE', incoming: { id: first.id } }]);
  });

  it('can be registered knowingly, and the journal says so', async () => {
    const { clerk } = await office();
    const letter = incoming.letterInput();
    const first = await incoming.register(clerk, letter);
    const second = await incoming.register(clerk, { ...letter, acceptDuplicate: true });
    expect(second.arrivalNumber).toBe(2);
    const entry = second.timeline[0];
    expect(detail(entry, 'duplicateKinds')).toBe('SAME_SYMBOL');
    expect(detail(entry, 'duplicateOf')).toBe(`${first.arrivalNumber}/2026`);
    expect(detail(first.timeline[0], 'duplicateOf')).toBeUndefined();
  });

  it('is nobody else’s business: another agency’s letter is never a candidate', async () => {
    const { clerk, other } = await office();
    const content = pdf(`bản quét gửi nhiều nơi ${clerk.agencyId}`);
    const letter = incoming.letterInput();
    await incoming.register(clerk, { ...letter, uploadId: (await clerk.upload('a.pdf', content)).id });
    const copy = await other.clerk.upload('a.pdf', content);
    const outcome = await incoming.tryToRegister(other.clerk, { ...letter, uploadId: copy.id });
    expect(outcome.__typename).toBe('RegisterIncomingSuccess');
    expect(outcome.incoming?.arrivalNumber).toBe(1);
  });
});

describe('many clerks at once', () => {
  it('give every number once and leave no gap', async () => {
    const { clerk, app } = await office();
    await clerk.signIn();
    const outcomes = await Promise.all(
      Array.from({ length: 30 }, async () => await incoming.tryToRegister(clerk, incoming.letterInput())),
    );
    const numbers = outcomes.map((outcome) => outcome.incoming?.arrivalNumber ?? 0).toSorted((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
    const [chain] = await app.db.query<{ n: string }>(
      'SELECT COUNT(*) AS n FROM audit_entries WHERE agency_id = ? AND action = ?',
      [clerk.agencyId, 'incoming.register'],
    );
    expect(Number(chain?.n)).toBe(30);
  });

  it('give back the number of a registration that fails', async () => {
    const { clerk } = await office();
    const upload = await clerk.upload('a.pdf', pdf('một lần thôi'));
    const outcomes = await Promise.all(
      Array.from(
        { length: 8 },
        async (_, index) =>
          await incoming.tryToRegister(
            clerk,
            incoming.letterInput({ acceptDuplicate: true, uploadId: index % 2 === 0 ? upload.id : null }),
          ),
      ),
    );
    const numbers = outcomes.flatMap((outcome) => outcome.incoming?.arrivalNumber ?? []).toSorted((a, b) => a - b);
    expect(numbers).toEqual([1, 2, 3, 4, 5]);
    expect(outcomes.filter(({ code }) => code === 'UPLOAD_ALREADY_USED')).toHaveLength(3);
  });
});

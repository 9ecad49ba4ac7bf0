import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { office } from '../../../test/office.ts';
import { book, printed, refusal, textOf } from '../../../test/language/forms.ts';
import * as incoming from '../../../test/language/incoming.ts';
import * as outgoing from '../../../test/language/outgoing.ts';

const SERIES = { year: 2026, series: 'ARRIVAL' };

describe('books on paper', { timeout: 30_000 }, () => {
  it('sổ đăng ký văn bản đến: the lines in the order of their numbers, with who they were handed to', async () => {
    const { clerk, leader, units } = await office();
    const first = await incoming.register(clerk, { issuerName: 'Bộ Nội vụ', subject: 'V/v tinh giản biên chế' });
    await incoming.register(clerk);
    await incoming.direct(leader, first, incoming.toUnit(units.NS));
    const [, , page = ''] = await textOf((await printed(clerk, 'incoming-register.pdf', SERIES)).bytes);
    expect(page).toContain(`1 Bộ Nội vụ ${first.document.symbol}`);
    for (const words of ['Công văn: V/v tinh giản biên chế', '18/11/2026', 'Ký nhận', `Người in: ${clerk.fullName}`])
      expect(page).toContain(words);
    expect(page.indexOf('Bộ Nội vụ')).toBeLessThan(page.indexOf('Bộ Tài chính'));
  });

  it('prints from number to number, and the cover says so; a book that goes on has no cover', async () => {
    const { clerk } = await office();
    for (let at = 0; at < 5; at += 1) await incoming.register(clerk, { subject: `V/v việc thứ ${at + 1}.` });
    const answer = await printed(clerk, 'incoming-register.pdf', {
      ...SERIES,
      fromNumber: 2,
      toNumber: 4,
      volume: '03',
    });
    expect(answer.headers['x-form-rows']).toBe('3');
    const [cover = '', , page = ''] = await textOf(answer.bytes);
    expect(cover).toContain('Từ số 2 đến số 4');
    expect(cover).toContain('Quyển số: 03');
    expect(['thứ 1.', 'thứ 2.', 'thứ 4.', 'thứ 5.'].map((words) => page.includes(words))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    const on = await textOf(
      (await printed(clerk, 'incoming-register.pdf', { ...SERIES, fromNumber: 5, firstPage: 12 })).bytes,
    );
    expect(on).toHaveLength(1);
    expect(on[0]).toMatch(/^12 /);
  });

  it('reads a book of several pages of the database whole, once each, in order', async () => {
    const { app, clerk } = await office();
    const letter = await incoming.register(clerk);
    // Numbers that nothing is registered under: what a void leaves.
    const [row] = await app.db.query<{ id: string }>(
      "SELECT id FROM register_books WHERE agency_id = ? AND series_key = 'ARRIVAL'",
      [clerk.agencyId],
    );
    for (let number = 2; number <= 450; number += 1)
      await app.db.query(
        `INSERT INTO number_ledger (book_id, number, object_type, object_id, allocated_at, allocated_by_position_id, voided_at, void_reason)
         VALUES (?, ?, 'INCOMING', 0, NOW(3), ?, ?, ?)`,
        [
          String(row?.id),
          number,
          clerk.positionId,
          number === 300 ? new Date() : null,
          number === 300 ? 'Ghi nhầm sổ' : null,
        ],
      );
    const answer = await printed(clerk, 'handling-register.pdf', SERIES);
    expect(answer.headers['x-form-rows']).toBe('450');
    const text = (await textOf(answer.bytes)).join(' ');
    expect(text).toContain(letter.document.symbol);
    expect(text.match(/Hủy số: Ghi nhầm sổ/g)).toHaveLength(1);
    expect(text).toContain('450');
  });

  it('sổ theo dõi giải quyết: deadline, progress, late or not, and the answer', async () => {
    const at = await office();
    const { app, clerk, leader, deputy, head, specialist, units } = at;
    const letter = await incoming.direct(leader, await incoming.register(clerk), incoming.toUnit(units.NS), {
      dueOn: '2026-11-27',
    });
    expect(await book(clerk, 'handling-register')).toContain('27/11/2026 Đang giải quyết');
    await incoming.assign(head, letter, specialist);
    const reply = await outgoing.issued(at, [at.other.id], { inReplyToId: letter.id });
    app.clock.set('2026-12-10T02:00:00Z');
    // Signs in on that day: the sessions of the others have ended.
    const text = await book(deputy, 'handling-register').finally(() => app.clock.set('2026-11-23T02:00:00Z'));
    expect(text).toContain('Đang giải quyết (quá hạn)');
    expect(text.replaceAll(' ', '')).toContain(reply.symbol);
  });

  it('sổ chuyển giao văn bản đến: one line for each who signs', async () => {
    const { clerk, leader, checker, units } = await office();
    await incoming.direct(leader, await incoming.register(clerk), incoming.toUnit(units.NS), {
      coop: [incoming.toPerson(checker)],
    });
    await incoming.register(clerk);
    const text = await book(clerk, 'incoming-transfer-register');
    expect(text).toContain(checker.fullName);
    expect(text.match(/23\/11\/2026 1 /g)?.length ?? 0).toBeGreaterThanOrEqual(1);
  });

  it('sổ đăng ký văn bản đi, sổ gửi bưu điện, sổ chuyển giao: signer, receivers, who keeps the copy', async () => {
    const at = await office();
    const { clerk, leader, other } = at;
    const sent = await outgoing.issued(at, [other.id], { subject: 'V/v bố trí kinh phí' });
    const text = await book(clerk, 'outgoing-register', { series: 'CV' });
    for (const words of ['SỔ ĐĂNG KÝ VĂN BẢN ĐI', 'Công văn: V/v bố trí kinh phí', leader.fullName, 'Văn thư; NS'])
      expect(text).toContain(words);
    expect(text.replaceAll(' ', '')).toContain(sent.symbol);
    expect(text.replaceAll(' ', '')).toContain(other.shortName.replaceAll(' ', ''));
    expect(await book(clerk, 'postal-register', { series: 'CV' })).not.toContain(other.shortName);
    await at.app.db.query('UPDATE agencies SET on_platform = 0 WHERE id = ?', [other.id]);
    expect((await book(clerk, 'postal-register', { series: 'CV' })).replaceAll(' ', '')).toContain(
      other.shortName.replaceAll(' ', ''),
    );
    expect(await book(clerk, 'outgoing-transfer-register', { series: 'CV' })).toContain('SỔ CHUYỂN GIAO VĂN BẢN ĐI');
  });

  it('a number taken back from its document stays on its line, with the document and the reason', async () => {
    const at = await office();
    const { clerk, other } = at;
    const signed = await outgoing.signedDraft(at, { recipientAgencyIds: [other.id], subject: 'V/v việc nhầm sổ' });
    const numbered = await outgoing.giveNumber(clerk, signed);
    const reason = 'Cấp số nhầm dãy, trả lại để cấp lại.';
    await outgoing.tryTo(clerk, 'voidNumber', outgoing.reasonOn(numbered, reason));
    const text = await book(clerk, 'outgoing-register', { series: 'CV' });
    expect(text.replaceAll(' ', '')).toContain(numbered.symbol);
    expect(text).toContain('V/v việc nhầm sổ');
    expect(text.replaceAll(' ', '')).toContain('Hủysố:Cấpsốnhầmdãy');
  });

  it('asks as much for one line as for many, whoever they went to', async () => {
    const at = await office();
    const { app, clerk, other } = at;
    const lines = [];
    for (let each = 0; each < 3; each += 1) lines.push(await outgoing.issued(at, [other.id]));
    const cost = async (form: string, toNumber: number): Promise<number> =>
      (await app.countStatements(async () => await book(clerk, form, { series: 'CV', fromNumber: 1, toNumber })))
        .length;
    // The first print of all reads what is kept afterwards.
    await book(clerk, 'outgoing-register', { series: 'CV' });
    expect(await cost('outgoing-register', lines.length)).toBe(await cost('outgoing-register', 1));
    await app.db.query('UPDATE agencies SET on_platform = 0 WHERE id = ?', [other.id]);
    expect(await cost('postal-register', lines.length)).toBe(await cost('postal-register', 1));
  });

  it('come as Word and Excel, too', async () => {
    const { clerk } = await office();
    await incoming.register(clerk);
    for (const format of ['docx', 'xlsx']) {
      const { status, bytes, headers } = await printed(clerk, `incoming-register.${format}`, SERIES);
      expect(status).toBe(200);
      expect(new TextDecoder().decode(bytes.slice(0, 2))).toBe('PK');
      expect(headers['content-disposition']).toContain('attachment');
    }
  });

  it('say in Vietnamese what is wrong with a request', async () => {
    const { clerk } = await office();
    const wrong = await printed(clerk, 'incoming-register.pdf', {
      ...SERIES,
      fromNumber: 9,
      toNumber: 3,
      fromDay: '2026-13-01',
      paper: 'A5',
    });
    expect(wrong.status).toBe(400);
    expect(refusal(wrong).problems).toEqual(
      expect.arrayContaining([{ path: 'paper', message: 'Khổ giấy là A4 hoặc A3.' }]),
    );
    const range = await printed(clerk, 'incoming-register.pdf', { ...SERIES, fromNumber: 9, toNumber: 3 });
    expect(refusal(range).problems).toEqual([{ path: 'toNumber', message: 'Số kết thúc phải từ số bắt đầu trở lên.' }]);
    expect(refusal(await printed(clerk, 'incoming-register.pdf')).problems?.map(({ path }) => path)).toEqual([
      'year',
      'series',
    ]);
    for (const form of ['no-such-form.pdf', 'incoming-register.exe', 'arrival-stamp.docx', '..%2f..%2fetc.pdf'])
      expect((await printed(clerk, form, { ...SERIES, id: 1 })).status).toBe(404);
  });

  it('are of whoever sees the whole of them, and of no other agency', async () => {
    const { clerk, leader, deputy, specialist, head, admin, other } = await office();
    await incoming.register(clerk, { subject: 'V/v việc kín' });
    for (const person of [clerk, leader, deputy])
      expect(await book(person, 'incoming-register')).toContain('V/v việc kín');
    for (const person of [specialist, head, admin])
      expect((await printed(person, 'incoming-register.pdf', SERIES)).status).toBe(404);
    // The other agency has no book yet; and when it has, it is its own.
    expect((await printed(other.clerk, 'incoming-register.pdf', SERIES)).status).toBe(404);
    await incoming.register(other.clerk);
    expect(await book(other.clerk, 'incoming-register')).not.toContain('V/v việc kín');
    const books = '{ printableBooks(year: 2026) { direction series name lastNumber } }';
    expect(await clerk.gql(books)).toEqual({
      printableBooks: [{ direction: 'INCOMING', series: 'ARRIVAL', name: null, lastNumber: 1 }],
    });
    expect(await specialist.gql(books)).toEqual({ printableBooks: [] });
  });

  it('leave a line in the journal', async () => {
    const { app, clerk } = await office();
    await incoming.register(clerk);
    await book(clerk, 'incoming-register', { fromNumber: 1 });
    const [row] = await app.db.query<{ details: string; objectType: string }>(
      "SELECT details, object_type AS objectType FROM audit_entries WHERE action = 'forms.incoming-register' AND agency_id = ?",
      [clerk.agencyId],
    );
    expect(row?.objectType).toBe('AGENCY');
    expect(JSON.stringify(row?.details)).toContain('incoming-register');
  });

  it('are read no further when the client goes away', async () => {
    const { app, clerk } = await office();
    await incoming.register(clerk);
    const [row] = await app.db.query<{ id: string }>(
      "SELECT id FROM register_books WHERE agency_id = ? AND series_key = 'ARRIVAL'",
      [clerk.agencyId],
    );
    const numbers = Array.from({ length: 6000 }, (_, at) => `(${row?.id ?? 0}, ${at + 2}, 'INCOMING', 0, NOW(3), 1)`);
    await app.db.query(
      `INSERT INTO number_ledger (book_id, number, object_type, object_id, allocated_at, allocated_by_position_id) VALUES ${numbers.join(',')}`,
    );
    const address = new URL(await app.http.listen({ port: 0, host: '127.0.0.1' }));
    const cookie = await clerk.signIn();
    const pages = await app.countStatements(async () => {
      await new Promise<void>((resolve, reject) => {
        const socket = connect(Number(address.port), '127.0.0.1');
        socket.on('error', reject);
        socket.once('data', () => {
          socket.destroy();
          resolve();
        });
        socket.write(
          `GET /forms/incoming-register.pdf?year=2026&series=ARRIVAL HTTP/1.1\r\nHost: x\r\nCookie: ${cookie}\r\n\r\n`,
        );
      });
      // Long enough for all thirty pages, were they read.
      await new Promise((resolve) => setTimeout(resolve, 2500));
    });
    expect(pages.filter((sql) => /FROM number_ledger l .*LIMIT/s.test(sql)).length).toBeLessThan(15);
  }, 30_000);
});

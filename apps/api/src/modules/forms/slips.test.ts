import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readersShown } from '../../../test/language/circulation.ts';
import { printed, realLetter, refusal, textOf } from '../../../test/language/forms.ts';
import * as incoming from '../../../test/language/incoming.ts';
import * as outgoing from '../../../test/language/outgoing.ts';
import { office, type Person } from '../../../test/office.ts';

const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const wordsOf = async (person: Person, form: string, query: Readonly<Record<string, string>>) => {
  const answer = await printed(person, form, query);
  if (answer.status !== 200) throw new Error(`${form}: ${answer.status} ${new TextDecoder().decode(answer.bytes)}`);
  return await textOf(answer.bytes);
};

describe('phiếu giải quyết văn bản đến', { timeout: 30_000 }, () => {
  it('is filled from the routing tree: what the leader gave, the unit gave on, and the answer', async () => {
    const { clerk, leader, head, specialist, checker, units } = await office();
    const directed = await incoming.direct(leader, await incoming.register(clerk), incoming.toUnit(units.NS), {
      coop: [incoming.toPerson(checker)],
      instruction: 'Tham mưu trả lời trước hạn.',
      dueOn: '2026-11-30',
    });
    const assigned = await incoming.assign(head, directed, specialist, { instruction: 'Soát lại số liệu.' });
    const [page = ''] = await wordsOf(specialist, 'handling-slip.pdf', { id: directed.id });
    const parts = page.split(/[123]\. Ý kiến/);
    expect(parts[1]).toContain('Tham mưu trả lời trước hạn.');
    expect(parts[1]).toContain('Chủ trì 30/11/2026');
    expect(parts[1]).toContain(checker.fullName);
    expect(parts[1]).toContain(`${leader.fullName} – ${leader.title}`);
    expect(parts[2]).toContain('Soát lại số liệu.');
    expect(parts[2]).toContain(specialist.fullName);
    expect(parts[3]).toContain('Ngày ......');
    await incoming.finish(
      specialist,
      await incoming.readIncoming(specialist, assigned.id),
      'Đã tham mưu công văn trả lời.',
    );
    expect((await wordsOf(clerk, 'handling-slip.pdf', { id: directed.id })).join(' ')).toContain(
      'Đã tham mưu công văn trả lời.',
    );
  });

  it('is of those who see the letter, with a record of who printed it', async () => {
    const { app, clerk, leader, outsider, other } = await office();
    const letter = await incoming.register(clerk);
    for (const stranger of [other.clerk, other.leader, outsider])
      for (const form of ['handling-slip.pdf', 'handling-slip.docx', 'arrival-stamp.pdf'])
        expect((await printed(stranger, form, { id: letter.id })).status).toBe(404);
    await wordsOf(clerk, 'handling-slip.pdf', { id: letter.id });
    const shown = await readersShown(app, leader, { objectKind: 'INCOMING', objectId: letter.id });
    expect(shown.map(({ kind, personName }) => [kind, personName])).toContainEqual(['PRINT', clerk.fullName]);
    expect((await incoming.readIncoming(leader, letter.id)).timeline.map(({ action }) => action)).toContain(
      'forms.handling-slip',
    );
  });
});

describe('dấu ĐẾN', { timeout: 30_000 }, () => {
  it('stands on a copy; the stored file has the same bytes before and after', async () => {
    const { clerk } = await office();
    const letter = await incoming.register(clerk, { uploadId: await realLetter(clerk) });
    const [file] = letter.document.files;
    const stored = async () => sha(new Uint8Array((await clerk.get(file?.url ?? '')).rawPayload));
    const before = await stored();
    const [page = ''] = await wordsOf(clerk, 'arrival-stamp.pdf', { id: letter.id });
    for (const words of ['ĐẾN', 'Số: 1', 'Ngày: 23/11/2026', 'Chuyển:', `Người in: ${clerk.fullName}`])
      expect(page).toContain(words);
    expect(await stored()).toBe(before);
    expect(before).toBe(file?.sha256);
  });

  it('needs a PDF that can be read, and a document one may copy', async () => {
    const { clerk, leader, specialist } = await office();
    const bare = await incoming.register(clerk);
    expect(refusal(await printed(clerk, 'arrival-stamp.pdf', { id: bare.id })).code).toBe('NO_PDF');
    const broken = await incoming.register(clerk, {
      uploadId: (await clerk.upload('Hỏng.pdf', outgoing.pdf('hỏng'))).id,
    });
    const answer = await printed(clerk, 'arrival-stamp.pdf', { id: broken.id });
    expect([answer.status, refusal(answer).code]).toEqual([409, 'PDF_UNREADABLE']);
    const limited = await incoming.register(clerk, {
      uploadId: await realLetter(clerk),
      circulation: 'RETURN_AFTER_READING',
    });
    await incoming.direct(leader, limited, incoming.toPerson(specialist));
    expect(refusal(await printed(specialist, 'arrival-stamp.pdf', { id: limited.id })).code).toBe('COPY_FORBIDDEN');
  });
});

describe('bì and phiếu gửi', { timeout: 30_000 }, () => {
  it('one sheet for each receiver, or for those chosen; not before there is a number', async () => {
    const at = await office();
    const { clerk, other, specialist, leader, app } = at;
    const draft = await outgoing.draft(specialist, leader, { recipientAgencyIds: [other.id] });
    for (const form of ['envelope.pdf', 'consignment-note.pdf'])
      expect(refusal(await printed(specialist, form, { id: draft.id })).code).toBe('NOT_NUMBERED');
    const { newAgency } = await import('../../../test/office.ts');
    const third = await newAgency(app);
    const sent = await outgoing.issued(at, [other.id, third.id], { urgency: 'EXPRESS' });
    const pages = await wordsOf(clerk, 'envelope.pdf', { id: sent.id, size: 'C5' });
    expect(pages).toHaveLength(2);
    expect(pages[0]).toContain('HỎA TỐC');
    expect(pages[0]).toContain(`Số: ${sent.symbol}`);
    const [note = '', ...more] = await wordsOf(clerk, 'consignment-note.pdf', { id: sent.id, recipients: third.id });
    expect(more).toEqual([]);
    expect(note).toContain(third.shortName);
    expect(note).toContain('PHIẾU GỬI');
    expect(refusal(await printed(clerk, 'envelope.pdf', { id: sent.id, recipients: '999999' })).code).toBe(
      'NO_RECIPIENTS',
    );
    for (const form of ['envelope.pdf', 'consignment-note.pdf', 'envelope.docx'])
      for (const stranger of [other.clerk, at.outsider])
        expect((await printed(stranger, form, { id: sent.id })).status).toBe(404);
  });
});

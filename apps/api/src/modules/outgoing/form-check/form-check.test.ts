import { changed, LETTER, type PaperSpec } from '@qlvb/demo/draft/paper-spec';
import { writeDocx } from '@qlvb/forms/paper/write-docx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { office } from '../../../../test/office.ts';
import {
  FORM_CHECK,
  formOf,
  formRecords,
  mendedIn,
  passForm,
  rulesOf,
  tryToMend,
  wordDraft,
} from '../../../../test/language/form-check.ts';
import { checkContent, checkForm, draft, readOutgoing, submit } from '../../../../test/language/outgoing.ts';

/** Wrong margins and a wrong notation, and a line that no program draws. */
const WRONG: PaperSpec = {
  ...changed(LETTER, 'left', 2, { text: 'Số 5/STC - NS' }),
  margins: { ...LETTER.margins, left: 20 },
  mottoLine: false,
};
/** What an office of a test cannot have right: its own name and its own signer are others. */
const OF_THE_OFFICE = new Set(['agency.name', 'signing.other', 'signer-name.other']);
const own = (rules: readonly string[]) => rules.filter((rule) => !OF_THE_OFFICE.has(rule));

describe('the form check of a draft', () => {
  it('names what is wrong with its article, first what must be', async () => {
    const { specialist, leader } = await office();
    const { id } = await wordDraft(specialist, leader, WRONG);
    const form = await formOf(specialist, id);
    expect(own(rulesOf(form))).toEqual(['page.left', 'symbol.grammar', 'motto.line']);
    expect(form.findings[0]).toMatchObject({
      rule: 'page.left',
      must: true,
      article: 'Phụ lục I, Phần I, Mục I, khoản 3',
      found: '20 mm',
      asked: '30–35 mm',
      mendable: true,
    });
    expect(form.findings.find(({ rule }) => rule === 'symbol.grammar')).toMatchObject({
      found: 'Số 5/STC - NS',
      asked: 'Số: 05/STC-NS',
    });
    // The office's own name and signer are looked up, not read from the file.
    expect(rulesOf(form)).toContain('signer-name.other');
    const pdf = await draft(specialist, leader);
    expect(await formOf(specialist, pdf.id)).toMatchObject({ unreadable: 'BROKEN', findings: [] });
  });

  it('mends a copy as the next version and leaves the one before as it is', async () => {
    const { specialist, leader, app } = await office();
    const drafted = await wordDraft(specialist, leader, WRONG);
    const [before] = drafted.draftVersions;
    const outcome = await tryToMend(specialist, drafted, ['page.left', 'symbol.grammar', 'motto.line']);
    expect(outcome.__typename).toBe('OutgoingActSuccess');
    expect(outcome.outgoing?.draftVersions.map(({ versionNumber }) => versionNumber)).toEqual([1, 2]);
    expect(outcome.outgoing?.draftVersions[0]).toEqual(before);
    const form = await formOf(specialist, drafted.id);
    expect(form.draftVersion?.versionNumber).toBe(2);
    expect(own(rulesOf(form))).toEqual(['motto.line']);
    expect(await mendedIn(specialist, drafted.id)).toEqual([[], ['page.left', 'symbol.grammar']]);
    const file = await specialist.get(outcome.outgoing?.draftVersions[1]?.file.url ?? '');
    expect(Object.keys(unzipSync(new Uint8Array(file.rawPayload)))).toContain('word/document.xml');
    expect(outcome.outgoing?.timeline.at(-1)).toMatchObject({ action: 'outgoing.mend-form' });
    await expect(app.db.query('UPDATE form_mendings SET findings = "[]"')).rejects.toThrow(/cannot be changed/);
  });

  it('mends only for who may change the draft, in the version they saw, and what can be mended', async () => {
    const { specialist, colleague, leader, head, other } = await office();
    const drafted = await wordDraft(specialist, leader, WRONG);
    const of = async (...args: Parameters<typeof tryToMend>) => (await tryToMend(...args)).code;
    expect(await of(specialist, drafted, ['motto.line'])).toBe('NOTHING_TO_MEND');
    expect(await of(head, drafted, ['page.left'])).toBe('NOT_DRAFTER');
    await expect(tryToMend(colleague, drafted, ['page.left'])).rejects.toThrow(/NOT_FOUND/);
    await expect(tryToMend(other.specialist, drafted, ['page.left'])).rejects.toThrow(/NOT_FOUND/);
    await tryToMend(specialist, drafted, ['page.left']);
    expect((await tryToMend(specialist, drafted, ['symbol.grammar'])).__typename).toBe('VersionConflict');
    const pdf = await draft(specialist, leader);
    expect(await of(specialist, pdf, ['page.left'])).toBe('FORM_UNREADABLE');
    const submitted = await submit(specialist, await readOutgoing(specialist, drafted.id));
    expect(await of(specialist, submitted, ['symbol.grammar'])).toBe('WRONG_STATE');
  });

  it('is seen by those who see the draft and by nobody else', async () => {
    const { specialist, colleague, leader, head, other } = await office();
    const { id } = await wordDraft(specialist, leader, WRONG);
    expect(own(rulesOf(await formOf(head, id)))).toContain('page.left');
    for (const person of [colleague, other.specialist, other.leader, other.checker]) {
      const { errors } = await person.raw(FORM_CHECK, { id });
      expect(errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
    }
  });

  it('keeps what was found and why it was let pass, for ever, with who answered for the form', async () => {
    const { specialist, head, checker, leader, app } = await office();
    const drafted = await wordDraft(specialist, leader, WRONG);
    const checked = await checkContent(head, await submit(specialist, drafted));
    const tooLong = await passForm(checker, checked, 'x'.repeat(2000));
    expect(tooLong).toMatchObject({ __typename: 'ValidationFailed', problems: [{ path: 'overruleReason' }] });
    expect(await formRecords(checker, drafted.id)).toEqual([]);
    await passForm(checker, checked, 'Lề trái theo mẫu giấy in sẵn của sở.');
    const [record] = await formRecords(checker, drafted.id);
    expect(record).toMatchObject({
      reason: 'Lề trái theo mẫu giấy in sẵn của sở.',
      unreadable: null,
      draftVersion: { versionNumber: 1 },
      checkedBy: { id: checker.positionId },
    });
    expect(own(record?.findings.map(({ rule }) => rule) ?? [])).toEqual(['page.left', 'symbol.grammar', 'motto.line']);
    await expect(app.db.query('DELETE FROM form_checks')).rejects.toThrow(/cannot be changed/);
  });

  it('stops nobody: without a reason, and with a file it cannot read, the form is answered for all the same', async () => {
    const { specialist, head, checker, leader } = await office();
    const drafted = await draft(specialist, leader);
    const passed = await checkForm(checker, await checkContent(head, await submit(specialist, drafted)));
    expect(passed.state).toBe('APPROVAL');
    expect(await formRecords(checker, drafted.id)).toMatchObject([
      { unreadable: 'BROKEN', reason: null, findings: [] },
    ]);
  });

  it('answers others while a file is read, and a bomb is told to be too large', async () => {
    const { specialist, leader } = await office();
    const long = { ...LETTER, across: Array.from({ length: 4_000 }, () => LETTER.across[4] ?? []).flat() };
    const { id } = await wordDraft(specialist, leader, long);
    let done = false;
    const reading = formOf(specialist, id).then(() => {
      done = true;
    });
    const waits: number[] = [];
    while (!done) {
      const began = performance.now();
      await new Promise((wake) => setTimeout(wake, 5));
      waits.push(performance.now() - began);
    }
    await reading;
    // Reading takes seconds; a loop that did it itself would have stood still for as long.
    expect(waits.length).toBeGreaterThan(20);
    expect(Math.max(...waits)).toBeLessThan(500);
    const bomb = zipSync({ ...unzipSync(await writeDocx(LETTER)), 'word/document.xml': new Uint8Array(40_000_000) });
    const { id: uploadId } = await specialist.upload('Bom.docx', bomb);
    const drafted = await draft(specialist, leader, { uploadId });
    expect(await formOf(specialist, drafted.id)).toMatchObject({ unreadable: 'TOO_LARGE', findings: [] });
    const laughs = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">]><w:document xmlns:w="w">&a;</w:document>';
    const entities = zipSync({ ...unzipSync(await writeDocx(LETTER)), 'word/document.xml': strToU8(laughs) });
    const { id: second } = await specialist.upload('Xml.docx', entities);
    expect(await formOf(specialist, (await draft(specialist, leader, { uploadId: second })).id)).toMatchObject({
      unreadable: 'BROKEN',
    });
  });
});

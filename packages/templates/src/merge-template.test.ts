import { PLACEHOLDER } from '@qlvb/domain/templates/fields';
import { textOfPaper } from '@qlvb/formcheck/compare';
import { LIMITS } from '@qlvb/formcheck/limits';
import { light, type PaperLayout, text } from '@qlvb/forms/paper/layout';
import { writeDocx } from '@qlvb/forms/paper/write-docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { faultsOf } from './fields-of-template.ts';
import { mergeTemplate } from './merge-template.ts';

const layout = (across: readonly string[], left: readonly string[] = []): PaperLayout => ({
  width: 210,
  height: 297,
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  agencyLine: false,
  mottoLine: false,
  left: left.map((words) => light(words, 12)),
  right: [light('Bên phải', 12)],
  across: across.map((words) => text(words)),
  subjectLine: null,
  endLeft: [],
  endRight: [],
  appendix: [],
  pageNumber: null,
});
const template = async (...across: string[]) => await writeDocx(layout(across));
const changed = (bytes: Uint8Array, parts: Readonly<Record<string, Uint8Array>>) =>
  zipSync({ ...unzipSync(bytes), ...parts });
const documentOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
const read = async (bytes: Uint8Array) => (await textOfPaper(bytes)).paragraphs.filter((line) => line !== 'Bên phải');

describe('a template', () => {
  it('with fields of the list can be used, also with blanks inside the braces', async () => {
    expect(faultsOf(await template('Số: { soKyHieu }', 'Trả lời {vanBanDen.soKyHieu}', 'Không có trường'))).toEqual([]);
  });

  it.each([
    ['{sokyhieu} và {trichYeu}', 'UNKNOWN_FIELD', 'sokyhieu'],
    ['{#noiNhan}- {trichYeu}{/noiNhan}', 'UNKNOWN_FIELD', 'noiNhan'],
    ['{trichYeu:1}', 'UNKNOWN_FIELD', 'trichYeu:1'],
    ['{}', 'UNKNOWN_FIELD', ''],
    ['Số {soKyHieu', 'BROKEN_TAG', '{soKyHieu'],
    ['Kính gửi kinhGui}', 'BROKEN_TAG', 'Kính gửi kinhGui}'],
    ['{#noiNhan}', 'BROKEN_TAG', 'noiNhan'],
  ])('with %s is told so', async (words, kind, near) => {
    const [fault] = faultsOf(await template(words));
    expect(fault?.kind).toBe(kind);
    expect(fault?.near).toContain(near);
  });

  it('names everything that is wrong, once, and no more than ten', async () => {
    const faults = faultsOf(await template('{mot} {hai} {mot}', ...Array.from({ length: 20 }, (_, at) => `{so${at}}`)));
    expect(faults.slice(0, 2).map(({ near }) => near)).toEqual(['mot', 'hai']);
    expect(faults).toHaveLength(10);
  });

  it.each([
    ['a macro', { 'word/vbaProject.bin': new Uint8Array(8) }, 'vbaProject'],
    ['a control', { 'word/activeX/activeX1.xml': strToU8('<a/>') }, 'activeX'],
    ['an object of another program', { 'word/embeddings/oleObject1.bin': new Uint8Array(8) }, 'oleObject1'],
    [
      'a template fetched from elsewhere',
      {
        'word/_rels/settings.xml.rels': strToU8(
          '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://evil.example/a.dotm" TargetMode="External"/></Relationships>',
        ),
      },
      'evil.example',
    ],
  ])('with %s is told so', async (_, parts, near) => {
    const faults = faultsOf(changed(await template('{trichYeu}'), parts));
    expect(faults).toMatchObject([{ kind: 'ACTIVE_CONTENT' }]);
    expect(faults[0]?.near).toContain(near);
  });

  it('with a link one can click can be used', async () => {
    const link =
      '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://kiengiang.gov.vn" TargetMode="External"/></Relationships>';
    expect(faultsOf(changed(await template('{trichYeu}'), { 'word/_rels/x.xml.rels': strToU8(link) }))).toEqual([]);
  });

  it.each([
    [
      'a bomb',
      async () => changed(await template(), { 'word/x.xml': new Uint8Array(LIMITS.partBytes + 1) }),
      'TOO_LARGE',
    ],
    ['entities', async () => changed(await template(), { 'word/document.xml': strToU8('<!DOCTYPE x><x/>') }), 'BROKEN'],
    ['no archive', async () => strToU8('PK\u0003\u0004'), 'BROKEN'],
  ])('that is %s is not opened', async (_, make, why) => {
    const bytes = await make();
    expect(() => faultsOf(bytes)).toThrow(expect.objectContaining({ why }));
    expect(() => mergeTemplate(bytes, {})).toThrow(expect.objectContaining({ why }));
  });
});

describe('merging', () => {
  it('writes the values, and dots where there is none', async () => {
    const bytes = mergeTemplate(await template('Số: {soKyHieu} về {trichYeu}, hạn {hanTraLoi}.'), {
      soKyHieu: ['     /STC'],
      trichYeu: ['chi & thu <2026> {trichYeu}\u0001'],
      hanTraLoi: [],
    });
    expect(await read(bytes)).toEqual([`Số: /STC về chi & thu <2026> {trichYeu}, hạn ${PLACEHOLDER}.`]);
    expect(documentOf(bytes)).toContain('Số:      /STC');
  });

  it('repeats the paragraph of a field of several lines, with its looks and without what stands before it', async () => {
    const bytes = mergeTemplate(await template('Kính gửi: {kinhGui}', 'Hết.'), { kinhGui: ['', '- Sở A;', '- Sở B.'] });
    expect(await read(bytes)).toEqual(['Kính gửi:', '- Sở A;', '- Sở B.', 'Hết.']);
    expect(documentOf(bytes).match(/<w:jc w:val="both"\/>/g)).toHaveLength(4);
    const one = mergeTemplate(await template('Kính gửi: {kinhGui} (để biết)'), { kinhGui: ['Sở A'] });
    expect(await read(one)).toEqual(['Kính gửi: Sở A (để biết)']);
    const among = mergeTemplate(await template('Gửi {tenLoai}: {kinhGui}; {noiNhan}'), {
      kinhGui: ['A', 'B'],
      noiNhan: ['- C;', '- D.'],
      tenLoai: ['TỜ TRÌNH'],
    });
    expect(await read(among)).toEqual(['Gửi TỜ TRÌNH: A', 'B; - C;, - D.']);
  });

  it('finds a field that Word has cut into pieces', async () => {
    const whole = await template('Kính gửi: {kinhGui}.');
    const cut = documentOf(whole).replace(
      /(<w:r>(?:(?!<w:t).)*)<w:t xml:space="preserve">Kính gửi: \{kinhGui\}\.<\/w:t><\/w:r>/,
      (_, run: string) =>
        ['Kính gửi: {', 'kinh', 'Gui', '}.']
          .map((part) => `${run}<w:t xml:space="preserve">${part}</w:t></w:r>`)
          .join(''),
    );
    expect(cut).toContain('>kinh</w:t>');
    const bytes = mergeTemplate(changed(whole, { 'word/document.xml': strToU8(cut) }), { kinhGui: ['Sở A', 'Sở B'] });
    expect(await read(bytes)).toEqual(['Kính gửi: Sở A', 'Sở B.']);
  });

  it('takes the line of an optional field away, and leaves a cell its last paragraph', async () => {
    const two = await writeDocx(layout(['Hết.'], ['{coQuanChuQuan}', 'SỞ Y TẾ']));
    expect(await read(mergeTemplate(two, {}))).toEqual(['SỞ Y TẾ', 'Hết.']);
    const alone = mergeTemplate(await writeDocx(layout(['Hết.'], ['{coQuanChuQuan}'])), {});
    expect(await read(alone)).toEqual(['Hết.']);
    expect(documentOf(alone)).not.toMatch(/<w:tc>(?:(?!<w:p[ />]).)*<\/w:tc>/);
  });
});

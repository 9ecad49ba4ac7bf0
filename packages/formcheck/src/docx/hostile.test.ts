import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LETTER } from '@qlvb/demo/draft/paper-spec';
import { writeDocx } from '@qlvb/forms/paper/write-docx';
import { checkForm } from '../check.ts';
import { LIMITS } from '../limits.ts';

const withDocument = async (content: Uint8Array): Promise<Uint8Array> =>
  zipSync({ ...unzipSync(await writeDocx(LETTER)), 'word/document.xml': content });
const check = async (bytes: Uint8Array) => await checkForm(bytes, LETTER.facts);

describe('a hostile file', () => {
  it('that unpacks beyond every document is refused before it is unpacked', async () => {
    const bomb = await withDocument(new Uint8Array(LIMITS.partBytes + 1));
    expect(bomb.length).toBeLessThan(200_000);
    const began = performance.now();
    await expect(check(bomb)).rejects.toMatchObject({ why: 'TOO_LARGE' });
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it('that says it is small and is not writes no more than it said', async () => {
    const bomb = await withDocument(new Uint8Array(4 * 1024 * 1024));
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    // The size in the central directory, which is the one that is believed.
    for (let at = 0; at + 46 < bomb.length; at += 1) {
      if (view.getUint32(at, true) !== 0x02014b50) continue;
      if (view.getUint32(at + 24, true) === 4 * 1024 * 1024) view.setUint32(at + 24, 100, true);
    }
    await expect(check(bomb)).rejects.toMatchObject({ why: 'BROKEN' });
  });

  it('with thousands of parts is refused', async () => {
    const parts = Object.fromEntries(
      Array.from({ length: LIMITS.entries + 1 }, (_, at) => [`x/${at}.bin`, new Uint8Array(0)]),
    );
    await expect(check(zipSync({ ...unzipSync(await writeDocx(LETTER)), ...parts }))).rejects.toMatchObject({
      why: 'TOO_LARGE',
    });
  });

  it('with entities is refused before a parser sees it', async () => {
    const laughs = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document xmlns:w="w">&b;</w:document>`;
    await expect(check(await withDocument(strToU8(laughs)))).rejects.toMatchObject({ why: 'BROKEN' });
  });

  it('that nests without end is refused', async () => {
    const deep = `${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}`;
    await expect(check(await withDocument(strToU8(deep)))).rejects.toMatchObject({ why: 'BROKEN' });
  });

  it.each([
    ['a broken archive', strToU8('PK\u0003\u0004 and then nothing'), 'BROKEN'],
    ['a broken PDF', strToU8('%PDF-1.7\nnothing'), 'BROKEN'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), 'OTHER_KIND'],
  ])('or %s says why it cannot be judged', async (_, bytes, why) => {
    await expect(check(bytes)).rejects.toMatchObject({ why });
  });

  it('or a workbook is not taken for a document', async () => {
    await expect(check(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }))).rejects.toMatchObject({
      why: 'BROKEN',
    });
  });
});

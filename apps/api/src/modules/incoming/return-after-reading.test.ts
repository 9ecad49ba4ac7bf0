import { describe, expect, it } from 'vitest';
import { office } from '../../../test/office.ts';
import { giveBack, lentOut, readingsOf } from '../../../test/language/circulation.ts';
import { program } from '../../../test/language/files.ts';
import * as incoming from '../../../test/language/incoming.ts';

const RETURN = { circulation: 'RETURN_AFTER_READING' } as const;

describe('XEM XONG TRẢ LẠI inside the agency', () => {
  it('is out from the first opening until it is given back, and the clerk sees with whom', async () => {
    const here = await office();
    const { clerk, specialist, colleague } = here;
    const { id, url } = await lentOut(here);
    expect(await readingsOf(clerk, id)).toEqual({ stillOut: 0, readings: [] });
    expect(await giveBack(specialist, id)).toBe('NOT_READING');
    for (const person of [specialist, specialist, colleague, clerk])
      expect((await person.get(url)).statusCode).toBe(200);
    expect(await readingsOf(clerk, id)).toEqual({
      stillOut: 2,
      readings: [specialist, colleague].map(({ positionId }) => ({ reader: { id: positionId }, returnedAt: null })),
    });
    // Who reads along sees the own reading only.
    expect((await readingsOf(colleague, id)).readings).toHaveLength(1);

    expect(await giveBack(specialist, id)).toBe('returned');
    expect(await incoming.refusedToRead(specialist, id)).toBe('NOT_FOUND');
    expect((await specialist.get(url)).statusCode).toBe(404);
    expect((await incoming.listIncoming(specialist)).ids).not.toContain(id);
    expect(await giveBack(specialist, id)).toBe('NOT_FOUND');
    const { stillOut, readings } = await readingsOf(clerk, id);
    expect(stillOut).toBe(1);
    expect(readings[0]?.returnedAt).not.toBeNull();
    const { timeline } = await incoming.readIncoming(clerk, id);
    expect(timeline.map(({ action }) => action)).toEqual([
      'incoming.register',
      'incoming.direct',
      'incoming.read',
      'incoming.read',
      'incoming.return-after-reading',
    ]);
  });

  it('stays with who leads until the handling is finished', async () => {
    const here = await office();
    const { id, url } = await lentOut(here);
    await here.head.get(url);
    expect(await giveBack(here.head, id)).toBe('STILL_LEADING');
    await incoming.finish(here.head, await incoming.readIncoming(here.head, id));
    expect(await giveBack(here.head, id)).toBe('returned');
    expect(await incoming.refusedToRead(here.head, id)).toBe('NOT_FOUND');
  });

  it('does not come back by an act on the letter, but does when it is given anew', async () => {
    const here = await office();
    const { id, url } = await lentOut(here);
    for (const person of [here.specialist, here.colleague]) {
      await person.get(url);
      expect(await giveBack(person, id)).toBe('returned');
    }
    const again = await incoming.readIncoming(here.leader, id);
    await incoming.changeDirection(here.leader, again, incoming.toPerson(here.head), {
      coop: [incoming.toPerson(here.specialist)],
    });
    expect(await incoming.refusedToRead(here.specialist, id)).toBeNull();
    expect((await here.specialist.get(url)).statusCode).toBe(200);
    expect(await incoming.refusedToRead(here.colleague, id)).toBe('NOT_FOUND');
    await incoming.finish(here.head, await incoming.readIncoming(here.head, id));
    expect(await incoming.refusedToRead(here.colleague, id)).toBe('NOT_FOUND');
    expect((await readingsOf(here.clerk, id)).stillOut).toBe(1);
  });

  it('keeps the register open to the leader, and the file shut once it was given back', async () => {
    const here = await office();
    const { id, url } = await lentOut(here);
    expect((await here.leader.get(url)).statusCode).toBe(200);
    expect((await here.leader.get(`${url}?download=1`)).json()).toEqual({ code: 'NOT_TO_BE_DOWNLOADED', params: {} });
    expect(await giveBack(here.leader, id)).toBe('returned');
    expect(await incoming.refusedToRead(here.leader, id)).toBeNull();
    expect((await here.leader.get(url)).json()).toEqual({ code: 'GIVEN_BACK', params: {} });
  });

  it('is one reading at two processes at once', async () => {
    const here = await office();
    const { id, url } = await lentOut(here);
    const second = await here.app.second();
    await Promise.all([here.specialist.get(url), here.specialist.at(second).get(url), here.specialist.get(url)]);
    expect((await readingsOf(here.clerk, id)).readings).toHaveLength(1);
  });

  it('is nothing for other agencies, and nothing for ordinary letters', async () => {
    const here = await office();
    const { id } = await lentOut(here);
    expect(await giveBack(here.other.leader, id)).toBe('NOT_FOUND');
    const plain = await incoming.register(here.clerk);
    expect(await giveBack(here.leader, plain.id)).toBe('NOT_READING');
    expect(await readingsOf(here.leader, plain.id)).toEqual({ stillOut: 0, readings: [] });
  });

  it('asks for a file that the screen can show', async () => {
    const { clerk } = await office();
    expect((await clerk.tryUpload('a.exe', program())).statusCode).toBe(415);
    const docx = await clerk.upload('Văn bản.docx', docxBytes());
    const outcome = await incoming.tryToRegister(clerk, incoming.letterInput({ ...RETURN, uploadId: docx.id }));
    expect(outcome.code).toBe('READABLE_FILE_NEEDED');
  });

  it('costs a list two statements however many letters it shows', async () => {
    const here = await office();
    await lentOut(here);
    const list = 'query { incomingDocuments { edges { node { id stillOut document { circulation } } } } }';
    await here.clerk.gql(list);
    const one = await here.app.countStatements(async () => await here.clerk.gql(list));
    await lentOut(here);
    await lentOut(here);
    const three = await here.app.countStatements(async () => await here.clerk.gql(list));
    expect(three.length).toBe(one.length);
    expect(one.length).toBeLessThanOrEqual(2);
  });
});

/** A zip with the one entry that tells a Word document from others. */
function docxBytes(): Uint8Array {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const content = Buffer.from(`<Types><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`);
  const name = '[Content_Types].xml';
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt32LE(content.length, 18);
  header.writeUInt32LE(content.length, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, Buffer.from(name), content]);
}

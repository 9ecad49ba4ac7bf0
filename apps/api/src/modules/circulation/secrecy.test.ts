import { access } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { office, type Office } from '../../../test/office.ts';
import { writtenPdf } from '../../../test/language/circulation.ts';
import * as directives from '../../../test/language/directives.ts';
import { pdf } from '../../../test/language/files.ts';
import * as incoming from '../../../test/language/incoming.ts';
import * as outgoing from '../../../test/language/outgoing.ts';
import { contentPath } from '../files/store.ts';

const SECRET = { subject: 'Phương án tuyệt đối không được biết', secrecy: 'CONFIDENTIAL' } as const;

/** Where the word stands in the database: every text column of every table. */
async function traces({ db }: Office['app'], word: string): Promise<string[]> {
  const columns = await db.query<{ t: string; c: string }>(
    `SELECT table_name AS t, column_name AS c FROM information_schema.columns
     WHERE table_schema = DATABASE() AND data_type IN ('varchar','mediumtext','text','longtext')`,
  );
  const found = await Promise.all(
    columns.map(async ({ t, c }) => {
      const rows = await db.query(`SELECT 1 FROM \`${t}\` WHERE CONVERT(\`${c}\` USING utf8mb4) LIKE ? LIMIT 1`, [
        `%${word}%`,
      ]);
      return rows.length > 0 ? [`${t}.${c}`] : [];
    }),
  );
  return found.flat();
}

const isStored = async ({ config }: Office['app'], sha256: string): Promise<boolean> =>
  await access(contentPath(config.dataDir, sha256)).then(
    () => true,
    () => false,
  );

const refusals = async ({ db }: Office['app'], accountOf: string) =>
  await db.query<{ details: string }>(
    `SELECT details FROM audit_entries WHERE action = 'secrecy.refuse' AND position_id = ?`,
    [accountOf],
  );

describe('state secrets stay out (BM-01)', () => {
  it.each(['CONFIDENTIAL', 'SECRET', 'TOP_SECRET'] as const)(
    'refuses to register what is marked %s, and keeps nothing',
    async (secrecy) => {
      const { app, clerk } = await office();
      const first = await clerk.upload('Mật.pdf', pdf(`bí mật ${secrecy}`));
      const again = await clerk.upload('Mật lần hai.pdf', pdf(`bí mật ${secrecy}`));
      const word = `tuyetdoikhong${secrecy}`;
      const outcome = await incoming.tryToRegister(
        clerk,
        incoming.letterInput({ secrecy, subject: word, uploadId: first.id }),
      );
      expect(outcome).toMatchObject({
        __typename: 'RuleRefused',
        code: 'SECRET_REFUSED',
        params: [{ name: 'marking', value: secrecy }],
      });
      expect(await traces(app, word)).toEqual([]);
      for (const { url, sha256 } of [first, again]) {
        expect((await clerk.get(url)).statusCode).toBe(404);
        expect(await isStored(app, sha256)).toBe(false);
      }
      expect(await refusals(app, clerk.positionId)).toEqual([
        { details: JSON.stringify({ act: 'incoming.register' }) },
      ]);
      expect((await incoming.listIncoming(clerk)).ids).toEqual([]);
    },
  );

  it('keeps the content that another agency has in use, and drops only the refused upload', async () => {
    const { app, clerk, other } = await office();
    const shared = await other.clerk.upload('Công khai.pdf', pdf('cùng nội dung'));
    const refused = await clerk.upload('Của tôi.pdf', pdf('cùng nội dung'));
    await incoming.tryToRegister(clerk, incoming.letterInput({ ...SECRET, uploadId: refused.id }));
    expect((await clerk.get(refused.url)).statusCode).toBe(404);
    expect((await other.clerk.get(shared.url)).statusCode).toBe(200);
    expect(await isStored(app, shared.sha256)).toBe(true);
  });

  it('takes no file of somebody else away', async () => {
    const { clerk, specialist } = await office();
    const theirs = await specialist.upload('Dự thảo.pdf', pdf('của chuyên viên'));
    await incoming.tryToRegister(clerk, incoming.letterInput({ ...SECRET, uploadId: theirs.id }));
    expect((await specialist.get(theirs.url)).statusCode).toBe(200);
  });

  it('refuses drafts, saved drafts and directives alike', async () => {
    const here = await office();
    const { app, specialist, leader, monitor, other } = here;
    const uploadId = await outgoing.uploadPdf(specialist, 'mật trong dự thảo');
    const draft = outgoing.draftInput(leader, { ...SECRET, uploadId });
    expect(await outgoing.tryTo(specialist, 'createDraft', draft)).toMatchObject({ code: 'SECRET_REFUSED' });
    const open = await outgoing.draft(specialist, leader);
    const save = { ...outgoing.draftInput(leader, SECRET), outgoingId: open.id, version: open.version };
    expect(await outgoing.tryTo(specialist, 'saveDraft', save)).toMatchObject({ code: 'SECRET_REFUSED' });
    const { documentId } = await directives.issuedDocument(here, other);
    const input = {
      ...directives.directiveInput(here, other, documentId),
      content: SECRET.subject,
      secrecy: 'SECRET',
    } as const;
    expect(await directives.answerTo(monitor, 'createDirective', input)).toBe('SECRET_REFUSED');
    expect(await traces(app, SECRET.subject)).toEqual([]);
    expect(await refusals(app, specialist.positionId)).toHaveLength(2);
    expect(await refusals(app, monitor.positionId)).toHaveLength(1);
  });

  it('asks about a marking in the subject and takes the answer, which stands in the journal', async () => {
    const { clerk } = await office();
    const letter = incoming.letterInput({ subject: 'MẬT - V/v diễn tập' });
    expect(await incoming.tryToRegister(clerk, letter)).toMatchObject({
      code: 'SECRECY_UNANSWERED',
      params: [
        { name: 'where', value: 'SUBJECT' },
        { name: 'marking', value: 'CONFIDENTIAL' },
      ],
    });
    const { timeline } = await incoming.register(clerk, { ...letter, notSecret: true });
    expect(timeline[0]?.details).toContainEqual({ name: 'notSecret', value: 'SUBJECT' });
  });

  it('finds a stamp in the text of the first page; a scan without text is what the clerk is asked for', async () => {
    const { clerk } = await office();
    const stamped = await clerk.upload(
      'Có dấu.pdf',
      await writtenPdf(['UBND TỈNH KIÊN GIANG', 'TỐI MẬT', 'Số: 12/KH-UBND']),
    );
    const letter = incoming.letterInput({ uploadId: stamped.id });
    expect(await incoming.tryToRegister(clerk, letter)).toMatchObject({
      code: 'SECRECY_UNANSWERED',
      params: [
        { name: 'where', value: 'FILE' },
        { name: 'marking', value: 'SECRET' },
      ],
    });
    // The upload waits for the answer; "yes" takes it away.
    expect((await clerk.get(stamped.url)).statusCode).toBe(200);
    await incoming.tryToRegister(clerk, { ...letter, secrecy: 'SECRET' });
    expect((await clerk.get(stamped.url)).statusCode).toBe(404);
    const plain = await clerk.upload('Thường.pdf', await writtenPdf(['BỘ TÀI CHÍNH', 'Về bảo vệ bí mật nhà nước']));
    expect(await incoming.tryToRegister(clerk, incoming.letterInput({ uploadId: plain.id }))).toMatchObject({
      __typename: 'RegisterIncomingSuccess',
    });
  });

  it('says nothing of secrets to somebody who may not register at all', async () => {
    const { app, specialist } = await office();
    expect(await incoming.tryToRegister(specialist, incoming.letterInput(SECRET))).toMatchObject({
      code: 'NO_PERMISSION',
    });
    expect(await refusals(app, specialist.positionId)).toEqual([]);
  });
});

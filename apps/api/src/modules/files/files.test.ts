import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pdf, program } from '../../../test/language/files.ts';
import { type Office, office } from '../../../test/office.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { attachSame, claimUpload } from './attachments.ts';
import { contentPath } from './store.ts';
import { sweepUploads } from './sweep.ts';

const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

describe('uploading', () => {
  it('stores the content under its hash, read-only, with the name as given', async () => {
    const { app, clerk } = await office();
    const content = pdf('Về việc phòng, chống hạn mặn');
    const uploaded = await clerk.upload('Công văn số 12 – hỏa tốc (bản ký).pdf', content);
    expect(uploaded).toMatchObject({
      name: 'Công văn số 12 – hỏa tốc (bản ký).pdf',
      mediaType: 'application/pdf',
      size: content.length,
      sha256: sha256(content),
    });
    const { mode } = await stat(contentPath(app.config.dataDir, uploaded.sha256));
    expect(mode & 0o222).toBe(0);
  });

  it('stores the same content once', async () => {
    const { app, clerk, other } = await office();
    const content = pdf('Gửi hai lần');
    const [first, second] = await Promise.all([clerk.upload('a.pdf', content), other.clerk.upload('b.pdf', content)]);
    expect(first.id).not.toBe(second.id);
    const rows = await app.db.query('SELECT id FROM files WHERE sha256 = ?', [sha256(content)]);
    expect(rows).toHaveLength(1);
  });

  it('judges by content, not by name', async () => {
    const { clerk } = await office();
    const refused = await clerk.tryUpload('Công văn.pdf', program());
    expect(refused.statusCode).toBe(415);
    expect(refused.json()).toMatchObject({
      code: 'FILE_TYPE_NOT_ALLOWED',
      params: { allowed: 'PDF, DOCX, XLSX, PNG, JPEG' },
    });
    expect((await clerk.upload('khong co duoi', pdf('tên sai, nội dung đúng'))).mediaType).toBe('application/pdf');
  });

  it('refuses what is too large, and what is empty', async () => {
    const { app, clerk } = await office();
    const large = await clerk.tryUpload('to.pdf', Buffer.concat([pdf(), Buffer.alloc(1024 * 1024 + 1)]));
    expect([large.statusCode, large.json()]).toEqual([
      413,
      { code: 'FILE_TOO_LARGE', params: { limitMegabytes: '1' } },
    ]);
    expect(await clerk.gql('{ settings { maxUploadMegabytes } }')).toEqual({ settings: { maxUploadMegabytes: 1 } });
    const empty = await clerk.tryUpload('rong.pdf', new Uint8Array());
    expect(empty.json()).toMatchObject({ code: 'FILE_EMPTY' });
    expect(await readdir(join(app.config.dataDir, 'files', 'tmp'))).toEqual([]);
  });

  it('needs a session, and a request of our own page', async () => {
    const { app, clerk } = await office();
    const foreign = await clerk.tryUpload('a.pdf', pdf(), { 'x-qlvb-request': '' });
    expect(foreign.statusCode).toBe(403);
    expect((await clerk.tryUpload('a.pdf', pdf(), { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
    const nobody = await app.http.inject({ method: 'POST', url: '/files', headers: { 'x-qlvb-request': '1' } });
    expect(nobody.statusCode).toBe(401);
  });
});

describe('reading', () => {
  it('gives the whole, a part, and 304', async () => {
    const { clerk } = await office();
    const content = pdf('Đọc từng phần');
    const { url, sha256: hash } = await clerk.upload('Văn bản.pdf', content);
    const whole = await clerk.get(url);
    expect(whole.rawPayload.equals(Buffer.from(content))).toBe(true);
    expect(whole.headers).toMatchObject({
      'content-type': 'application/pdf',
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
    });
    expect(whole.headers['content-disposition']).toBe(
      `inline; filename="Van ban.pdf"; filename*=UTF-8''V%C4%83n%20b%E1%BA%A3n.pdf`,
    );
    const part = await clerk.get(url, { range: 'bytes=0-7' });
    expect([part.statusCode, part.body, part.headers['content-range']]).toEqual([
      206,
      '%PDF-1.4',
      `bytes 0-7/${content.length}`,
    ]);
    expect((await clerk.get(url, { range: 'bytes=-6' })).body).toBe('%%EOF\n');
    expect((await clerk.get(url, { range: 'bytes=9999-' })).statusCode).toBe(416);
    expect((await clerk.get(url, { 'if-none-match': `"${hash}"` })).statusCode).toBe(304);
  });

  it('answers alike what is not there and what another may not see', async () => {
    const { clerk, leader, other } = await office();
    const { url } = await clerk.upload('a.pdf', pdf('của riêng văn thư'));
    const answers = await Promise.all([
      leader.get(url),
      other.clerk.get(url),
      clerk.get('/files/99999999'),
      clerk.get('/files/x'),
    ]);
    expect(answers.map(({ statusCode, body }) => [statusCode, body])).toEqual(
      Array(4).fill([404, '{"code":"NOT_FOUND","params":{}}']),
    );
  });
});

describe('binding an upload', () => {
  const claim = async ({ app, clerk }: Office, uploadId: string, by = clerk) =>
    await inTransaction(
      app.db,
      async (tx) => await claimUpload(tx, await viewerOf(app, by.positionId), uploadId, { type: 'TEST', id: '1' }),
    );

  it('is done once, by who uploaded it', async () => {
    const its = await office();
    const { id } = await its.clerk.upload('a.pdf', pdf());
    await expect(claim(its, id, its.leader)).rejects.toMatchObject({ code: 'UPLOAD_NOT_FOUND' });
    expect(await claim(its, id)).toMatchObject({ id, ownerType: 'TEST', ownerId: '1' });
    await expect(claim(its, id)).rejects.toMatchObject({ code: 'UPLOAD_ALREADY_USED' });
  });

  it('lets another object have the same file without a copy', async () => {
    const its = await office();
    const { id, sha256: hash } = await its.clerk.upload('Bản gốc.pdf', pdf('một nội dung, hai nơi'));
    await claim(its, id);
    await inTransaction(
      its.app.db,
      async (tx) => await attachSame(tx, its.clerk, [id], { type: 'OTHER', id: id }, its.id),
    );
    const rows = await its.app.db.query(
      `SELECT t.name, f.sha256, t.file_id = (SELECT file_id FROM file_attachments WHERE id = ?) AS same
       FROM file_attachments t JOIN files f ON f.id = t.file_id WHERE t.owner_type = 'OTHER' AND t.owner_id = ?`,
      [id, id],
    );
    expect(rows).toMatchObject([{ name: 'Bản gốc.pdf', sha256: hash }]);
  });

  it('is not waited for longer than a day', async () => {
    const { app, clerk, other } = await office();
    const shared = pdf('còn người dùng');
    const [gone, kept] = [await clerk.upload('a.pdf', pdf('bỏ quên')), await clerk.upload('b.pdf', shared)];
    app.clock.advance(25 * 3_600_000);
    // Signed in only now: yesterday's session has ended.
    const fresh = await other.clerk.upload('c.pdf', shared);
    await sweepUploads(app.services);
    const left = await app.db.query<{ id: string }>('SELECT id FROM file_attachments WHERE id IN (?)', [
      [gone.id, kept.id, fresh.id],
    ]);
    expect(left).toEqual([{ id: fresh.id }]);
    expect((await other.clerk.get(fresh.url)).statusCode).toBe(200);
    await expect(stat(contentPath(app.config.dataDir, gone.sha256))).rejects.toThrow('ENOENT');
  });
});

async function viewerOf({ db }: Office['app'], positionId: string) {
  const [row] = await db.query<{ agencyId: string }>('SELECT agency_id AS agencyId FROM positions WHERE id = ?', [
    positionId,
  ]);
  return {
    positionId,
    agencyId: row?.agencyId ?? '',
    accountId: '1',
    personId: '1',
    unitId: null,
    roles: [],
    username: '',
    sessionId: '1',
    sessionExpiresAt: '',
    mustChangePassword: false,
    fullName: '',
    title: '',
    agencyName: '',
  };
}

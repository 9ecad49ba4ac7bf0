import { describe, expect, it } from 'vitest';
import * as incoming from '../../../test/language/incoming.ts';
import { draft, draftInput, type Outgoing, readOutgoing, save, tryTo } from '../../../test/language/outgoing.ts';
import { addTemplate, paragraphsOf, tryToRetire } from '../../../test/language/templates.ts';
import { office, type Office, type Person } from '../../../test/office.ts';

const WHOLE = [
  'Số: {soKyHieu}',
  'V/v {trichYeu}',
  'Kính gửi: {kinhGui}',
  'Trả lời {vanBanDen.loai} số {vanBanDen.soKyHieu} ngày {vanBanDen.ngay} của {vanBanDen.coQuan}',
  'Hạn {hanTraLoi}',
  '{chucVuKy}',
  '{nguoiKy}',
];

const saying = async (person: Person, { draftVersions }: Outgoing) =>
  await paragraphsOf(person, draftVersions.at(-1)?.file.url ?? '');

async function letterInHand({ clerk, leader, head, specialist, units }: Office) {
  const directed = await incoming.direct(leader, await incoming.register(clerk), incoming.toUnit(units.NS));
  return await incoming.assign(head, await incoming.readIncoming(head, directed.id), specialist);
}

describe('a draft from a template', () => {
  it('begins with a file in which the form and the letter it answers are written', async () => {
    const place = await office();
    const { clerk, specialist, leader, other } = place;
    const letter = await letterInHand(place);
    const { document } = await incoming.readIncoming(specialist, letter.id);
    const { id: templateId } = await addTemplate(clerk, 'Công văn trả lời', ...WHOLE);
    const made = await draft(specialist, leader, {
      uploadId: null,
      template: { templateId },
      inReplyToId: letter.id,
      recipientAgencyIds: [other.id],
    });
    expect(made.draftVersions.map(({ versionNumber }) => versionNumber)).toEqual([1]);
    const said = await saying(specialist, made);
    expect(said).toEqual(
      expect.arrayContaining([
        `Số: /${place.abbreviation}-NS`,
        'V/v báo cáo tình hình thực hiện dự toán ngân sách quý III',
        `Kính gửi: ${other.name} tỉnh Kiên Giang`,
        'Hạn …………',
        'GIÁM ĐỐC',
        leader.fullName,
      ]),
    );
    expect(said.find((line) => line.startsWith('Trả lời'))).toContain(`số ${document.symbol} ngày`);
    expect(said.join(' ')).not.toMatch(/undefined|null|[{}]/);
    expect(made.timeline[0]?.details).toEqual(
      expect.arrayContaining([
        { name: 'template', value: 'Công văn trả lời' },
        { name: 'templateVersion', value: '1' },
      ]),
    );
    // The drafter takes it to Word; the next version is a file as ever.
    const two = await save(specialist, made, {
      ...draftInput(leader),
      uploadId: (
        await specialist.upload(
          'v2.docx',
          new Uint8Array((await specialist.get(made.draftVersions[0]?.file.url ?? '')).rawPayload),
        )
      ).id,
    });
    expect(two.draftVersions).toHaveLength(2);
  });

  it('writes nothing of a letter the drafter does not see', async () => {
    const place = await office();
    const { clerk, outsider, leader, other } = place;
    const { id: templateId } = await addTemplate(clerk, 'Công văn trả lời', ...WHOLE);
    const letter = await incoming.register(other.clerk);
    const input = draftInput(leader, { template: { templateId }, inReplyToId: letter.id });
    await expect(tryTo(outsider, 'createDraft', input)).rejects.toThrow('NOT_FOUND');
  });

  it('takes the standard one of the kind, and a new version from a template later', async () => {
    const { specialist, leader, clerk } = await office();
    const made = await draft(specialist, leader, { uploadId: null, typeCode: 'QD', template: {} });
    expect(await saying(specialist, made)).toEqual(expect.arrayContaining(['QUYẾT ĐỊNH', 'QUYẾT ĐỊNH:']));
    const own = await addTemplate(clerk, 'Mẫu riêng', 'Mẫu riêng về {trichYeu}');
    const later = await save(
      specialist,
      made,
      draftInput(leader, { template: { templateId: own.id }, subject: 'V/v họp' }),
    );
    expect(later.draftVersions.map(({ versionNumber }) => versionNumber)).toEqual([1, 2]);
    expect(await saying(specialist, later)).toContain('Mẫu riêng về họp');
    expect((await readOutgoing(specialist, made.id)).timeline.at(-1)?.details).toContainEqual({
      name: 'template',
      value: 'Mẫu riêng',
    });
  });

  it('refuses with its reason, and keeps no file', async () => {
    const { specialist, leader, clerk, other, app } = await office();
    const own = await addTemplate(clerk, 'Mẫu công văn', '{trichYeu}');
    const elsewhere = await addTemplate(other.clerk, 'Mẫu nơi khác', '{trichYeu}');
    const tried = async (more: Parameters<typeof draftInput>[1]) =>
      await tryTo(specialist, 'createDraft', draftInput(leader, more));
    expect(await tried({ typeCode: 'QD', template: { templateId: own.id } })).toMatchObject({
      code: 'TEMPLATE_OTHER_TYPE',
    });
    expect(await tried({ typeCode: 'HDONG', template: {} })).toMatchObject({ code: 'NO_STANDARD_TEMPLATE' });
    await expect(tried({ template: { templateId: elsewhere.id } })).rejects.toThrow('NOT_FOUND');
    const { id: uploadId } = await specialist.upload('a.pdf', new TextEncoder().encode('%PDF-1.4\n%%EOF\n'));
    expect((await tried({ uploadId, template: { templateId: own.id } })).problems).toEqual([
      { path: 'template', code: 'FILE_OR_TEMPLATE' },
    ]);
    const files = async () => (await app.db.query<{ n: string }>('SELECT COUNT(*) AS n FROM file_attachments'))[0]?.n;
    const before = await files();
    const refused = await tryTo(
      specialist,
      'createDraft',
      draftInput(other.leader, { template: { templateId: own.id } }),
    );
    expect(refused).toMatchObject({ code: 'TARGET_NOT_FOUND' });
    expect(await files()).toBe(before);
    await tryToRetire(clerk, own);
    expect(await tried({ template: { templateId: own.id } })).toMatchObject({ code: 'TEMPLATE_RETIRED' });
  });
});

import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { pdf } from '../../../test/language/outgoing.ts';
import { explainAll } from '../../../test/language/explain.ts';
import * as templates from '../../../test/language/templates.ts';
import { office } from '../../../test/office.ts';

const { addTemplate, templatesOf, tryToAdd, tryToChange, tryToRetire, uploadOf, wordWith } = templates;

describe('templates of an agency', () => {
  it('are added by who may, seen by everybody of the agency and by nobody else', async () => {
    const { id, clerk, checker, admin, leader, specialist, head, other, app } = await office();
    const made = await addTemplate(clerk, ' Công văn mời họp ', 'Kính gửi: {kinhGui}');
    expect(made).toMatchObject({ name: 'Công văn mời họp', typeCodes: ['CV'], version: 1, retiredAt: null });
    for (const person of [leader, specialist, head, admin]) {
      expect((await templatesOf(person)).map((template) => template.id)).toEqual([made.id]);
      expect((await person.get(made.versions[0]?.file.url ?? '')).statusCode).toBe(200);
    }
    for (const person of [other.clerk, other.leader, other.admin]) {
      expect(await templatesOf(person)).toEqual([]);
      expect((await person.get(made.versions[0]?.file.url ?? '')).statusCode).toBe(404);
      const { errors } = await person.raw(
        'mutation ($input: RetireTemplateInput!) { retireTemplate(input: $input) { __typename } }',
        { input: { templateId: made.id, version: 1 } },
      );
      expect(errors?.[0]?.extensions.code).toBe(person === other.leader ? undefined : 'NOT_FOUND');
    }
    const uploadId = await uploadOf(specialist, await wordWith('{trichYeu}'));
    const input = { name: 'Khác', typeCodes: ['CV' as const], uploadId };
    for (const person of [specialist, leader, head])
      expect(await tryToAdd(person, input)).toMatchObject({ code: 'NO_PERMISSION' });
    for (const [person, name] of [
      [checker, 'Của Chánh Văn phòng'],
      [admin, 'Của quản trị'],
    ] as const)
      await addTemplate(person, name, '{trichYeu}');
    const journal = await app.db.query<{ details: string }>(
      "SELECT details FROM audit_entries WHERE action = 'templates.add' AND agency_id = ? ORDER BY id LIMIT 1",
      [id],
    );
    expect(journal[0]?.details).toContain('Công văn mời họp');
  });

  it('name the unknown field and the broken brace of a file that is refused', async () => {
    const { clerk } = await office();
    const refused = async (...paragraphs: string[]) => {
      const uploadId = await uploadOf(clerk, await wordWith(...paragraphs));
      const { problems } = await tryToAdd(clerk, { name: 'Thử', typeCodes: ['CV'], uploadId });
      return problems?.map(({ path, code, params }) => `${path} ${code} ${params.map(({ value }) => value).join()}`);
    };
    expect(await refused('{soKyHieu} {soVaKyHieu}')).toEqual(['uploadId TEMPLATE_UNKNOWN_FIELD soVaKyHieu']);
    expect(await refused('Số {soKyHieu')).toEqual(['uploadId TEMPLATE_BROKEN_TAG {soKyHieu']);
    expect(await templatesOf(clerk)).toEqual([]);
  });

  it('are Word files without anything that runs, within the limits, and one’s own', async () => {
    const { clerk, admin } = await office();
    const whole = unzipSync(await wordWith('{trichYeu}'));
    const tried = async (content: Uint8Array) =>
      await tryToAdd(clerk, { name: 'Thử', typeCodes: ['CV'], uploadId: await uploadOf(clerk, content) });
    const macro = await tried(zipSync({ ...whole, 'word/vbaProject.bin': new Uint8Array(9) }));
    expect(macro.problems).toMatchObject([{ path: 'uploadId', code: 'TEMPLATE_ACTIVE_CONTENT' }]);
    const bomb = zipSync({ ...whole, 'word/document.xml': new Uint8Array(40_000_000) });
    expect(await tried(bomb)).toMatchObject({ code: 'TEMPLATE_UNREADABLE', params: [{ value: 'TOO_LARGE' }] });
    const entities = zipSync({ ...whole, 'word/document.xml': strToU8('<!DOCTYPE x><x/>') });
    expect(await tried(entities)).toMatchObject({ code: 'TEMPLATE_UNREADABLE', params: [{ value: 'BROKEN' }] });
    expect(await tried(pdf('Mẫu'))).toMatchObject({ code: 'TEMPLATE_UNREADABLE', params: [{ value: 'BROKEN' }] });
    const uploadId = await uploadOf(admin, await wordWith('{trichYeu}'));
    expect(await tryToAdd(clerk, { name: 'Thử', typeCodes: ['CV'], uploadId })).toMatchObject({
      code: 'UPLOAD_NOT_FOUND',
    });
    const { problems } = await tryToAdd(clerk, { name: ' ', typeCodes: [], uploadId });
    expect(problems?.map(({ path, code }) => `${path} ${code}`)).toEqual(['name REQUIRED', 'typeCodes REQUIRED']);
  });

  it('are changed as versions, in the version that was seen, and retired', async () => {
    const { clerk, specialist } = await office();
    const first = await addTemplate(clerk, 'Công văn', 'Bản một');
    const change = {
      templateId: first.id,
      version: 1,
      name: 'Công văn và tờ trình',
      typeCodes: ['CV', 'TTR'] as const,
    };
    const uploadId = await uploadOf(clerk, await wordWith('Bản hai {trichYeu}'));
    const { template: second } = await tryToChange(clerk, { ...change, typeCodes: [...change.typeCodes], uploadId });
    expect(second).toMatchObject({
      version: 2,
      typeCodes: ['CV', 'TTR'],
      versions: [{ versionNumber: 2 }, { versionNumber: 1 }],
    });
    const [present, former] = second?.versions ?? [];
    expect(await templates.paragraphsOf(specialist, present?.file.url ?? '')).toContain('Bản hai {trichYeu}');
    expect(await templates.paragraphsOf(specialist, former?.file.url ?? '')).toContain('Bản một');
    expect((await templatesOf(specialist, { typeCode: 'TTR', retired: false })).map(({ id }) => id)).toEqual([
      first.id,
    ]);
    expect(await templatesOf(specialist, { typeCode: 'QD', retired: false })).toEqual([]);
    const late = await tryToChange(clerk, { ...change, typeCodes: ['CV'] });
    expect(late.__typename).toBe('VersionConflict');
    const { template: retired } = await tryToRetire(clerk, second ?? first);
    expect(retired?.retiredAt).not.toBeNull();
    expect(await templatesOf(specialist)).toEqual([]);
    expect((await templatesOf(specialist, { retired: true })).map(({ id }) => id)).toEqual([first.id]);
    expect(await tryToChange(clerk, { ...change, version: 3, typeCodes: ['CV'] })).toMatchObject({
      code: 'TEMPLATE_RETIRED',
    });
  });

  it('never share a name while in force, also when two are added at once', async () => {
    const { clerk, admin } = await office();
    const add = async (person: typeof clerk) => {
      const uploadId = await uploadOf(person, await wordWith('{trichYeu}'));
      return await tryToAdd(person, { name: 'Giấy mời', typeCodes: ['GM'], uploadId });
    };
    const both = await Promise.all([add(clerk), add(admin)]);
    expect(both.flatMap(({ problems = [] }) => problems.map(({ path, code }) => `${path} ${code}`))).toEqual([
      'name NAME_TAKEN',
    ]);
    const [kept] = await templatesOf(clerk);
    if (kept !== undefined) await tryToRetire(clerk, kept);
    expect((await add(clerk)).template?.name).toBe('Giấy mời');
  });
});

it('lists by its index, in the order of the page', async () => {
  const { app, clerk } = await office();
  for (const name of ['Một', 'Hai', 'Ba']) await addTemplate(clerk, name, '{trichYeu}');
  const plans = await explainAll(app, async () => await templatesOf(clerk));
  const [list] = plans.flatMap(({ sql, plan }) => (/FROM document_templates t/.test(sql) ? plan : []));
  expect(list).toMatchObject({ table: 't', key: 'ix_document_templates_list' });
  expect(list?.extra).not.toContain('filesort');
});

describe('the standard templates', () => {
  it('are fetched by whoever is signed in, as Word files', async () => {
    const { specialist, app } = await office();
    const answer = await specialist.get('/templates/CV.docx');
    expect(answer.statusCode).toBe(200);
    expect(Object.keys(unzipSync(new Uint8Array(answer.rawPayload)))).toContain('word/document.xml');
    for (const file of ['HD.docx', 'CV.pdf', 'CV', '../CV.docx'])
      expect((await specialist.get(`/templates/${file}`)).statusCode).toBe(404);
    expect((await app.http.inject({ method: 'GET', url: '/templates/CV.docx' })).statusCode).toBe(401);
  });
});

import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { changed, COMMITTEE_LETTER } from '@qlvb/demo/draft/paper-spec';
import { writeDocx } from '@qlvb/forms/paper/write-docx';
import { test } from '../office/desk.ts';
import { unusedNumber } from '../office/letters.ts';
import { drop, expectTold, field, pick } from '../office/screen.ts';

test('a clerk keeps a template, a drafter begins from it, and two versions are compared', async ({ office }) => {
  const number = unusedNumber();
  const name = `Công văn đôn đốc ${number}`;
  const template = async (subject: string) =>
    await writeDocx(changed(COMMITTEE_LETTER, 'left', 3, { text: `V/v ${subject}` }));

  await test.step('the clerk adds it; a file with an unknown field is refused with its name', async () => {
    const clerk = await office.at('vanthu.vp', '/outgoing/templates');
    const { page } = clerk;
    await page.getByRole('button', { name: 'Thêm mẫu' }).click();
    const dialog = page.getByRole('dialog', { name: 'Thêm mẫu' });
    await field(dialog, 'Tên mẫu').fill(name);
    await pick(dialog, 'Dùng cho loại văn bản', 'Công văn', 'Công văn');
    await drop(dialog, 'Tệp mẫu', 'mau.docx', await template('{chuDe}'));
    await dialog.getByRole('button', { name: 'Thêm mẫu' }).click();
    await expect(dialog.getByText('Mẫu có trường “chuDe” không có trong danh sách', { exact: false })).toBeVisible();
    await dialog.getByRole('button', { name: 'Bỏ tệp' }).click();
    await drop(dialog, 'Tệp mẫu', 'mau.docx', await template('{trichYeu}'));
    await dialog.getByRole('button', { name: 'Thêm mẫu' }).click();
    await expectTold(clerk, 'Đã thêm mẫu.');
    await expect(page.getByRole('list', { name: 'Mẫu văn bản' }).getByText(name)).toBeVisible();
  });

  const drafter = await office.at('chuyenvien1.ktth.vp', '/outgoing/new');
  const { page } = drafter;
  await test.step('the drafter chooses it, and the file is there', async () => {
    await field(page, 'Trích yếu').fill(`V/v giải ngân quý IV (${number})`);
    await pick(page, 'Người ký', 'Trịnh Quốc Khương Duy', /^Trịnh Quốc Khương Duy – [^(]*$/);
    await pick(page, 'Từ mẫu', name, name);
    await page.getByRole('button', { name: 'Lưu dự thảo' }).click();
    await expectTold(drafter, 'Đã lưu dự thảo.');
    await expect(page.getByRole('link', { name: new RegExp(`1 · ${name}.docx$`) })).toBeVisible();
  });

  await test.step('the next version comes from Word, and what changed is shown', async () => {
    await page.getByRole('button', { name: /^Sửa dự thảo/ }).click();
    const next = changed(COMMITTEE_LETTER, 'left', 3, { text: `V/v giải ngân quý III (${number})` });
    await drop(page, 'Phiên bản mới của tệp', 'lan2.docx', await writeDocx(next));
    await page.getByRole('button', { name: 'Lưu thay đổi' }).click();
    await page.getByRole('button', { name: 'So sánh hai lần…' }).click();
    const dialog = page.getByRole('dialog', { name: 'So sánh hai lần dự thảo' });
    await expect(dialog.locator('del')).toContainText('IV');
    await expect(dialog.locator('ins')).toContainText('III');
    await dialog.getByRole('button', { name: 'Thay đổi sau' }).press('Enter');
    await expect(dialog.locator('[data-changed]').first()).toBeFocused();
    expect((await new AxeBuilder({ page }).include('[role=dialog]').analyze()).violations).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

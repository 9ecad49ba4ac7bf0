import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator } from '@playwright/test';
import { changed, COMMITTEE_LETTER } from '@qlvb/demo/draft/paper-spec';
import { writeDocx } from '@qlvb/forms/paper/write-docx';
import { type Desk, test } from '../office/desk.ts';
import { unusedNumber } from '../office/letters.ts';
import { act, drop, expectTold, field, openWork, pick } from '../office/screen.ts';
import { checkContent, checkForm } from '../office/unit.ts';

const WRONG = {
  ...changed(COMMITTEE_LETTER, 'left', 2, { text: 'Số     /UBND - KTTH' }),
  margins: { ...COMMITTEE_LETTER.margins, left: 20 },
};

const check = ({ page }: Desk): Locator => page.getByRole('region', { name: /^Kiểm tra thể thức/ });

test('a draft with wrong margins and a wrong notation is mended as a new version, and the form checker sees what was changed', async ({
  office,
}) => {
  const subject = `V/v đẩy nhanh tiến độ giải ngân (${unusedNumber()})`;
  const drafter = await office.at('chuyenvien1.ktth.vp', '/outgoing/new');
  const { page } = drafter;
  await test.step('the drafter drops the Word file and sees what is wrong with it', async () => {
    await field(page, 'Trích yếu').fill(subject);
    await pick(page, 'Người ký', 'Trịnh Quốc Khương Duy', /^Trịnh Quốc Khương Duy – [^(]*$/);
    await drop(page, 'Tệp dự thảo', 'Dự thảo.docx', await writeDocx(WRONG));
    await page.getByRole('button', { name: 'Lưu dự thảo' }).click();
    await expectTold(drafter, 'Đã lưu dự thảo.');
    const must = check(drafter).getByRole('list', { name: 'Phải sửa' });
    await expect(must.getByRole('listitem')).toHaveCount(2);
    await expect(must.getByText('Lề trái sai')).toBeVisible();
    await expect(must.getByText('Tìm thấy: 20 mm · Yêu cầu: 30–35 mm')).toBeVisible();
    await expect(must.getByText('Phụ lục I, Phần I, Mục II, khoản 3, điểm c', { exact: false })).toBeVisible();
    expect((await new AxeBuilder({ page }).include('main').analyze()).violations).toEqual([]);
  });

  await test.step('on the narrowest screen nothing has to be moved sideways', async () => {
    await page.setViewportSize({ width: 320, height: 800 });
    await expect(check(drafter).getByText('Lề trái sai')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  await test.step('a corrected copy is made, by keyboard, and the check is clean', async () => {
    await check(drafter).getByRole('button', { name: 'Sửa 2 điểm…' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Sửa thể thức thành bản mới' });
    await expect(dialog.getByRole('checkbox', { name: /Lề trái sai/ })).toBeChecked();
    await expect(dialog.getByText('→ Số:     /UBND-KTTH', { exact: false })).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expectTold(drafter, 'Đã tạo bản đã sửa.');
    await expect(check(drafter).getByText('Lần 2: Không thấy điểm nào khác', { exact: false })).toBeVisible();
    await expect(page.getByRole('link', { name: /1 · Dự thảo.docx$/ })).toBeVisible();
    await act(drafter, 'Gửi kiểm tra');
  });

  const head = await office.signIn('truongphong.ktth.vp');
  await openWork(head, 'Kiểm tra nội dung', subject);
  await checkContent(head);
  const checker = await office.signIn('chanhvanphong.vp');
  await openWork(checker, 'Kiểm tra thể thức', subject);
  await test.step('the form checker sees what was changed', async () => {
    await checker.page.getByText('Lần 2 được sửa tự động từ lần trước').click();
    const changes = checker.page.getByRole('list', { name: 'Lần 2 được sửa tự động từ lần trước' });
    await expect(changes.getByText('Tìm thấy: 20 mm', { exact: false })).toBeVisible();
    await checkForm(checker);
  });
});

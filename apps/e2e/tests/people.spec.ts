import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from '../office/desk.ts';
import { expectOneScreenWide } from '../office/pages.ts';
import { expectTold, field } from '../office/screen.ts';

const OWN_WORDS = 'sông sâu còn có kẻ dò lòng người';

async function expectGood(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectOneScreenWide(page);
  await page.setViewportSize({ width: 1440, height: 900 });
}

test('a new colleague: added with a post, signs in with the one-time password, leaves when the post ends', async ({
  office,
}) => {
  const admin = await office.at('quantri.stc', '/admin/people');
  const { page } = admin;
  await page.getByRole('button', { name: 'Thêm người' }).click();
  const form = page.getByRole('dialog', { name: 'Thêm người' });
  await form.getByRole('textbox', { name: /^Họ và tên/ }).fill('Trịnh Thị Xuân Yên');
  await expect(form.getByRole('textbox', { name: /^Tên đăng nhập/ })).toHaveValue('yen.trinh');
  await form.getByRole('textbox', { name: /^Chức vụ/ }).fill('Chuyên viên tập sự');
  await form.getByRole('checkbox', { name: 'Chuyên viên', exact: true }).check();
  await form.getByRole('textbox', { name: /^Căn cứ/ }).fill('QĐ 55/QĐ-STC ngày 01/11/2026');
  await form.getByRole('button', { name: 'Thêm', exact: true }).click();
  await expectTold(admin, 'Đã thêm người và tài khoản.');
  const shown = page.getByRole('region', { name: /^Mật khẩu dùng một lần của Trịnh Thị Xuân Yên/ });
  const oneTime = (await shown.locator('code').textContent()) ?? '';
  await shown.getByRole('button', { name: 'Đã trao, ẩn đi' }).click();
  await expectGood(page);

  const desk = await office.stranger();
  await desk.goto('/sign-in');
  await desk.getByLabel('Tên đăng nhập').fill('yen.trinh');
  await desk.getByLabel('Mật khẩu', { exact: true }).fill(oneTime);
  await desk.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(desk.getByRole('heading', { level: 1, name: 'Đặt mật khẩu của anh/chị' })).toBeVisible();
  await desk.getByLabel('Mật khẩu dùng một lần').fill(oneTime);
  await desk.getByLabel('Mật khẩu mới', { exact: true }).fill(OWN_WORDS);
  await desk.getByLabel('Nhập lại mật khẩu mới').fill(OWN_WORDS);
  await desk.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await expect(desk.getByRole('heading', { level: 1, name: 'Việc của tôi' })).toBeVisible();
  // Something stays open: the post does not end before somebody takes it.
  await desk.goto('/work-files?open=new');
  const file = desk.getByRole('dialog');
  await file.getByRole('textbox').first().fill('Hồ sơ của người sắp nghỉ');
  await file.locator('button[type="submit"]').click();
  await expect(desk).toHaveURL(/\/work-files\/\d+/);

  await page.getByRole('button', { name: 'Kết thúc chức vụ Chuyên viên tập sự' }).click();
  const end = page.getByRole('dialog', { name: 'Kết thúc chức vụ Chuyên viên tập sự' });
  await expect(end.getByRole('list', { name: 'Việc đang mở' })).toContainText('Hồ sơ công việc đang mở: 1');
  await field(end, 'Người nhận').fill('trưởng phòng');
  await page
    .getByRole('option', { name: /Trưởng phòng/ })
    .first()
    .click();
  await end.getByRole('textbox', { name: /^Căn cứ/ }).fill('QĐ 60/QĐ-STC ngày 20/11/2026');
  await end.getByRole('button', { name: 'Bàn giao và kết thúc' }).click();
  await expectTold(admin, 'Đã bàn giao 1 việc và ghi ngày kết thúc chức vụ.');
  const posts = page.getByRole('list', { name: 'Chức vụ trong cơ quan' });
  await expect(posts.getByText(/^từ .* đến /)).toBeVisible();
});

test('units have their names, and the administrator puts a signing authority on record', async ({ office }) => {
  const admin = await office.at('quantri.stc', '/admin/units');
  const { page } = admin;
  await page.getByRole('button', { name: 'Thêm đơn vị' }).click();
  const unit = page.getByRole('dialog', { name: 'Thêm đơn vị' });
  await unit.getByRole('textbox', { name: /^Tên đơn vị/ }).fill('Tổ Chuyển đổi số');
  await unit.getByRole('textbox', { name: /^Chữ viết tắt/ }).fill('TCDS');
  await unit.getByRole('button', { name: 'Thêm đơn vị' }).click();
  await expectTold(admin, 'Đã ghi thay đổi của đơn vị.');
  await expect(page.getByRole('list', { name: 'Phòng, ban' })).toContainText('Tổ Chuyển đổi số (TCDS)');
  await expectGood(page);

  await page.getByRole('link', { name: 'Người dùng' }).first().click();
  await page.getByRole('searchbox', { name: /^Tìm theo tên/ }).fill('truongphong.ns.stc');
  await page.locator('a[data-id]').filter({ hasText: 'truongphong.ns.stc' }).click();
  const signing = page.getByRole('list', { name: 'Thẩm quyền ký' });
  await expect(signing).toContainText('TUQ.');
  await expect(signing).toContainText('Đang hiệu lực');
  await expectGood(page);
});

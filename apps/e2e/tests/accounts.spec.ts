import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { DEMO_PASSWORD } from '@qlvb/demo/accounts';
import { test } from '../office/desk.ts';
import { expectOneScreenWide } from '../office/pages.ts';
import { expectTold } from '../office/screen.ts';

const WHO = 'chuyenvien2.ns.stc';
const OWN_WORDS = 'con trâu đi trước cái cày theo sau';

async function signIn(page: Page, password: string): Promise<void> {
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
}

test('a forgotten password: the administrator gives one for one time, the person makes it an own one', async ({
  office,
}) => {
  const person = await office.at(WHO, '/worklist');
  const admin = await office.at('quantri.stc', '/admin/people');
  const list = admin.page.getByRole('main');
  await list.getByRole('searchbox', { name: /^Tìm theo tên/ }).fill(WHO);
  await list.locator('a[data-id]').filter({ hasText: WHO }).click();
  await list.getByRole('button', { name: 'Cấp lại mật khẩu' }).click();
  const dialog = admin.page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Cấp lại mật khẩu' }).click();
  const shown = list.getByRole('region', { name: /^Mật khẩu dùng một lần của/ });
  const oneTime = (await shown.locator('code').textContent()) ?? '';
  expect(oneTime).toMatch(/^(\w{4}-){3}\w{4}$/);
  await expect(list.getByText('Chờ đổi mật khẩu').first()).toBeVisible();
  await shown.getByRole('button', { name: 'Đã trao, ẩn đi' }).click();
  await expect(admin.page.getByText(oneTime)).toBeHidden();

  // The person's browser knows without having asked anything, and leads to the change by itself.
  const over = person.page.getByRole('dialog', { name: 'Phiên làm việc đã hết' });
  await expect(over).toBeVisible();
  await signIn(person.page, DEMO_PASSWORD);
  await expect(over.getByText('Tên đăng nhập hoặc mật khẩu không đúng.')).toBeVisible();
  await signIn(person.page, oneTime);
  const { page } = person;
  await expect(page.getByRole('heading', { level: 1, name: 'Đặt mật khẩu của anh/chị' })).toBeVisible();
  await page.goto('/incoming');
  await expect(page.getByRole('heading', { level: 1, name: 'Đặt mật khẩu của anh/chị' })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectOneScreenWide(page);
  await page.setViewportSize({ width: 1440, height: 900 });

  await fillIn(page, 'Mật khẩu dùng một lần', oneTime, 'football 0123456789');
  await expect(page.getByText(/danh sách mật khẩu nhiều người dùng/)).toBeVisible();
  await fillIn(page, 'Mật khẩu dùng một lần', oneTime, OWN_WORDS);
  await expect(page.getByRole('heading', { level: 1, name: 'Văn bản đến' })).toBeVisible();

  const elsewhere = await office.stranger();
  await elsewhere.goto('/sign-in');
  await elsewhere.getByLabel('Tên đăng nhập').fill(WHO);
  await signIn(elsewhere, OWN_WORDS);
  await expect(elsewhere.getByRole('heading', { level: 1, name: 'Việc của tôi' })).toBeVisible();

  // With the keyboard, from the menu of the account.
  await page.getByRole('button', { name: /^Đang làm việc/ }).press('Enter');
  await page.getByRole('link', { name: 'Phiên đăng nhập' }).press('Enter');
  const sessions = page.getByRole('list', { name: 'Phiên đăng nhập' }).getByRole('listitem');
  await expect(sessions).toHaveCount(2);
  await expect(sessions.first()).toContainText('Phiên này');
  await sessions
    .nth(1)
    .getByRole('button', { name: /^Kết thúc phiên/ })
    .press('Enter');
  await expectTold(person, 'Đã kết thúc phiên đăng nhập.');
  await expect(sessions).toHaveCount(1);
  await expect(elsewhere.getByRole('dialog', { name: 'Phiên làm việc đã hết' })).toBeVisible();
});

async function fillIn(page: Page, current: string, now: string, next: string): Promise<void> {
  await page.getByLabel(current, { exact: true }).fill(now);
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(next);
  await page.getByLabel('Nhập lại mật khẩu mới', { exact: true }).fill(next);
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
}

import { AxeBuilder } from '@axe-core/playwright';
import { type APIRequestContext, expect } from '@playwright/test';
import { test } from '../office/desk.ts';
import { expectOneScreenWide } from '../office/pages.ts';
import { expectTold } from '../office/screen.ts';

const NAME = 'Phần mềm một cửa';
const INCOMING = '{ incomingDocuments(first: 3) { edges { node { id arrivalNumber } } } }';
const WORK_FILES = '{ workFiles(first: 3) { edges { node { id } } } }';

type Answer = { readonly status: number; readonly body: string };

/** What the other system is answered: nothing but the secret goes with the question. */
async function ask(request: APIRequestContext, secret: string, query: string): Promise<Answer> {
  const answer = await request.post('/graphql', { headers: { authorization: `Bearer ${secret}` }, data: { query } });
  return { status: answer.status(), body: await answer.text() };
}

test('the IT contact gives a system a key, sees the secret once, and takes it back', async ({
  office,
  playwright,
  baseURL,
}) => {
  const admin = await office.at('quantri.stc', '/admin/keys');
  const { page } = admin;
  const main = page.getByRole('main');
  await main.getByRole('button', { name: 'Tạo khóa tích hợp' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel(/^Tên khóa/).fill(NAME);
  await form.getByLabel(/^Dùng để làm gì/).fill('Đồng bộ văn bản đến về hệ thống một cửa');
  await form.getByRole('button', { name: 'Tạo khóa' }).click();
  await expect(form.getByRole('group', { name: 'Phạm vi' }).locator('..').getByText('Cần nhập mục này.')).toBeVisible();
  await form.getByRole('checkbox', { name: /^Đọc văn bản đến/ }).check();
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await form.getByRole('button', { name: 'Tạo khóa' }).click();
  const shown = main.getByRole('region', { name: /^Mã của khóa/ });
  const secret = (await shown.locator('code').textContent()) ?? '';
  expect(secret).toMatch(/^qlvb_[\w-]{43}$/);

  // On a small screen nothing is beside it, and nobody is shut out.
  await page.setViewportSize({ width: 320, height: 640 });
  await expectOneScreenWide(page);
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await page.setViewportSize({ width: 1440, height: 900 });
  await shown.getByRole('button', { name: 'Đã chép xong, ẩn đi' }).click();
  await page.reload();
  await expect(main.getByText(NAME)).toBeVisible();
  await expect(page.getByText(secret)).toBeHidden();

  const system = await playwright.request.newContext({ baseURL: baseURL ?? '' });
  const read = await ask(system, secret, INCOMING);
  expect(read.status).toBe(200);
  expect(read.body).toContain('"arrivalNumber"');
  const beyond = await ask(system, secret, WORK_FILES);
  expect(beyond.body).toContain('KEY_SCOPE_MISSING');
  expect(beyond.body).toContain('Khóa thiếu phạm vi WORK_FILES_READ. / The key lacks the scope WORK_FILES_READ.');

  await page.reload();
  const item = main.getByRole('listitem').filter({ hasText: NAME });
  await expect(item).toContainText('từ 127.0.0.1');
  await main.getByRole('button', { name: 'Vì sao?' }).click();
  await expect(page.getByText(/Tạo, đổi, thu hồi khóa tích hợp/)).toBeVisible();
  await page.keyboard.press('Escape');

  await item.getByRole('button', { name: /^Thu hồi khóa/ }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Ngừng dùng phần mềm một cửa');
  await page.getByRole('dialog').getByRole('button', { name: 'Thu hồi' }).click();
  await expectTold(admin, 'Đã thu hồi khóa.');
  await expect(item).toContainText('Đã thu hồi');
  const after = await ask(system, secret, INCOMING);
  expect(after.status).toBe(401);
  expect(after.body).toContain('KEY_NOT_ACCEPTED');
  await system.dispose();
});

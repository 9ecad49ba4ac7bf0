import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { type CellValue, readXlsx, writeXlsx } from 'hucre/xlsx';
import { test } from '../office/desk.ts';
import { expectOneScreenWide } from '../office/pages.ts';
import { expectTold } from '../office/screen.ts';

async function expectGood(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectOneScreenWide(page);
  await page.setViewportSize({ width: 1440, height: 900 });
}

type Sheets = Readonly<Record<string, CellValue[][]>>;

/** What the administrator does in Excel. */
async function inExcel(template: Uint8Array, edit: (sheets: Sheets) => void): Promise<Buffer> {
  const { sheets } = await readXlsx(template);
  edit(Object.fromEntries(sheets.map(({ name, rows }) => [name, rows])));
  return Buffer.from(await writeXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, rows })) }));
}

const drop = async (page: Page, buffer: Buffer): Promise<void> =>
  await page.getByLabel('Tệp đã điền').setInputFiles({ name: 'so-tai-chinh.xlsx', mimeType: '', buffer });

test('people come in as one file: template, an error told by its row, corrected, confirmed, and they sign in', async ({
  office,
}) => {
  const admin = await office.at('quantri.stc', '/admin/bundle');
  const { page } = admin;
  await expectGood(page);
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Tải mẫu Excel' }).click();
  const template = await readFile(await (await waiting).path());
  const fill = async (day: string) =>
    await inExcel(template, ({ Người: people = [], 'Chức vụ': posts = [] }) => {
      people.push(['diem.quach.stc', 'Quách Thị Diễm', null, null]);
      posts.push(['diem.quach.stc', 'Kế toán viên', null, 'Chuyên viên', null, null, null, 'Quyết định 7/QĐ-STC', day]);
    });

  await drop(page, await fill('31/02/2026'));
  const problems = page.getByRole('table', { name: 'Cần sửa trong tệp' });
  await expect(problems).toContainText('Ngày “31/02/2026” không đúng.');
  await expect(page.getByRole('button', { name: /^Xác nhận/ })).toBeHidden();
  await expectGood(page);

  await drop(page, await fill('01/11/2026'));
  await expect(page.getByRole('table', { name: 'Sẽ thay đổi' })).toContainText('Thêm: Quách Thị Diễm');
  await page.getByRole('button', { name: 'Xác nhận ghi 2 dòng' }).click();
  await expectTold(admin, 'Đã ghi 2 dòng.');
  const sheet = page.getByRole('region', { name: 'Mật khẩu dùng một lần của tài khoản mới' });
  const oneTime = (await sheet.locator('code').textContent()) ?? '';
  await expectGood(page);
  await sheet.getByRole('button', { name: 'Đã trao, ẩn đi' }).click();

  await drop(page, await fill('01/11/2026'));
  await expect(page.getByText('Không có gì thay đổi.')).toBeVisible();

  const desk = await office.stranger();
  await desk.goto('/sign-in');
  await desk.getByLabel('Tên đăng nhập').fill('diem.quach.stc');
  await desk.getByLabel('Mật khẩu', { exact: true }).fill(oneTime);
  await desk.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(desk.getByRole('heading', { level: 1, name: 'Đặt mật khẩu của anh/chị' })).toBeVisible();
});

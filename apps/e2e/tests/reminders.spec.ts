import { expect } from '@playwright/test';
import { test } from '../office/desk.ts';
import { expectTold } from '../office/screen.ts';

test('the administrator sets when people are reminded; what is wrong is said at its field', async ({ office }) => {
  const admin = await office.at('quantri.stc', '/admin/reminders');
  const { page } = admin;
  const main = page.getByRole('main');
  const before = main.getByLabel(/^Nhắc người xử lý trước hạn/);
  await expect(before).toHaveValue('3, 1');
  await before.fill('3, ba');
  await page.keyboard.press('Enter');
  await expect(main.getByText('Phải từ 0 đến 30.')).toBeVisible();
  await before.fill('5, 2');
  await main.getByLabel(/^Báo người đứng đầu cơ quan/).fill('1');
  await expect(main.getByText(/phải hơn 1 ngày/)).toBeVisible();
  await main.getByLabel(/^Báo người đứng đầu cơ quan/).fill('4');
  await main.getByLabel('Tổng hợp đầu ngày').check();
  await main.getByRole('button', { name: 'Lưu cho cơ quan' }).click();
  await expectTold(admin, 'Đã lưu lịch nhắc việc.');
  await page.reload();
  await expect(before).toHaveValue('5, 2');
  await expect(main.getByLabel('Tổng hợp đầu ngày')).toBeChecked();

  const other = await office.at('giamdoc.stc', '/admin/reminders');
  await expect(other.page.getByText('Quản trị của cơ quan làm được việc này.')).toBeVisible();
});

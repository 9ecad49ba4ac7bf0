import { expect } from '@playwright/test';
import { test } from '../office/desk.ts';
import { field, pick } from '../office/screen.ts';

test('an administrator moves the day over a change and sees the name change', async ({ office }) => {
  const { page } = await office.at('quantri.stc', '/organisation?on=2025-06-30&pending=1');
  await page.getByRole('treeitem', { name: 'Sở Tài chính' }).click();
  const details = page.getByRole('region', { name: 'Cơ quan đang xem' });
  const name = (of: string) => details.getByText(of, { exact: true });
  await expect(name('Sở Tài chính tỉnh Kiên Giang')).toBeVisible();

  await page.getByRole('slider', { name: 'Kéo để đổi ngày xem' }).press('ArrowRight');
  await expect(name('Sở Tài chính tỉnh An Giang')).toBeVisible();
  await expect(page).toHaveURL(/on=2025-07-01/);
  const told = page.getByRole('region', { name: 'Thời điểm xem' }).getByRole('status');
  await expect(told).toContainText('Sở Tài chính tỉnh Kiên Giang nay là Sở Tài chính tỉnh An Giang.');

  await page.getByText('Tính cả thay đổi chưa thực hiện').click();
  await expect(name('Sở Tài chính tỉnh Kiên Giang')).toBeVisible();
  await expect(page.getByText(/thay đổi của ngày này chưa thực hiện/)).toBeVisible();
  await expect(details.getByText('Thực hiện sắp xếp')).toBeVisible();
});

test('the tree goes by keys, and a search shows where the hit stands', async ({ office }) => {
  const { page } = await office.at('vanthu.stc', '/organisation');
  await page.getByRole('searchbox', { name: 'Tìm cơ quan' }).fill('xa tho son');
  await page.getByRole('button', { name: /UBND xã Thổ Sơn/ }).click();
  const hit = page.getByRole('treeitem', { name: 'UBND xã Thổ Sơn' });
  await expect(hit).toHaveAttribute('aria-selected', 'true');
  await hit.press('ArrowLeft');
  await expect(page.getByRole('treeitem', { name: 'UBND huyện Hòn Đất' })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(hit).toBeHidden();
});

test('a draft goes to an agency found by its abbreviation and to a whole group', async ({ office }) => {
  const { page } = await office.at('chuyenvien1.ktth.vp', '/outgoing/new');
  await pick(page, 'Nơi nhận', 'stc', /^Sở Tài chính/);
  await expect(page.getByRole('button', { name: 'Bỏ Sở Tài chính' })).toBeVisible();
  await pick(page, 'Nơi nhận', 'cac ubnd xa', /^Tất cả UBND xã, phường, thị trấn trong tỉnh/);
  for (const commune of ['Hòn Nghệ', 'Bình Giang', 'Thổ Sơn'])
    await expect(page.getByRole('button', { name: `Bỏ UBND xã ${commune}` })).toBeVisible();
  await field(page, 'Nơi nhận').press('Backspace');
  await expect(page.getByRole('button', { name: 'Bỏ UBND xã Thổ Sơn' })).toBeHidden();

  await page.reload();
  await field(page, 'Nơi nhận').click();
  await expect(page.getByText('Chọn gần đây')).toBeVisible();
  await expect(page.getByRole('option', { name: /^Sở Tài chính/ })).toBeVisible();
});

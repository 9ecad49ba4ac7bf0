import { expect } from '@playwright/test';
import { test } from '../office/desk.ts';
import { backstage, STC } from '../office/integrator.ts';
import { issue } from '../office/registry.ts';
import { act, field } from '../office/screen.ts';

const REASON = 'Theo phiếu đề nghị của Phòng Ngân sách';

test('a clerk goes over from the paper book in mid-year: opens it at 57, holds, uses, voids, and closes the year', async ({
  office,
  baseURL,
}) => {
  const { signed } = backstage(baseURL ?? '');
  const first = await signed(STC, `Tờ trình dự toán ${Date.now()}`, 'Kiên Lương', 'TTR');
  const second = await signed(STC, `Tờ trình điều chỉnh ${Date.now()}`, 'Kiên Lương', 'TTR');
  const clerk = await office.at('vanthu.stc', '/books');
  const { page } = clerk;
  const openBook = async () => {
    await page.goto('/books/OUTGOING.TTR');
    await expect(page.getByRole('heading', { name: /^Sổ Tờ trình năm \d{4}$/ })).toBeVisible();
  };
  const send = async (word: string, fillIn: () => Promise<void>) => {
    await page
      .getByRole('button', { name: new RegExp(`^${word}`) })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    await fillIn();
    await dialog.getByRole('button', { name: word, exact: true }).click();
    await expect(dialog).toBeHidden();
  };
  const row = (number: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: number }) });

  // The book is opened behind the last number of the paper book, which is told.
  await page.getByRole('link', { name: /Tờ trình/ }).click();
  await send('Mở sổ', async () => {
    await field(page.getByRole('dialog'), 'Bắt đầu từ số').fill('57');
    await field(page.getByRole('dialog'), 'Ghi chú').fill('Số 1 đến 56 ở sổ giấy năm nay');
  });
  await expect(page.getByText('Số 1–56 không ở trong hệ thống: Số 1 đến 56 ở sổ giấy năm nay')).toBeVisible();

  // Three are held; what stands in the way of closing is said.
  await send('Giữ số', async () => {
    await field(page.getByRole('dialog'), 'Bao nhiêu số').fill('3');
    await field(page.getByRole('dialog'), 'Giữ cho').fill('Phòng Ngân sách');
    await field(page.getByRole('dialog'), 'Lý do').fill(REASON);
  });
  for (const number of ['57', '58', '59']) await expect(row(number)).toContainText('Đang giữ');
  await expect(row('58')).toContainText('Giữ cho Phòng Ngân sách');
  await page
    .getByRole('button', { name: /Vì sao\?$/ })
    .first()
    .click();
  await page.getByRole('button', { name: /Khóa sổ/ }).click();
  await expect(page.getByText('Còn 3 số đang giữ. Dùng hoặc trả lại các số đó trước khi khóa sổ.')).toBeVisible();
  await page.keyboard.press('Escape');

  // One of them is used, with why; another document takes the next number, which is voided.
  await page.goto(`/outgoing/${first.id}`);
  await act(clerk, 'Cấp số', async (dialog) => {
    await expect(dialog.getByText('Số sẽ cấp: 60/TTr-STC.')).toBeVisible();
    await field(dialog, 'Cách lấy số').click();
    await page.getByRole('option', { name: 'Số đã giữ' }).click();
    await field(dialog, 'Số đã giữ').click();
    await page.getByRole('option', { name: /^57 – Phòng Ngân sách/ }).click();
    await field(dialog, 'Lý do').fill(REASON);
  });
  await expect(page.getByText(/57\/TTr-STC/).first()).toBeVisible();
  await issue(clerk);
  await page.goto(`/outgoing/${second.id}`);
  await act(clerk, 'Cấp số');
  await expect(page.getByText(/60\/TTr-STC/).first()).toBeVisible();
  await openBook();
  await row('60/TTr-STC').getByRole('button', { name: 'Hủy số' }).click();
  const dialog = page.getByRole('dialog');
  await field(dialog, 'Lý do').fill('Cấp nhầm cho bản chưa hoàn chỉnh');
  await dialog.getByRole('button', { name: 'Hủy số' }).click();
  await expect(row('60/TTr-STC')).toContainText('Đã hủy');
  await expect(row('60/TTr-STC')).toContainText('Cấp nhầm cho bản chưa hoàn chỉnh');

  // What was held in vain is given back, and then the year is closed.
  for (const number of ['59', '58']) {
    await row(number).getByRole('button', { name: 'Trả lại số' }).click();
    await field(page.getByRole('dialog'), 'Lý do').fill(REASON);
    await page.getByRole('dialog').getByRole('button', { name: 'Trả lại số' }).click();
    await expect(row(number)).toContainText('Đã trả lại');
  }
  await expect(row('57/TTr-STC')).toContainText('Đang dùng');
  await send('Khóa sổ', async () => undefined);
  await expect(page.getByText('Đã khóa', { exact: true }).first()).toBeVisible();
  await expect(page.getByText('Không có khoảng trống, không có số trùng.')).toBeVisible();
});

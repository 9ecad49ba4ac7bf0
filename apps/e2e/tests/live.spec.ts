import { expect } from '@playwright/test';
import { test } from '../office/desk.ts';
import { backstage, UBND } from '../office/integrator.ts';
import { direct } from '../office/leader.ts';
import { unusedNumber } from '../office/letters.ts';
import { issue } from '../office/registry.ts';
import { act, field, pick, press } from '../office/screen.ts';

test('what is issued here waits there for receipt without a reload', async ({ office, baseURL }) => {
  const subject = `V/v kiểm tra an toàn đê biển (${unusedNumber()})`;
  const { id } = await backstage(baseURL!).numbered(UBND, subject, 'Sở Xây dựng');
  const recipient = await office.at('vanthu.sxd', '/incoming?tab=awaiting-receipt');
  const letters = recipient.page.getByRole('main');
  await expect(letters.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(letters.getByRole('link', { name: subject })).toBeHidden();

  const sender = await office.at('vanthu.vp', `/outgoing/${id}`);
  await issue(sender);
  await expect(letters.getByRole('link', { name: subject })).toBeVisible();
});

test('two leaders direct the same letter: one wins, the other is told and keeps what was typed', async ({
  office,
  baseURL,
}) => {
  const id = await backstage(baseURL!).registered('vanthu.vp', `Góp ý dự thảo kế hoạch (${unusedNumber()})`);
  const deputy = await office.at('pct1.ubnd', `/incoming/${id}`);
  const chairman = await office.at('chutich.ubnd', `/incoming/${id}`);

  await press(deputy, 'Bút phê');
  const dialog = deputy.page.getByRole('dialog', { name: 'Bút phê' });
  await pick(dialog, 'Chủ trì', 'Khối Nội chính', /Khối Nội chính/);
  await field(dialog, 'Ý kiến chỉ đạo').fill('Giao Khối Nội chính tham mưu.');
  await direct(chairman, { lead: 'Khối Tổng hợp', instruction: 'Tổng hợp, báo cáo.', workingDays: 5 });

  // The new state is on the screen behind the dialog already; it must not pass for seen.
  await expect(deputy.page.getByText('Tổng hợp, báo cáo.').first()).toBeVisible();
  await dialog.getByRole('button', { name: 'Bút phê', exact: true }).click();
  const told = dialog.getByRole('alert');
  await expect(told).toContainText('Trịnh Quốc Khương Duy đã thay đổi lúc');
  await expect(field(dialog, 'Ý kiến chỉ đạo')).toHaveValue('Giao Khối Nội chính tham mưu.');
  await expect(dialog.getByRole('button', { name: 'Bỏ Khối Nội chính' })).toBeVisible();
});

test('a reason that is too short is answered at the field, nothing is stored', async ({ office, baseURL }) => {
  const subject = `V/v cung cấp số liệu (${unusedNumber()})`;
  await backstage(baseURL!).issued(UBND, subject, 'Sở Nông nghiệp');
  const clerk = await office.at('vanthu.snnptnt', '/incoming?tab=awaiting-receipt');
  await clerk.page.getByRole('link', { name: subject }).click();
  await press(clerk, 'Trả lại nơi gửi');
  const dialog = clerk.page.getByRole('dialog', { name: 'Trả lại nơi gửi' });
  await field(dialog, 'Lý do').fill('Nhầm');
  await dialog.getByRole('button', { name: 'Trả lại nơi gửi', exact: true }).click();
  await expect(dialog.getByText('Mới 4 ký tự, cần ít nhất 10 ký tự.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Thôi' }).click();
  await act(clerk, 'Trả lại nơi gửi', (again) => field(again, 'Lý do').fill('Gửi nhầm cơ quan, đề nghị gửi lại.'));
});

test('documents and files of another agency do not exist for others', async ({ office, baseURL }) => {
  const id = await backstage(baseURL!).registered('vanthu.vp', `Việc riêng của UBND tỉnh (${unusedNumber()})`);
  const owner = await office.at('vanthu.vp', `/incoming/${id}`);
  const download = owner.page.getByRole('link', { name: 'Tải về' });
  const file = (await download.getAttribute('href')) ?? '';
  expect((await owner.page.request.get(file)).status()).toBe(200);

  const other = await office.at('vanthu.stc', `/incoming/${id}`);
  await expect(other.page.getByText('Không tìm thấy', { exact: true })).toBeVisible();
  await expect(other.page.getByText('Việc riêng của UBND tỉnh')).toBeHidden();
  expect((await other.page.request.get(file)).status()).toBe(404);
});

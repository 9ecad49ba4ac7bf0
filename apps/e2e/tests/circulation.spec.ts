import { expect } from '@playwright/test';
import { test } from '../office/desk.ts';
import { backstage } from '../office/integrator.ts';
import { letterOf } from '../office/letters.ts';
import { arrivalNumber, fillInLetter } from '../office/registry.ts';
import { field, pick } from '../office/screen.ts';

test('a document marked mật is refused with the reason and what to do instead, and nothing typed is lost', async ({
  office,
}) => {
  const clerk = await office.signIn('vanthu.kienluong');
  const { page } = clerk;
  const letter = letterOf('Diễn tập khu vực phòng thủ');
  await fillInLetter(clerk, letter);
  await page.getByRole('radio', { name: 'Mật', exact: true }).check({ force: true });
  await page.getByRole('button', { name: 'Đăng ký, lấy số đến' }).click();
  const panel = page.getByRole('alert').filter({ hasText: 'Không đưa văn bản mật vào hệ thống nối mạng' });
  await expect(panel.getByText(/Luật Bảo vệ bí mật nhà nước 2018/)).toBeVisible();
  await expect(panel.getByText(/máy tính riêng, không nối mạng/)).toBeVisible();
  await expect(panel.getByText(/vào sổ giấy riêng/)).toBeVisible();
  await expect(field(page, 'Số')).toHaveValue(String(letter.number));
  await expect(field(page, 'Trích yếu')).toHaveValue(letter.subject);
  // The file is gone from the server and from the form.
  await expect(page.getByRole('region', { name: 'Bản quét', exact: true }).locator('canvas')).toHaveCount(0);

  // A mistake in the marking is put right: what looks marked is asked about, and registered on the answer.
  await page.getByRole('radio', { name: 'Không có', exact: true }).check({ force: true });
  await field(page, 'Trích yếu').fill(`MẬT - ${letter.subject}`);
  await page.getByRole('button', { name: 'Đăng ký, lấy số đến' }).click();
  await expect(page.getByText('Văn bản này có đóng dấu mật không?')).toBeVisible();
  await page.getByRole('button', { name: 'Không đóng dấu mật, tiếp tục' }).click();
  expect(await arrivalNumber(clerk)).toBeGreaterThan(0);
});

test('an internal document is not sent to another agency, and the draft is kept', async ({ office }) => {
  const { page } = await office.at('chuyenvien1.ns.stc', '/outgoing/new');
  const subject = `Quy chế làm việc nội bộ ${Date.now()}`;
  await field(page, 'Trích yếu').fill(subject);
  await page.getByRole('radio', { name: 'Lưu hành nội bộ', exact: true }).check({ force: true });
  await pick(page, 'Nơi nhận', 'Kiên Lương', /^UBND huyện Kiên Lương/);
  await pick(page, 'Người ký', 'Giám đốc', /– Giám đốc/);
  await page.getByRole('button', { name: 'Lưu dự thảo' }).click();
  await expect(page.getByText(/“Lưu hành nội bộ” không được ra ngoài cơ quan: .*Kiên Lương/)).toBeVisible();
  await expect(field(page, 'Trích yếu')).toHaveValue(subject);
});

test('the head of the agency sees who has read a letter, and that looking is recorded', async ({ office, baseURL }) => {
  const subject = `Báo cáo công tác văn thư ${Date.now()}`;
  const { registered } = backstage(baseURL ?? '');
  const id = await registered('vanthu.kienluong', subject);
  const clerk = await office.at('vanthu.kienluong', `/incoming/${id}`);
  await expect(clerk.page.getByRole('heading', { name: subject })).toBeVisible();
  const chairman = await office.at('chutich.kienluong', `/incoming/${id}`);
  const readers = chairman.page.getByRole('region', { name: 'Ai đã xem' });
  await readers.getByRole('button', { name: 'Xem ai đã đọc' }).click();
  await expect(readers.getByRole('row').filter({ hasText: 'Văn thư' }).first()).toBeVisible();
  await chairman.page.goto('/admin/access');
  await expect(chairman.page.getByRole('heading', { level: 1, name: 'Nhật ký truy cập' })).toBeVisible();
  await expect(chairman.page.getByRole('row').filter({ hasText: 'mở văn bản đến' }).first()).toBeVisible();
  await clerk.page.reload();
  await expect(clerk.page.getByRole('region', { name: 'Diễn biến' }).getByText('xem nhật ký truy cập')).toBeVisible();
});

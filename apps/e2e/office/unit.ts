import { expect } from '@playwright/test';
import { letterPdf } from '@qlvb/demo/letter-pdf';
import type { DemoLetter } from '@qlvb/demo/letters';
import type { Desk } from './desk.ts';
import { act, drop, expectRendered, expectTold, field, pick, press } from './screen.ts';

/** Phân công: the unit's part goes to one of its people. */
export const assign = (desk: Desk, person: string, instruction: string): Promise<void> =>
  act(desk, 'Phân công', async (dialog) => {
    await dialog.getByRole('button', { name: person }).click();
    await field(dialog, 'Ý kiến chỉ đạo').fill(instruction);
  });

export const checkContent = (desk: Desk): Promise<void> => act(desk, 'Nội dung đạt');

/** What the form check still finds in a file is overruled with its reason. */
export const checkForm = (desk: Desk): Promise<void> =>
  act(desk, 'Thể thức đạt', async (dialog) => {
    await expect(dialog.getByRole('button', { name: 'Thể thức đạt', exact: true })).toBeEnabled();
    const reason = field(dialog, 'Lý do bỏ qua');
    if (await reason.isVisible()) await reason.fill('Tệp theo mẫu riêng đã được duyệt.');
  });

/** Drafts the reply to the open letter with its file, to several agencies, and sends it for checking. */
export async function draftReply(
  desk: Desk,
  reply: DemoLetter,
  { signer, recipients }: { signer: string; recipients: readonly string[] },
): Promise<void> {
  const { page } = desk;
  await press(desk, 'Soạn trả lời');
  await field(page, 'Trích yếu').fill(reply.subject);
  for (const recipient of recipients) await pick(page, 'Nơi nhận', recipient, new RegExp(`^${recipient}`));
  // The usual form of who signs stands without words for it.
  await pick(page, 'Người ký', signer, new RegExp(`^${signer} – [^(]*$`));
  await page.locator('label').getByText('Tệp dự thảo', { exact: true }).click();
  await drop(page, 'Tệp dự thảo', 'Dự thảo trả lời.pdf', await letterPdf(reply));
  await expectRendered(page.getByRole('region', { name: 'Tệp văn bản' }));
  await page.getByRole('button', { name: 'Lưu dự thảo' }).click();
  await expectTold(desk, 'Đã lưu dự thảo.');
  await act(desk, 'Gửi kiểm tra');
}

/** Ends the handling; the reply stands there as the result. */
export async function finish(desk: Desk, symbol: string): Promise<void> {
  await act(desk, 'Kết thúc xử lý', async (dialog) => {
    await expect(field(dialog, 'Kết quả xử lý')).toHaveValue(new RegExp(symbol));
  });
}

/** Opens a work file with the open letter as its first item. */
export async function openWorkFile({ page }: Desk, title: string): Promise<void> {
  await page.getByRole('region', { name: 'Hồ sơ công việc' }).getByRole('link', { name: 'Đưa vào hồ sơ' }).click();
  await page.getByRole('button', { name: 'Mở hồ sơ mới với văn bản này' }).click();
  const dialog = page.getByRole('dialog', { name: 'Mở hồ sơ công việc' });
  await field(dialog, 'Tiêu đề hồ sơ').fill(title);
  await dialog.getByRole('button', { name: 'Mở hồ sơ', exact: true }).click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
}

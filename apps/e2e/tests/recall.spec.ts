import { expect } from '@playwright/test';
import { test } from '../office/desk.ts';
import { backstage, UBND } from '../office/integrator.ts';
import { unusedNumber } from '../office/letters.ts';
import { accept } from '../office/registry.ts';
import { act, field, openWork, told } from '../office/screen.ts';

const WHY = 'Ban hành nhầm thẩm quyền, theo chỉ đạo của Chủ tịch.';

test('a document is recalled: its record is frozen, the receiver cancels its copy and the sender sees it', async ({
  office,
  baseURL,
}) => {
  const subject = `V/v điều chỉnh kế hoạch vốn (${unusedNumber()})`;
  const { id, symbol } = await backstage(baseURL ?? '').issued(UBND, subject, 'Sở Xây dựng');
  const receiver = await office.at('vanthu.sxd', '/incoming?tab=awaiting-receipt');
  await receiver.page.getByRole('link', { name: subject }).click();
  await accept(receiver);

  const sender = await office.at('vanthu.vp', `/outgoing/${id}`);
  await act(sender, 'Thu hồi', (dialog) => field(dialog, 'Lý do').fill(WHY));
  const standing = sender.page.getByRole('region', { name: 'Sau phát hành' });
  await expect(standing.getByText('Văn bản đã thu hồi')).toBeVisible();
  await expect(standing.getByText('0/1 nơi nhận đã hủy bản nhận')).toBeVisible();

  await openWork(receiver, 'Hủy bản nhận', subject);
  await expect(receiver.page.getByText(`Lý do thu hồi: ${WHY}`)).toBeVisible();
  await act(receiver, 'Hủy bản nhận');
  await expect(receiver.page.getByText('Tệp không mở được nữa', { exact: false })).toBeVisible();

  await expect(standing.getByText('1/1 nơi nhận đã hủy bản nhận')).toBeVisible();
  await expect(told(sender, 'Văn thư', /đã hủy bản nhận/)).toBeVisible();
  await expect(sender.page.getByText(symbol).first()).toBeVisible();
});

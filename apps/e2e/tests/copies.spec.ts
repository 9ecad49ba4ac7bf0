import { expect } from '@playwright/test';
import { test } from '../office/desk.ts';
import { sign } from '../office/leader.ts';
import { letterOf } from '../office/letters.ts';
import { accept, issue, registerLetter } from '../office/registry.ts';
import { act, expectRendered, expectTold, field, openWork, pick, told } from '../office/screen.ts';

test('a letter is copied: signed, numbered in the series of copies, and the copy reaches another agency', async ({
  office,
}) => {
  const letter = letterOf('Hướng dẫn lập dự toán ngân sách');
  const clerk = await office.signIn('vanthu.vp');
  const { page } = clerk;
  await registerLetter(clerk, letter);
  await page.goto('/incoming?tab=awaiting-direction');
  await page.getByRole('link', { name: letter.subject }).click();

  const copies = page.getByRole('region', { name: /^Bản sao/ });
  await test.step('văn thư copies it; what is missing is told, what cannot be made says why', async () => {
    await copies.getByRole('button', { name: 'Sao văn bản…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Sao văn bản…' });
    await expect(dialog.getByText('Sao lục chỉ làm từ bản sao y', { exact: false })).toBeVisible();
    await dialog.getByRole('button', { name: 'Trình ký bản sao' }).click();
    await expect(dialog.getByText('Cần nhập mục này.')).toHaveCount(2);
    await pick(dialog, 'Cơ quan nhận trên hệ thống', 'Sở Xây dựng', /^Sở Xây dựng/);
    await pick(dialog, 'Người ký bản sao', 'Trịnh Quốc Khương Duy', /^Trịnh Quốc Khương Duy – [^(]*$/);
    await field(dialog, 'Mục đích, ghi chú').fill('Gửi Sở Xây dựng thực hiện.');
    await dialog.getByRole('button', { name: 'Trình ký bản sao' }).click();
    await expectTold(clerk, 'Đã lập bản sao và trình ký.');
  });

  const chairman = await office.signIn('chutich.ubnd');
  await openWork(chairman, 'Duyệt và ký', `Sao y Công văn số ${letter.symbol}`);
  await sign(chairman);

  let symbol = '';
  await test.step('it is numbered, sealed as a new file, and sent', async () => {
    await act(clerk, 'Cấp số');
    const line = await page.getByText(/^Bản sao y · \d+\/SY-UBND · /).innerText();
    symbol = /\d+\/SY-UBND/.exec(line)?.[0] ?? '';
    await issue(clerk);
    await expect(told(clerk, 'Văn thư', /phát hành/)).toBeVisible();
  });

  const receiver = await office.at('vanthu.sxd', '/incoming?tab=awaiting-receipt');
  await receiver.page.getByRole('link', { name: `Sao y Công văn số ${letter.symbol}` }).click();
  await accept(receiver);
  await expectRendered(receiver.page);

  await page.goto('/incoming?tab=awaiting-direction');
  await page.getByRole('link', { name: letter.subject }).click();
  await expect(copies.getByRole('link', { name: `Bản sao y · ${symbol}` })).toBeVisible();
  await expect(copies.getByText('Nơi nhận: Sở Xây dựng', { exact: false })).toBeVisible();
});

import { expect } from '@playwright/test';
import { type Desk, test } from '../office/desk.ts';
import { backstage } from '../office/integrator.ts';
import { direct } from '../office/leader.ts';
import { unusedNumber } from '../office/letters.ts';
import { act, expectTold, field } from '../office/screen.ts';

test('rows of a spreadsheet are pasted: each says what is wrong, the good ones get their numbers in order', async ({
  office,
}) => {
  const { page } = await office.at('vanthu.kienluong', '/incoming/paste');
  const [one, two] = [unusedNumber(), unusedNumber()];
  const row = (number: number, subject: string) => `${number}/STC-NS\t20/11/2026\tSở Tài chính\tCông văn\t${subject}`;
  await field(page, 'Dán từ Excel').fill([row(one, `Vốn ${one}`), row(two, ''), row(two, `Vốn ${two}`)].join('\n'));
  await expect(page.getByText('3 dòng, 1 dòng có lỗi. Chưa ghi gì.')).toBeVisible();
  await expect(page.getByText(/^Trích yếu: /)).toBeVisible();
  // All or none: with a row at fault there is nothing to register.
  await expect(page.getByRole('button', { name: 'Đăng ký 0 dòng' })).toBeDisabled();
  await page.getByText('Ghi dòng đúng, bỏ dòng lỗi').click();
  await page.getByRole('button', { name: 'Đăng ký 2 dòng' }).click();
  const numbers = page.getByRole('link', { name: /^Số đến / });
  await expect(numbers).toHaveCount(2);
  const [first = '', second = ''] = await numbers.allInnerTexts();
  const figure = (words: string) => Number(words.replaceAll(/\D/g, ''));
  expect(figure(second)).toBe(figure(first) + 1);
});

/** A letter of Kiên Lương in the hands of a unit, in front of the chairman. */
async function handled(leader: Desk, id: string): Promise<void> {
  await leader.page.goto(`/incoming/${id}`);
  await direct(leader, { lead: 'Văn phòng', instruction: 'Tham mưu.', workingDays: 5 });
  await expectTold(leader, 'Đã cho ý kiến chỉ đạo.');
}

test('the chairman stops the clock and lets it run on; a step is undone while its time lasts', async ({
  office,
  baseURL,
}) => {
  const id = await backstage(baseURL ?? '').registered('vanthu.kienluong', `Chờ ý kiến ${unusedNumber()}`);
  const leader = await office.at('chutich.kienluong', '/incoming');
  await handled(leader, id);
  await act(leader, 'Tạm dừng', (dialog) => field(dialog, 'Lý do').fill('Chờ ý kiến của Sở Tài chính.'));
  await expect(leader.page.getByText('Tạm dừng từ', { exact: true })).toBeVisible();
  await act(leader, 'Tiếp tục xử lý');
  await expectTold(leader, 'Đã tiếp tục xử lý.');
  const undo = leader.page.getByRole('button', { name: /^Hoàn tác “Tiếp tục xử lý”/ });
  await undo.click();
  await expectTold(leader, 'Đã hoàn tác.');
  await act(leader, 'Tiếp tục xử lý');
});

import { expect } from '@playwright/test';
import type { DemoLetter } from '@qlvb/demo/letters';
import { letterPdf } from '@qlvb/demo/letter-pdf';
import type { Desk } from './desk.ts';
import { act, drop, expectRendered, expectTold, field, pick, press } from './screen.ts';

const vietnamese = (civilDate: string): string => civilDate.split('-').toReversed().join('/');

/** Fills in the registration form from the paper beside it. */
export async function fillInLetter({ page }: Desk, letter: DemoLetter): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Văn bản đến' }).click();
  await page.getByRole('link', { name: 'Đăng ký', exact: true }).click();
  await drop(page, 'Bản quét của văn bản', `${letter.symbol.replaceAll('/', '-')}.pdf`, await letterPdf(letter));
  await expectRendered(page.getByRole('region', { name: 'Bản quét', exact: true }));
  await field(page, 'Số').fill(String(letter.number));
  await field(page, 'Ký hiệu').fill(letter.notation);
  await field(page, 'Ngày văn bản').fill(vietnamese(letter.issuedOn));
  await pick(page, 'Cơ quan ban hành', letter.issuerName, new RegExp(`^${letter.issuerName}`));
  await pick(page, 'Loại văn bản', 'cong van', 'Công văn');
  await field(page, 'Trích yếu').fill(letter.subject);
  await page.getByRole('radio', { name: 'Khẩn', exact: true }).check({ force: true });
}

/** Sends the form; gives the số đến of the stamp. */
export async function takeNumber({ page }: Desk): Promise<number> {
  await page.getByRole('button', { name: 'Đăng ký, lấy số đến' }).click();
  return await arrivalNumber({ page });
}

/** The số đến in the stamp dấu ĐẾN. */
export async function arrivalNumber({ page }: Pick<Desk, 'page'>): Promise<number> {
  const stamp = page.getByRole('region', { name: 'Đã vào sổ' });
  await expect(stamp.getByText('ĐẾN', { exact: true })).toBeVisible();
  return Number(await stamp.getByRole('strong').first().innerText());
}

export async function registerLetter(desk: Desk, letter: DemoLetter): Promise<number> {
  await fillInLetter(desk, letter);
  return await takeNumber(desk);
}

export async function accept(desk: Desk): Promise<void> {
  await press(desk, 'Tiếp nhận');
  await expectTold(desk, /Đã tiếp nhận\. Số đến \d+\./);
}

export async function giveBack(desk: Desk, reason: string): Promise<void> {
  await act(desk, 'Trả lại nơi gửi', (dialog) => field(dialog, 'Lý do').fill(reason));
}

/** Takes the number of the book; gives the symbol. */
export async function number(desk: Desk): Promise<string> {
  await act(desk, 'Cấp số');
  const line = desk.page.getByText(/^Công văn · \d+\/\S+ · /);
  return /\d+\/\S+/.exec(await line.innerText())?.[0] ?? '';
}

/** Đóng dấu, then gửi: two acts. */
export async function issue(desk: Desk): Promise<void> {
  await act(desk, 'Đóng dấu');
  await act(desk, 'Gửi đi');
}

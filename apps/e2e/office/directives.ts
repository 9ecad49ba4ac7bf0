import { expect } from '@playwright/test';
import type { Desk } from './desk.ts';
import { act, expectTold, field, pick } from './screen.ts';

export type Task = {
  readonly content: string;
  readonly lead: string;
  readonly cooperation: string;
  readonly workingDays: number;
  readonly product: string;
};

/** Makes a directive from the issued document that is open; the signer is the one who gave it. Gives the code. */
export async function giveTask(desk: Desk, task: Task): Promise<string> {
  const { page } = desk;
  await page.getByRole('link', { name: 'Tạo nhiệm vụ' }).click();
  await field(page, 'Nội dung nhiệm vụ').fill(task.content);
  await field(page, 'Điều, khoản, mục').fill('Mục 1');
  await pick(page, 'Cơ quan chủ trì', task.lead, new RegExp(`^${task.lead}`));
  await page
    .getByRole('button', { name: `${task.workingDays} ngày làm việc`, exact: true })
    .first()
    .click();
  await field(page, 'Sản phẩm yêu cầu').fill(task.product);
  await pick(page, 'Cơ quan phối hợp', task.cooperation, new RegExp(`^${task.cooperation}`));
  await expect(field(page, 'Lãnh đạo giao')).not.toHaveValue('');
  await page.getByRole('button', { name: 'Giao nhiệm vụ', exact: true }).click();
  await expectTold(desk, /Đã giao \S+ cho/);
  return /^\S+/.exec(await page.getByText(/ · UBND tỉnh giao$/).innerText())?.[0] ?? '';
}

export const acceptTask = (desk: Desk): Promise<void> => act(desk, 'Tiếp nhận');

export const assignTask = (desk: Desk, unit: string, instruction: string): Promise<void> =>
  act(desk, 'Phân công', async (dialog) => {
    await pick(dialog, 'Chủ trì', unit, new RegExp(unit));
    await field(dialog, 'Ý kiến chỉ đạo').fill(instruction);
  });

export const reportProgress = (desk: Desk, percent: number, done: string): Promise<void> =>
  act(desk, 'Báo cáo tiến độ', async (dialog) => {
    await dialog.getByRole('button', { name: `${percent} %` }).click();
    await field(dialog, 'Kết quả đạt được').fill(done);
  });

export const handIn = (desk: Desk, result: string, evidence: string): Promise<void> =>
  act(desk, 'Nộp kết quả', async (dialog) => {
    await field(dialog, 'Kết quả thực hiện').fill(result);
    await dialog.getByRole('radio', { name: evidence }).check();
  });

export const sendBack = (desk: Desk, reason: string): Promise<void> =>
  act(desk, 'Yêu cầu làm lại', (dialog) => field(dialog, 'Lý do').fill(reason));

export const confirm = (desk: Desk): Promise<void> => act(desk, 'Xác nhận hoàn thành');

/** A figure of the board in the row of a lead agency. */
export async function figure({ page }: Desk, agency: string, result: string): Promise<number> {
  const cell = page.getByRole('row', { name: agency }).getByRole('link', { name: new RegExp(result) });
  return Number(await cell.innerText());
}

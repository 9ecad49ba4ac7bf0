import type { Desk } from './desk.ts';
import { act, field, pick } from './screen.ts';

export type Direction = {
  readonly lead: string;
  readonly coop?: string;
  readonly instruction: string;
  readonly workingDays: number;
};

/** Bút phê: who leads, who co-operates, what to do, in how many working days. */
export const direct = (desk: Desk, direction: Direction): Promise<void> => fillIn(desk, 'Bút phê', direction);

export const changeDirection = (desk: Desk, direction: Direction): Promise<void> =>
  fillIn(desk, 'Sửa bút phê', direction);

function fillIn(desk: Desk, word: string, { lead, coop, instruction, workingDays }: Direction): Promise<void> {
  return act(desk, word, async (dialog) => {
    await pick(dialog, 'Chủ trì', lead, new RegExp(`^${lead}`));
    if (coop) await pick(dialog, 'Phối hợp', coop, new RegExp(`^${coop}`));
    await field(dialog, 'Ý kiến chỉ đạo').fill(instruction);
    await dialog.getByRole('button', { name: `${workingDays} ngày làm việc`, exact: true }).click();
  });
}

export const sign = (desk: Desk): Promise<void> => act(desk, 'Duyệt và ký');

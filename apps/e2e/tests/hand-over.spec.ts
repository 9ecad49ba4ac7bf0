import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { person } from '@qlvb/demo/province';
import { type Desk, test } from '../office/desk.ts';
import { direct } from '../office/leader.ts';
import { letterOf } from '../office/letters.ts';
import { expectOneScreenWide } from '../office/pages.ts';
import { registerLetter } from '../office/registry.ts';
import { expectTold, field, openWork, told } from '../office/screen.ts';

const LEAVER = person('chuyenvien1.qlct.snnptnt').fullName;
const SUCCESSOR = person('chuyenvien2.qlct.snnptnt').fullName;
const BASIS = 'QĐ 60/QĐ-SNNPTNT ngày 20/11/2026';

const post = (page: Page): Locator => page.getByRole('listitem').filter({ hasText: `${LEAVER} – Chuyên viên,` });

async function openHandOver({ page }: Desk): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Bàn giao việc' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Bàn giao việc' })).toBeVisible();
}

/** Chooses who takes it, on which basis. */
async function give({ page }: Desk, word: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await field(dialog, 'Người nhận').fill(SUCCESSOR);
  await page
    .getByRole('option', { name: new RegExp(SUCCESSOR) })
    .first()
    .click();
  await dialog.getByRole('textbox', { name: /^Căn cứ/ }).fill(BASIS);
  await dialog.getByRole('button', { name: word, exact: true }).click();
  await expect(dialog).toBeHidden();
}

test('the head hands over the work of somebody who leaves; what comes afterwards is listed until the last day', async ({
  office,
}) => {
  const letters = ['Kiểm tra đê điều trước mùa mưa', 'Báo cáo diện tích lúa', 'Tổng hợp kinh phí thủy lợi'].map(
    (matter) => letterOf(matter),
  );
  const [first, second, third] = letters.map(({ subject }) => subject) as [string, string, string];
  const clerk = await office.at('vanthu.snnptnt', '/incoming/new');
  for (const letter of letters) await registerLetter(clerk, letter);
  await office.leaves(clerk);

  const head = await office.at('giamdoc.snnptnt', '/worklist');
  const assign = async (subject: string): Promise<void> => {
    await openWork(head, 'Chỉ đạo văn bản đến', subject);
    await direct(head, { lead: LEAVER, instruction: 'Tham mưu văn bản trả lời.', workingDays: 5 });
  };
  await assign(first);
  await openHandOver(head);
  const { page } = head;
  await expect(post(page)).toContainText('1 việc đang mở');
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await post(page).getByRole('button').click();
  const dialog = page.getByRole('dialog', { name: `Bàn giao việc của ${LEAVER}` });
  await expect(dialog.getByRole('list', { name: 'Việc đang mở' })).toContainText('Văn bản đến được giao: 1');
  await expect(field(dialog, 'Ngày cuối')).toBeHidden();
  await give(head, 'Bàn giao');
  await expectTold(head, 'Đã bàn giao 1 việc.');
  await expect(post(page)).toContainText('Không có việc đang mở.');
  await expect(post(page)).toContainText(`Đã bàn giao cho ${SUCCESSOR}`);

  // Something comes after the hand-over: the administrator, who ends the post, finds it on the same page.
  await assign(second);
  const admin = await office.at('quantri.snnptnt', '/hand-over');
  await expect(post(admin.page)).toContainText('1 việc đang mở');
  await post(admin.page).getByRole('button').click();
  await expect(field(admin.page.getByRole('dialog'), 'Ngày cuối')).toBeVisible();
  await give(admin, 'Bàn giao và kết thúc');
  await expectTold(admin, 'Đã bàn giao 1 việc và ghi ngày kết thúc chức vụ.');

  // And after the end is on record: listed first, with whom it goes to by itself.
  await assign(third);
  await openHandOver(head);
  const leaving = page.getByRole('list', { name: 'Sắp kết thúc chức vụ' });
  await expect(leaving).toContainText(`${LEAVER} – Chuyên viên`);
  await expect(leaving).toContainText('1 việc đang mở');
  await expect(leaving).toContainText(`Đã bàn giao cho ${SUCCESSOR}`);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectOneScreenWide(page);

  const successor = await office.at('chuyenvien2.qlct.snnptnt', '/worklist');
  for (const subject of [first, second]) await openWork(successor, 'Xử lý văn bản đến', subject);
  await expect(
    told(successor, 'Võ Duy Tường', `bàn giao từ ${LEAVER} cho ${SUCCESSOR}, căn cứ ${BASIS}`),
  ).toBeVisible();
});

import { expect } from '@playwright/test';
import { test } from '../office/desk.ts';
import { letterOf } from '../office/letters.ts';
import { arrivalNumber } from '../office/registry.ts';
import { expectTold, field } from '../office/screen.ts';

test('a clerk registers a letter with the keyboard alone', async ({ office }) => {
  const { page } = await office.at('vanthu.hondat', '/worklist');
  const { keyboard } = page;
  const letter = letterOf('Kiểm kê tài sản công');
  await keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await keyboard.type('vao so');
  await expect(page.getByRole('option', { name: 'Vào sổ văn bản đến' })).toHaveAttribute('aria-selected', 'true');
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Đăng ký văn bản đến' })).toBeVisible();

  await tabTo('Số');
  await keyboard.type(`${letter.number}/`);
  await expect(field(page, 'Ký hiệu')).toBeFocused();
  await keyboard.type(letter.notation);
  await tabTo('Ngày văn bản');
  await keyboard.type(letter.issuedOn.split('-').toReversed().join('/'));
  await tabTo('Cơ quan ban hành');
  await keyboard.type('Bo Tai chinh');
  await expect(page.getByRole('option', { name: /^Bộ Tài chính/ }).first()).toBeVisible();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(field(page, 'Cơ quan ban hành')).toHaveValue('Bộ Tài chính');
  await tabTo('Trích yếu');
  await keyboard.type(letter.subject);
  await keyboard.press('Control+Enter');
  expect(await arrivalNumber({ page })).toBeGreaterThan(0);
  await expect(page.getByRole('button', { name: 'Đăng ký tiếp' })).toBeFocused();

  async function tabTo(label: string): Promise<void> {
    const wanted = field(page, label);
    for (let stops = 0; stops < 40; stops++) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return;
      await keyboard.press('Tab');
    }
    throw new Error(`The Tab key does not lead to “${label}”`);
  }
});

test('a leader directs a letter from the work list with the keyboard alone', async ({ office }) => {
  const { page } = await office.at('chutich.hondat', '/worklist?kind=DIRECT_INCOMING');
  const { keyboard } = page;
  await expect(
    page
      .getByRole('region', { name: /^Chỉ đạo văn bản đến/ })
      .getByRole('link')
      .first(),
  ).toBeVisible();
  await keyboard.press('j');
  await keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Xử lý', exact: true }).getByText('Chờ chỉ đạo')).toBeVisible();
  await keyboard.press('b');
  const dialog = page.getByRole('dialog', { name: 'Bút phê' });
  const likely = dialog.getByRole('group', { name: 'Chọn nhanh nơi chủ trì' }).getByRole('button').first();
  await expect(likely).toBeFocused();
  await keyboard.press('Space');
  await expect(likely).toHaveAttribute('aria-pressed', 'true');
  await keyboard.press('Control+Enter');
  await expectTold({ page, username: 'chutich.hondat' }, 'Đã cho ý kiến chỉ đạo.');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('region', { name: 'Xử lý', exact: true }).getByText('Đang xử lý')).toBeVisible();
});

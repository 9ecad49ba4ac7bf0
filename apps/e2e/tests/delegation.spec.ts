import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { test } from '../office/desk.ts';
import { direct } from '../office/leader.ts';
import { letterOf } from '../office/letters.ts';
import { expectOneScreenWide } from '../office/pages.ts';
import { registerLetter } from '../office/registry.ts';
import { field, openWork, pick } from '../office/screen.ts';

const LEADER = 'Giám đốc';

test('a leader goes on a journey: the deputy acts on behalf, everything says so, and it is handed back', async ({
  office,
}) => {
  const letter = letterOf('Chuẩn bị họp Ban Chỉ đạo phòng, chống thiên tai');
  const clerk = await office.at('vanthu.stc', '/incoming/new');
  await registerLetter(clerk, letter);
  await office.leaves(clerk);

  const leader = await office.at('giamdoc.stc', '/delegations');
  const own = leader.page;
  await own.getByRole('button', { name: 'Ủy quyền mới' }).click();
  const form = own.getByRole('dialog', { name: 'Ủy quyền mới' });
  await field(form, 'Người làm thay').fill('Phó Giám đốc');
  await own
    .getByRole('option', { name: /Phó Giám đốc/ })
    .first()
    .click();
  await form.getByRole('button', { name: 'Ủy quyền', exact: true }).click();
  await expect(form.getByText('Cần nhập mục này.').first()).toBeVisible();
  await field(form, 'Đến hết ngày').fill(inTwoWeeks());
  await pick(form, 'Phạm vi', 'van ban den', 'Văn bản đến');
  await form.getByRole('button', { name: 'Ủy quyền', exact: true }).click();
  await expect(form).toBeHidden();
  await expect(own.getByRole('region', { name: /^Đã giao/ }).getByText('Đang hiệu lực')).toBeVisible();
  expect((await new AxeBuilder({ page: own }).analyze()).violations.map(({ id }) => id)).toEqual([]);

  const deputy = await office.at('phogiamdoc.stc', '/worklist');
  const { page } = deputy;
  const others = page.getByRole('region', { name: 'Việc chờ ở tư cách khác' });
  await expect(others.getByText(/Thay mặt .* – Giám đốc/)).toBeVisible();
  await others.getByRole('button', { name: /^Chuyển sang Thay mặt/ }).click();
  const banner = page.getByRole('region', { name: 'Ủy quyền, thay mặt' });
  await expect(banner).toContainText(LEADER);
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectOneScreenWide(page);
  await page.setViewportSize({ width: 1440, height: 900 });

  await openWork(deputy, 'Chỉ đạo văn bản đến', letter.subject);
  await direct(deputy, { lead: 'Phòng Quản lý ngân sách', instruction: 'Chuẩn bị tài liệu họp.', workingDays: 3 });
  await expect(page.getByText(/thay mặt .* – Giám đốc:/).first()).toBeVisible();
  // In the picture of the way through the office too: the holder of the post, and who really did it.
  await expect(page.getByText(/^do .* – Phó Giám đốc thay mặt$/)).toBeVisible();

  await banner.getByRole('button', { name: 'Thôi thay mặt' }).click();
  await expect(banner).toBeHidden();

  // Back from the journey: it is over at once, and what was done waits to be read.
  await own
    .getByRole('region', { name: /^Đã giao/ })
    .getByRole('link')
    .first()
    .click();
  await own.getByRole('button', { name: 'Kết thúc ngay' }).click();
  await own.getByRole('dialog').getByRole('button', { name: 'Kết thúc ngay' }).click();
  await expect(own.getByText('Đã kết thúc', { exact: true })).toBeVisible();
  await own.goto('/worklist');
  await own.getByRole('link', { name: /Báo cáo bàn giao/ }).click();
  const report = own.getByRole('region', { name: 'Báo cáo bàn giao' });
  await expect(report.getByRole('link', { name: letter.subject })).toBeVisible();
  await expect(report.getByText('Còn mở')).toBeVisible();
  await report.getByRole('button', { name: 'Đã nhận bàn giao' }).click();
  await expect(report.getByText(/^Đã nhận bàn giao \d/)).toBeVisible();
});

function inTwoWeeks(): string {
  const day = new Date(Date.now() + 14 * 86_400_000);
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' }).format(day);
}

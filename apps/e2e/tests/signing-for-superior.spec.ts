import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { letterPdf } from '@qlvb/demo/letter-pdf';
import { person } from '@qlvb/demo/province';
import { test } from '../office/desk.ts';
import { sign } from '../office/leader.ts';
import { letterOf } from '../office/letters.ts';
import { expectOneScreenWide } from '../office/pages.ts';
import { number } from '../office/registry.ts';
import { act, actions, drop, expectTold, field, openWork, pick } from '../office/screen.ts';
import { checkContent, checkForm } from '../office/unit.ts';

const DIRECTOR = person('giamdoc.stc').fullName;
const BASIS = 'Văn bản ủy quyền số 12/UQ-UBND';
const MATTERS = 'Ký công văn đôn đốc quyết toán ngân sách';

/** As people type it: dd/MM/yyyy, so many days from today in Vietnam. */
const inDays = (days: number): string =>
  new Intl.DateTimeFormat('vi-VN', {
    timeZone: 'Asia/Ho_Chi_Minh',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  }).format(Date.now() + days * 86_400_000);

test('the director of a sở signs thừa ủy quyền for the chairman of the province, and sees that document alone', async ({
  office,
}) => {
  const letter = letterOf('Đôn đốc quyết toán ngân sách');

  const admin = await office.at('quantri.vp', '/admin/units');
  await admin.page.getByRole('button', { name: 'Ủy quyền ký', exact: true }).click();
  const dialog = admin.page.getByRole('dialog', { name: 'Giao quyền ký' });
  await pick(dialog, 'Người đứng đầu cơ quan trực thuộc', 'Sở Tài chính', new RegExp(`Sở Tài chính.*${DIRECTOR}`));
  await dialog.getByRole('textbox', { name: 'Lĩnh vực hoặc nội dung' }).fill(MATTERS);
  await dialog.getByRole('textbox', { name: 'Căn cứ' }).fill(BASIS);
  await field(dialog, 'Đến hết ngày').fill(inDays(30));
  await dialog.getByRole('button', { name: 'Giao quyền ký' }).click();
  await expect(dialog).toBeHidden();
  const list = admin.page.getByRole('list', { name: 'Thừa ủy quyền cho cơ quan trực thuộc' });
  await expect(list).toContainText(`Sở Tài chính: ${DIRECTOR}`);
  expect((await new AxeBuilder({ page: admin.page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await admin.page.setViewportSize({ width: 320, height: 720 });
  await expectOneScreenWide(admin.page);

  const drafter = await office.at('chuyenvien1.ktth.vp', '/outgoing/new');
  await field(drafter.page, 'Trích yếu').fill(letter.subject);
  await pick(drafter.page, 'Nơi nhận', 'Sở Xây dựng', /^Sở Xây dựng/);
  await pick(drafter.page, 'Người ký', DIRECTOR, new RegExp(`${DIRECTOR}.*Sở Tài chính`));
  await expect(drafter.page.getByText('TUQ. CHỦ TỊCH / GIÁM ĐỐC SỞ TÀI CHÍNH')).toBeVisible();
  await drafter.page.getByText('Tệp dự thảo', { exact: true }).click();
  await drop(drafter.page, 'Tệp dự thảo', 'Dự thảo.pdf', await letterPdf(letter));
  await drafter.page.getByRole('button', { name: 'Lưu dự thảo' }).click();
  await expectTold(drafter, 'Đã lưu dự thảo.');
  await act(drafter, 'Gửi kiểm tra');
  const address = new URL(drafter.page.url()).pathname;

  const director = await office.at('giamdoc.stc', address);
  await expect(director.page.getByText('Không tìm thấy')).toBeVisible();

  const head = await office.at('truongphong.ktth.vp', '/worklist');
  await openWork(head, 'Kiểm tra nội dung', letter.subject);
  await checkContent(head);
  const checker = await office.at('chanhvanphong.vp', '/worklist');
  await openWork(checker, 'Kiểm tra thể thức', letter.subject);
  await checkForm(checker);

  await openWork(director, 'Duyệt và ký', letter.subject);
  await director.page
    .getByRole('button', { name: /^Vì sao\? Quyền xem/ })
    .first()
    .click();
  const why = director.page.getByRole('dialog', { name: /^Vì sao\? Quyền xem/ });
  await expect(why).toContainText('thừa ủy quyền ký (TUQ.)');
  await expect(why).toContainText(BASIS);
  await director.page.keyboard.press('Escape');
  await sign(director);
  await expect(actions(director).getByRole('button', { name: /^Cấp số/ })).toBeHidden();
  await expect(director.page.getByText('GIÁM ĐỐC SỞ TÀI CHÍNH', { exact: true })).toBeVisible();

  const deputy = await office.at('phogiamdoc.stc', address);
  await expect(deputy.page.getByText('Không tìm thấy')).toBeVisible();

  const clerk = await office.at('vanthu.vp', '/worklist');
  await openWork(clerk, 'Cấp số', letter.subject);
  expect(await number(clerk)).toContain('/UBND');

  await admin.page.setViewportSize({ width: 1440, height: 900 });
  await admin.page.getByRole('button', { name: new RegExp(`^Kết thúc ủy quyền cho Sở Tài chính`) }).click();
  const ending = admin.page.getByRole('dialog', { name: /^Kết thúc quyền ký/ });
  await field(ending, 'Ngày cuối').fill(inDays(0));
  await ending.getByRole('button', { name: 'Kết thúc', exact: true }).click();
  await expectTold(admin, 'Đã ghi ngày kết thúc quyền ký.');
});

import { expect } from '@playwright/test';
import { test } from '../office/desk.ts';
import {
  acceptTask,
  assignTask,
  confirm,
  figure,
  giveTask,
  handIn,
  reportProgress,
  sendBack,
} from '../office/directives.ts';
import { backstage, STC } from '../office/integrator.ts';
import { changeDirection, direct, sign } from '../office/leader.ts';
import { letterOf } from '../office/letters.ts';
import { accept, arrivalNumber, fillInLetter, giveBack, issue, number, registerLetter } from '../office/registry.ts';
import { expectTold, openWork, told } from '../office/screen.ts';
import { assign, checkContent, checkForm, draftReply, finish, openWorkFile } from '../office/unit.ts';

test('signing in: a wrong password is told in one sentence and the name stays', async ({ office }) => {
  const page = await office.stranger();
  await page.goto('/incoming');
  await page.getByLabel('Tên đăng nhập').fill('vanthu.kienluong');
  await page.getByLabel('Mật khẩu', { exact: true }).fill('không phải mật khẩu');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page.getByRole('alert')).toHaveText('Tên đăng nhập hoặc mật khẩu không đúng.');
  await expect(page.getByLabel('Tên đăng nhập')).toHaveValue('vanthu.kienluong');
});

test('registering the same letter again warns, and can go on knowingly', async ({ office }) => {
  const clerk = await office.signIn('vanthu.kienluong');
  const letter = letterOf('Rà soát công tác lưu trữ');
  const first = await registerLetter(clerk, letter);
  await clerk.page.getByRole('button', { name: 'Đăng ký tiếp' }).click();
  await fillInLetter(clerk, letter);
  await clerk.page.getByRole('button', { name: 'Đăng ký, lấy số đến' }).click();
  const warning = clerk.page.getByRole('dialog', { name: 'Văn bản này có thể đã vào sổ' });
  await expect(warning.getByText(/Trùng nội dung tệp; Trùng số/)).toBeVisible();
  await expect(warning.getByRole('link', { name: letter.symbol })).toBeVisible();
  await warning.getByRole('button', { name: 'Vẫn đăng ký' }).click();
  expect(await arrivalNumber(clerk)).toBe(first + 1);
});

test('a matter goes from a scanned letter to a confirmed result', async ({ office, baseURL }) => {
  const letter = letterOf('Đẩy nhanh giải ngân vốn đầu tư công');
  const reply = letterOf('Về tiến độ giải ngân vốn đầu tư công', {
    issuerCode: 'H33',
    issuerName: 'Ủy ban nhân dân tỉnh Kiên Giang',
    signer: { fullName: 'Trịnh Quốc Khương Duy', title: 'Chủ tịch', authority: 'TM.' },
  });
  const content = `Tổng hợp tiến độ giải ngân, báo cáo UBND tỉnh (${reply.number})`;
  let symbol = '';
  let code = '';

  const clerk = await office.signIn('vanthu.vp');
  await test.step('văn thư registers the letter', async () => {
    expect(await registerLetter(clerk, letter)).toBeGreaterThan(0);
  });

  const chairman = await office.signIn('chutich.ubnd');
  await test.step('the chairman directs it and thinks better of it', async () => {
    await openWork(chairman, 'Chỉ đạo văn bản đến', letter.subject);
    await direct(chairman, {
      lead: 'Khối Nội chính',
      instruction: 'Nghiên cứu, tham mưu.',
      workingDays: 3,
    });
    await changeDirection(chairman, {
      lead: 'Khối Kinh tế tổng hợp',
      coop: 'Khối Nội chính',
      instruction: 'Dự thảo văn bản trả lời.',
      workingDays: 5,
    });
    await expectTold(chairman, 'Đã sửa bút phê.');
    await expect(told(chairman, 'Trịnh Quốc Khương Duy', 'sửa bút phê')).toBeVisible();
  });

  const head = await office.signIn('truongphong.ktth.vp');
  await test.step('the unit head assigns it', async () => {
    await openWork(head, 'Phân công trong đơn vị', letter.subject);
    await assign(head, 'Lư Ngọc Khả Ái', 'Soạn văn bản trả lời.');
    await expectTold(head, 'Đã phân công.');
  });

  const specialist = await office.signIn('chuyenvien1.ktth.vp');
  await test.step('the specialist drafts the reply', async () => {
    await openWork(specialist, 'Xử lý văn bản đến', letter.subject);
    await draftReply(specialist, reply, {
      signer: 'Trịnh Quốc Khương Duy',
      recipients: ['Sở Tài chính', 'UBND huyện Hòn Đất'],
    });
    await expectTold(specialist, 'Đã gửi kiểm tra.');
  });

  await test.step('content, form and signature, each by who answers for it', async () => {
    await openWork(head, 'Kiểm tra nội dung', reply.subject);
    await checkContent(head);
    await office.leaves(head);
    const checker = await office.signIn('chanhvanphong.vp');
    await openWork(checker, 'Kiểm tra thể thức', reply.subject);
    await checkForm(checker);
    await office.leaves(checker);
    await openWork(chairman, 'Duyệt và ký', reply.subject);
    await sign(chairman);
    await expectTold(chairman, 'Đã ký. Văn bản chuyển văn thư cấp số.');
    await office.leaves(chairman);
  });

  await test.step('văn thư numbers and issues it', async () => {
    await openWork(clerk, 'Cấp số', reply.subject);
    symbol = await number(clerk);
    expect(symbol).toMatch(/^\d+\/UBND-KTTH$/);
    await issue(clerk);
  });

  await test.step('one agency accepts, the other returns it, the sender sees both', async () => {
    const atStc = await office.signIn('vanthu.stc');
    await openWork(atStc, 'Tiếp nhận văn bản', reply.subject);
    await accept(atStc);
    await office.leaves(atStc);
    const atHonDat = await office.signIn('vanthu.hondat');
    await openWork(atHonDat, 'Tiếp nhận văn bản', reply.subject);
    await giveBack(atHonDat, 'Văn bản không thuộc trách nhiệm của huyện.');
    await office.leaves(atHonDat);
    const recipients = clerk.page.getByRole('region', { name: 'Nơi nhận' });
    await expect(recipients.getByRole('row', { name: /Sở Tài chính Đã tiếp nhận .* \d+$/ })).toBeVisible();
    await expect(recipients.getByRole('row', { name: /UBND huyện Hòn Đất .*Bị trả lại/ })).toBeVisible();
    await expect(recipients.getByText('Văn bản không thuộc trách nhiệm của huyện.')).toBeVisible();
  });

  const monitor = await office.signIn('theodoi.vp');
  await test.step('the monitor makes a directive from the issued document', async () => {
    const { page } = monitor;
    await page.goto(new URL(clerk.page.url()).pathname);
    code = await giveTask(monitor, {
      content,
      lead: 'Sở Tài chính',
      cooperation: 'UBND huyện Hòn Đất',
      workingDays: 10,
      product: 'Báo cáo tổng hợp',
    });
  });

  await test.step('the director of the lead agency accepts it and assigns it inside', async () => {
    const director = await office.signIn('giamdoc.stc');
    await openWork(director, 'Tiếp nhận nhiệm vụ', content);
    await acceptTask(director);
    await assignTask(director, 'Phòng Quản lý ngân sách', 'Tổng hợp, báo cáo trước hạn.');
    await office.leaves(director);
  });

  const budget = await office.signIn('truongphong.ns.stc');
  await test.step('the unit reports, its report is issued, and it hands in the result', async () => {
    await openWork(budget, 'Thực hiện nhiệm vụ', content);
    await reportProgress(budget, 75, 'Đã nhận số liệu của các huyện.');
    const report = `V/v báo cáo giải ngân vốn đầu tư công (${reply.number})`;
    const evidence = await backstage(baseURL!).issued(STC, report, 'UBND tỉnh');
    await handIn(budget, `Đã báo cáo tại văn bản ${evidence.symbol}.`, evidence.symbol);
  });

  await test.step('the monitor sends it back once, then confirms; the board counts it', async () => {
    const { page } = monitor;
    const board = () => page.getByRole('navigation').getByRole('link', { name: 'Chỉ đạo, điều hành' }).click();
    await board();
    const before = await figure(monitor, 'Sở Tài chính', 'Hoàn thành đúng hạn');
    await openWork(monitor, 'Xác nhận kết quả nhiệm vụ', content);
    await sendBack(monitor, 'Bổ sung số liệu của các xã.');
    await openWork(budget, 'Thực hiện nhiệm vụ', content);
    await handIn(budget, 'Đã bổ sung số liệu của các xã.', reply.number.toString());
    await openWork(monitor, 'Xác nhận kết quả nhiệm vụ', content);
    await confirm(monitor);
    await board();
    await expect.poll(() => figure(monitor, 'Sở Tài chính', 'Hoàn thành đúng hạn')).toBe(before + 1);
    await page
      .getByRole('row', { name: 'Sở Tài chính' })
      .getByRole('link', { name: /Hoàn thành đúng hạn/ })
      .click();
    await expect(
      page.getByRole('list', { name: 'Danh sách nhiệm vụ' }).getByRole('link', { name: content }),
    ).toBeVisible();
  });

  await test.step('the specialist ends the handling; everything gathers in the work file', async () => {
    const { page } = specialist;
    await openWork(specialist, 'Xử lý văn bản đến', letter.subject);
    await finish(specialist, symbol);
    await expect(told(specialist, 'Mạc Thị Thu Ngần', `vào sổ ${letter.symbol}`)).toBeVisible();
    await expect(told(specialist, 'Lư Ngọc Khả Ái', 'kết thúc xử lý')).toBeVisible();
    await openWorkFile(specialist, `Giải ngân vốn đầu tư công (${letter.number})`);
    const inventory = page.getByRole('region', { name: 'Mục lục văn bản' }).first();
    for (const item of [`Văn bản đến ${letter.symbol}`, `Văn bản đi ${symbol}`, `Nhiệm vụ ${code}`])
      await expect(inventory.getByRole('row', { name: item })).toBeVisible();
  });
});

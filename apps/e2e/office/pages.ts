import { expect, type Page } from '@playwright/test';
import { unusedNumber } from './letters.ts';
import { expectRendered } from './screen.ts';

/** A screen as a person comes to it; opened without words, so that it opens in every language. */
type Screen = { readonly name: string; readonly username: string; open(page: Page): Promise<void> };

const at =
  (path: string) =>
  async (page: Page): Promise<void> => {
    await page.goto(path);
  };

/** Opens the first one of the list, with its paper. */
const firstOf =
  (path: string) =>
  async (page: Page): Promise<void> => {
    await page.goto(path);
    await page.getByRole('main').locator('a[data-id]').first().click();
    await expectRendered(page.getByRole('main'));
  };

export const pages: readonly Screen[] = [
  { name: 'việc của tôi', username: 'giamdoc.stc', open: at('/worklist') },
  { name: 'văn bản đến', username: 'chutich.ubnd', open: firstOf('/incoming?tab=all') },
  {
    name: 'bút phê',
    username: 'chutich.thoson',
    open: async (page) => {
      await firstOf('/incoming?tab=awaiting-direction')(page);
      await expect(page.locator('[aria-keyshortcuts="b"]')).toBeVisible();
      await page.keyboard.press('b');
      await expect(page.getByRole('dialog').getByRole('combobox').first()).toBeVisible();
    },
  },
  { name: 'đăng ký văn bản đến', username: 'vanthu.vp', open: at('/incoming/new') },
  { name: 'văn bản đi', username: 'vanthu.vp', open: firstOf('/outgoing?tab=issued') },
  { name: 'sổ và số', username: 'vanthu.vp', open: at('/books/INCOMING.ARRIVAL') },
  { name: 'soạn văn bản', username: 'chuyenvien1.ktth.vp', open: at('/outgoing/new') },
  { name: 'bảng chỉ đạo, điều hành', username: 'chutich.ubnd', open: at('/directives') },
  { name: 'nhiệm vụ', username: 'theodoi.vp', open: firstOf('/directives/list') },
  { name: 'giao nhiệm vụ', username: 'theodoi.vp', open: at('/directives/new') },
  { name: 'hồ sơ công việc', username: 'chuyenvien1.ns.stc', open: at('/work-files') },
  {
    name: 'một hồ sơ',
    username: 'chuyenvien1.ns.stc',
    open: async (page) => {
      await page.goto('/work-files?open=new');
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox').first().fill(`Quyết toán ngân sách ${unusedNumber()}`);
      await dialog.locator('button[type="submit"]').click();
      await expect(page).toHaveURL(/\/work-files\/\d+/);
    },
  },
  { name: 'phiên đăng nhập', username: 'chuyenvien1.ns.stc', open: at('/account/sessions') },
  { name: 'đổi mật khẩu', username: 'chuyenvien1.ns.stc', open: at('/account/password') },
  {
    name: 'tổ chức',
    username: 'quantri.stc',
    open: async (page) => {
      await page.goto('/organisation?on=2025-07-01&pending=1');
      await page.getByRole('treeitem').first().click();
      await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toBeVisible();
    },
  },
  {
    name: 'người dùng',
    username: 'quantri.stc',
    open: async (page) => {
      await page.goto('/admin/people');
      await page.getByRole('main').locator('a[data-id]').first().click();
      await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toBeVisible();
    },
  },
  { name: 'mẫu văn bản', username: 'vanthu.stc', open: at('/outgoing/templates') },
  { name: 'khóa tích hợp', username: 'quantri.stc', open: at('/admin/keys') },
  { name: 'nhắc việc', username: 'quantri.stc', open: at('/admin/reminders') },
  {
    name: 'tìm và ra lệnh',
    username: 'chuyenvien1.ktth.vp',
    open: async (page) => {
      await page.goto('/worklist');
      await expectSettled(page);
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
    },
  },
];

/** Nothing is on its way any more. */
export async function expectSettled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null)));
  });
}

/** A narrow screen is scrolled down, never sideways (WCAG 1.4.10), and what it is about stands on it. */
export async function expectOneScreenWide(page: Page): Promise<void> {
  await expect(page.getByRole('main').or(page.getByRole('dialog')).first()).toBeVisible();
  await expect
    .poll(async () =>
      page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        if (scrollWidth <= clientWidth) return [];
        const wide = [...document.querySelectorAll('body *')].filter(
          (element) => element.getBoundingClientRect().right > clientWidth + 1,
        );
        return [`${scrollWidth} px wide`, ...wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))];
      }),
    )
    .toEqual([]);
}

/** Words that do not fit their box, other than those shortened with a sign for it, and anything beside the window. */
export async function expectNothingCut(page: Page): Promise<void> {
  await expectOneScreenWide(page);
  const cut = await page.evaluate(() => {
    const speaks = (element: Element): boolean =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '');
    return [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => {
        const style = getComputedStyle(element);
        if (!speaks(element) || !element.checkVisibility() || element.closest('.visually-hidden')) return false;
        if (element.clientWidth <= 1 || style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none')
          return false;
        const across = style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
        const down = style.overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 2;
        return across || down;
      })
      .map((element) => `${element.tagName.toLowerCase()}: ${element.textContent?.trim().slice(0, 60)}`);
  });
  expect.soft(cut, 'cut at the largest letters').toEqual([]);
}

/** Keys in place of sentences anywhere, and Vietnamese in the frame or on what is pressed, filled in or chosen. */
export async function untranslated(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const shown = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => element.checkVisibility());
    const words = (element: Element): string[] => [
      ...[...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent ?? ''),
      element.getAttribute('aria-label') ?? '',
      element.getAttribute('placeholder') ?? '',
    ];
    const key = /^([a-z-]+:)?[a-z][a-zA-Z]*(\.[a-zA-Z_]+)+$/;
    const keys = shown
      .flatMap(words)
      .filter((text) => key.test(text.trim()) && !/\.(pdf|docx|vp|ubnd|stc)$/.test(text));
    const ours = 'nav a, header button:not([aria-haspopup]), main label, main legend, main th[scope=col], main dt';
    const vietnamese = /[\u0300-\u0309\u031b\u0323]/;
    const left = shown
      .filter((element) => element.matches(ours))
      .flatMap(words)
      .filter((text) => vietnamese.test(text.normalize('NFD')) || /[đĐ]/.test(text));
    return [...new Set([...keys, ...left].map((text) => text.trim()))];
  });
}

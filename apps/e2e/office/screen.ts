import { expect, type Locator, type Page } from '@playwright/test';
import type { Desk } from './desk.ts';

type Scope = Page | Locator;

/** A field by the label a person reads. */
export const field = (scope: Scope, label: string): Locator =>
  scope
    .getByRole('textbox', { name: label, exact: true })
    .or(scope.getByRole('combobox', { name: label, exact: true }));

/** Types into a searchable picker and takes what it offers. */
export async function pick(scope: Scope, label: string, text: string, option: string | RegExp): Promise<void> {
  const picker = field(scope, label);
  await picker.fill(text);
  const page = 'page' in scope ? scope.page() : scope;
  await page.getByRole('option', { name: option }).click();
}

/** Drops a file where a person would: the input behind “chọn tệp”, so that the same code receives it. */
export async function drop(scope: Scope, label: string, name: string, content: Uint8Array): Promise<void> {
  const input = scope.getByRole('button', { name: label, exact: true });
  const mimeType = name.endsWith('.docx')
    ? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    : 'application/pdf';
  await input.setInputFiles({ name, mimeType, buffer: Buffer.from(content) });
}

/** The first page is really drawn, not only a frame for it. */
export async function expectRendered(scope: Scope): Promise<void> {
  const sheet = scope.locator('canvas').first();
  await expect(sheet).toBeVisible();
  await expect
    .poll(async () =>
      sheet.evaluate((canvas: HTMLCanvasElement) => {
        const { width, height } = canvas;
        const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
        return pixels.some((value, at) => at % 4 !== 3 && value < 64);
      }),
    )
    .toBe(true);
}

/** What can be done with the open object. */
export const actions = ({ page }: Desk): Locator => page.getByRole('region', { name: 'Xử lý', exact: true });

/** Presses the button of an act of the open object. */
export async function press(desk: Desk, word: string): Promise<void> {
  await actions(desk)
    .getByRole('button', { name: new RegExp(`^${word}`) })
    .click();
}

/** Presses the button, fills in what the dialog asks, sends it, and waits until it is stored. */
export async function act(desk: Desk, word: string, fillIn?: (dialog: Locator) => Promise<void>): Promise<void> {
  await press(desk, word);
  const dialog = desk.page.getByRole('dialog').filter({ has: desk.page.locator('form') });
  await fillIn?.(dialog);
  await dialog.getByRole('button', { name: word, exact: true }).click();
  await expect(dialog).toBeHidden();
}

/** The sentence that tells what has just been stored. */
export async function expectTold(desk: Desk, sentence: string | RegExp): Promise<void> {
  await expect(desk.page.getByRole('region', { name: 'Thông báo', exact: true }).getByText(sentence)).toBeVisible();
}

/** Goes to the work list and opens the work of that kind that speaks of the matter. */
export async function openWork(desk: Desk, kind: string, matter: string): Promise<void> {
  const { page } = desk;
  await page.getByRole('navigation').getByRole('link', { name: 'Việc của tôi' }).click();
  await page
    .getByRole('main')
    .getByRole('region', { name: new RegExp(`^${kind}`) })
    .getByRole('link', { name: matter })
    .click();
  await expect(page.getByRole('heading', { name: matter })).toBeVisible();
}

/** One line of the history of the open object: who did what. */
export const told = (desk: Desk, name: string, deed: string | RegExp): Locator =>
  desk.page
    .getByRole('region', { name: 'Diễn biến' })
    .getByRole('listitem')
    .filter({ hasText: name })
    .filter({ hasText: deed });

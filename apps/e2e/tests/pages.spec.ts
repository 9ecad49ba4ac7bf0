import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from '../office/desk.ts';
import { expectOneScreenWide, expectNothingCut, expectSettled, pages, untranslated } from '../office/pages.ts';

// Looking changes nothing: the pages are shared out among the workers.
test.describe.configure({ mode: 'parallel' });

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(STANDARD).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

for (const { name, username, open } of pages) {
  test(`${name}: nobody is shut out, by day, by night, on a small screen, in large letters`, async ({ office }) => {
    const { page } = await office.at(username, '/worklist', { colorScheme: 'light' });
    await open(page);
    await expectSettled(page);
    expect.soft(await violations(page), 'axe, light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
    expect.soft(await violations(page), 'axe, dark').toEqual([]);

    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 320, height: 640 });
    await expectOneScreenWide(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.locator('html').evaluate((html) => (html.dataset['textSize'] = '20'));
    await expectSettled(page);
    await expectNothingCut(page);

    await page.evaluate(() => localStorage.setItem('qlvb.language', 'en'));
    await open(page);
    await expectSettled(page);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    expect.soft(await untranslated(page), 'left in Vietnamese').toEqual([]);
  });
}

test('the sign-in page shuts nobody out either', async ({ office }) => {
  const page = await office.stranger({ viewport: { width: 320, height: 640 } });
  await page.goto('/sign-in');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await expectOneScreenWide(page);
});

test('the AA switch makes letters larger and stays so on this machine', async ({ office }) => {
  const { page } = await office.at('vanthu.honnghe', '/worklist');
  const size = () => page.getByRole('main').evaluate((main) => Number.parseFloat(getComputedStyle(main).fontSize));
  const normal = await size();
  await page.getByRole('button', { name: /^Hiển thị/ }).click();
  await page.getByText('Rất lớn', { exact: true }).click();
  await expect.poll(size).toBeCloseTo((normal * 20) / 14);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await size()).toBeCloseTo((normal * 20) / 14);
});

test('in English the shell leaves no key and no Vietnamese word behind', async ({ office }) => {
  const { page } = await office.at('chanhvanphong.stc', '/worklist');
  await page.getByRole('button', { name: /^Hiển thị/ }).click();
  await page.getByText('English', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^My work/);
  expect(await untranslated(page)).toEqual([]);
});

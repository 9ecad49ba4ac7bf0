import { expect } from '@playwright/test';
import { join } from 'node:path';
import { test } from '../office/desk.ts';
import { expectSettled } from '../office/pages.ts';
import { expectRendered } from '../office/screen.ts';

const pictures = join(import.meta.dirname, '../../../docs/pictures');

test('the picture of the README: a director, the list, the document and its handling', async ({ office }) => {
  const { page } = await office.at('giamdoc.stc', '/incoming?tab=in-handling', {
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
  });
  await page.getByRole('list', { name: 'Danh sách văn bản đến' }).getByRole('link').nth(1).click();
  await expectRendered(page.getByRole('main'));
  await expectSettled(page);
  await expect(page.getByRole('list', { name: 'Đường đi của văn bản' })).toBeVisible();
  await page.screenshot({ path: join(pictures, 'incoming.png') });
});

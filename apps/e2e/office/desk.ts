import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  expect,
  type Page,
  test as base,
} from '@playwright/test';
import { DEMO_PASSWORD } from '@qlvb/demo/accounts';
import { addressOf } from './provinces.ts';

/** A person of the province in front of an own browser. */
export type Desk = { readonly page: Page; readonly username: string };

export type Office = {
  /** Signs in on the sign-in page, as everybody does in the morning. */
  signIn(username: string, options?: BrowserContextOptions): Promise<Desk>;
  /** Is there already: the session cookie is fetched without the page, where signing in is not what is tested. */
  at(username: string, path: string, options?: BrowserContextOptions): Promise<Desk>;
  /** Closes the browser of a person whose part is done. */
  leaves(desk: Desk): Promise<void>;
  /** Somebody unknown in front of an own browser. */
  stranger(options?: BrowserContextOptions): Promise<Page>;
};

const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';

export const test = base.extend<{ office: Office }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from the pattern
  baseURL: async ({}, use, { parallelIndex }) => await use(addressOf(parallelIndex)),
  office: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    await use(openOffice(browser, contexts));
    for (const context of contexts) await context.close();
  },
});

function openOffice(browser: Browser, contexts: BrowserContext[]): Office {
  const stranger = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext(options);
    contexts.push(context);
    return await context.newPage();
  };
  return {
    stranger,
    leaves: ({ page }) => page.context().close(),
    signIn: async (username, options) => {
      const page = await stranger(options);
      await page.goto('/sign-in');
      await page.getByLabel('Tên đăng nhập').fill(username);
      await page.getByLabel('Mật khẩu', { exact: true }).fill(DEMO_PASSWORD);
      await page.getByRole('button', { name: 'Đăng nhập' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Việc của tôi' })).toBeVisible();
      return { page, username };
    },
    at: async (username, path, options) => {
      const page = await stranger(options);
      const variables = { input: { username, password: DEMO_PASSWORD } };
      const answer = await page.request.post('/graphql', { data: { query: SIGN_IN, variables } });
      expect(await answer.json()).toEqual({ data: { signIn: { __typename: 'SignInSuccess' } } });
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
      return { page, username };
    },
  };
}

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fetchAs } from './at-work.ts';

const sent: (string | null)[] = [];
beforeEach(() => {
  vi.useFakeTimers();
  sent.length = 0;
  vi.stubGlobal('fetch', async (_: string, { headers }: { headers: Headers }) => {
    sent.push(headers.get('x-qlvb-background'));
    return new Response();
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('says that only the screen asks once nobody has touched it for a minute', async () => {
  globalThis.dispatchEvent(new Event('keydown'));
  await fetchAs('/graphql');
  vi.advanceTimersByTime(61_000);
  await fetchAs('/graphql', { headers: { accept: 'application/json' } });
  globalThis.dispatchEvent(new Event('pointerdown'));
  await fetchAs('/graphql');
  expect(sent).toEqual([null, '1', null]);
});

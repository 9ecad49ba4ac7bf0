/** Hints refresh the screen all day; a person who has touched nothing for this long is not at work. */
const AWAY_MS = 60_000;
let touchedAt = Date.now();

for (const kind of ['pointerdown', 'keydown', 'wheel', 'touchstart'])
  globalThis.addEventListener(kind, () => (touchedAt = Date.now()), { capture: true, passive: true });

/** Says when only the screen asks, so that the session still ends when it is idle. */
export const fetchAs: typeof fetch = async (uri, init) => {
  const headers = new Headers(init?.headers);
  if (Date.now() - touchedAt > AWAY_MS) headers.set('x-qlvb-background', '1');
  return await fetch(uri, { ...init, headers });
};

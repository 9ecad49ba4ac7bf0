/** What was asked after the session had ended and waits until the person is signed in again, in the same place. */
const waiting = new Set<(back: boolean) => void>();
let kept = false;

/** Whether a page with a person's work is on the screen: only there somebody can sign in again in place. */
export function keepPlace(keep: boolean): void {
  kept = keep;
  if (!keep) settleSession(false);
}

/** True once the same person is here again as the same position; false when the place is left. */
export async function untilSignedInAgain(): Promise<boolean> {
  if (!kept) return false;
  return await new Promise((resolve) => waiting.add(resolve));
}

export function settleSession(back: boolean): void {
  const asked = [...waiting];
  waiting.clear();
  for (const resolve of asked) resolve(back);
}

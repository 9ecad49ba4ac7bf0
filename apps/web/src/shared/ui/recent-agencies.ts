/**
 * The agencies a position picked last, newest first. Kept in this browser and by position: it is a convenience of one
 * desk and no act, so the server need not write, guard and clear a row for each choice. Only ids are kept; the names come
 * from the server, as of the day that is asked.
 */
const MAX_RECENT = 8;

const keyOf = (positionId: string): string => `qlvb.agencies.${positionId}`;

export function recentAgencies(positionId: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(positionId)) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string').slice(0, MAX_RECENT) : [];
  } catch {
    // A browser that keeps nothing, or something else under the name: there are none.
    return [];
  }
}

export function rememberAgency(positionId: string, id: string): void {
  const ids = [id, ...recentAgencies(positionId).filter((other) => other !== id)].slice(0, MAX_RECENT);
  try {
    localStorage.setItem(keyOf(positionId), JSON.stringify(ids));
  } catch {
    // Nothing is lost but the convenience.
  }
}

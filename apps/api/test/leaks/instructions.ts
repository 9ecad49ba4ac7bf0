import type { TestApp } from '../app.ts';
import type { Agency } from '../office.ts';
import type { Person } from '../person.ts';
import type { Done, Given } from './acts.ts';

type Act = (who: Person, mutation: string, given: Given, knows?: string) => Promise<Done>;

/** What the leader keeps for giving directions is on no list of anybody else. */
export async function keepForDirecting({ db }: TestApp, ours: Agency, act: Act): Promise<void> {
  const { leader, checker, deputy, units } = ours;
  await act(leader, 'keepInstructionPhrases', { for: 'OWN', version: 0 }, '');
  const to = {
    'lead.unitId': units.NS,
    'coop.positionId': checker.positionId,
    'info.positionId': deputy.positionId,
  };
  for (const given of [{}, { name: 'Văn phòng' }]) await act(leader, 'saveDirectionFavourite', { ...to, ...given }, '');
  const [favourite] = await db.query<{ id: string }>(
    "SELECT id FROM direction_favourites WHERE position_id = ? AND name = 'Văn phòng'",
    [leader.positionId],
  );
  await act(leader, 'removeDirectionFavourite', { favouriteId: String(favourite?.id) }, '');
}

import { type UsedCombination, usualCombinations, usualLeads } from '@qlvb/domain/incoming/instructions';
import { can } from '@qlvb/domain/permissions';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { lastGiven } from '../assignments/last-given.ts';
import { stillThere } from './addressees.ts';
import { favouritesOf } from './favourites.ts';

const MAX_USUAL = 5;
const MAX_LEADS = 8;

/** What fills the fields of a direction with one tap, from what the post has given before. */
export async function directionHelp(context: SignedContext) {
  if (!can(context.viewer, 'incoming.direct')) return { favourites: [], usual: [], leads: [] };
  const given = await lastGiven(context.db, context.viewer.positionId);
  const [favourites, usual, leads] = await Promise.all([
    favouritesOf(context),
    whole(
      context,
      usualCombinations(given).filter(({ coop, info }) => coop.length + info.length > 0),
    ),
    stillThere(context, usualLeads(given)),
  ]);
  return { favourites, usual: usual.slice(0, MAX_USUAL), leads: leads.slice(0, MAX_LEADS) };
}

/** Only those of whom everybody is still there: half of a direction is not what was usual. */
async function whole(context: SignedContext, combinations: readonly UsedCombination[]) {
  const complete = await Promise.all(
    combinations.map(async ({ lead, coop, info, times }) => {
      if (lead === null) return [];
      const parts = [lead, ...coop, ...info];
      return (await stillThere(context, parts)).length === parts.length ? [{ lead, coop, info, times }] : [];
    }),
  );
  return complete.flat();
}

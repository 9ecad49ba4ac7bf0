import { load, median, percentile, type Target } from './load.ts';
import type { Figure } from './report.ts';
import { ask, signIn } from './session.ts';
import type { Stand } from './stand.ts';

/** What a picker shows of a hit. */
const SEARCH = `query Picker($text: String!) {
  searchOrganisation(text: $text) {
    agencies { id displayName abbreviation }
    people { id title person { fullName } }
  }
}`;
const LOOK_UP = 'query Agency($id: ID!) { agency(id: $id) { id shortName abbreviation } }';

/** As a person types: a letter, an abbreviation, namesakes, a place, a name. */
const TYPED = ['s', 'stc', 'ubnd xa binh an', 'ubnd hon dat', 'nguyen'];

/** The picker in the whole province beside a look-up by primary key through the same API, one client at a time. */
export async function measurePicker(
  stand: Stand,
  { rounds, seconds }: { readonly rounds: number; readonly seconds: number },
): Promise<Figure[]> {
  const headers = await signIn(stand.api, 'vanthu.stc');
  const { viewer } = await ask<{ viewer: { actingAs: { agency: { id: string } } } }>(
    stand.api,
    headers,
    '{ viewer { actingAs { agency { id } } } }',
  );
  const target = (query: string, variables: object): Target => ({
    url: `${stand.api}/graphql`,
    headers,
    body: JSON.stringify({ query, variables }),
  });
  const searches = TYPED.map((text) => target(SEARCH, { text }));
  const lookUp = target(LOOK_UP, { id: viewer.actingAs.agency.id });
  for (const warm of [...searches, lookUp]) await load(warm, 1, Math.min(1, seconds));

  const ratios: number[] = [];
  const seen = { search: [] as number[], lookUp: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    const found: number[] = [];
    const looked: number[] = [];
    // In turn, so that the ratio holds when the machine's speed drifts.
    for (const search of searches) {
      found.push(...(await latencies(search, seconds)));
      looked.push(...(await latencies(lookUp, seconds)));
    }
    const [ours, theirs] = [p95(found), p95(looked)];
    ratios.push(ours / theirs);
    seen.search.push(ours);
    seen.lookUp.push(theirs);
  }
  return [
    {
      name: 'picker search, 622 agencies and 7,000 people: p95 / p95 of a look-up by primary key',
      value: median(ratios),
      bound: { atMost: 3 },
      detail: { searchMilliseconds: median(seen.search), lookUpMilliseconds: median(seen.lookUp) },
    },
  ];
}

async function latencies(target: Target, seconds: number): Promise<readonly number[]> {
  const answered = await load(target, 1, seconds);
  if (answered.failures > 0) throw new Error(`${answered.failures} answers failed.`);
  return answered.latencies;
}

const p95 = (unordered: readonly number[]): number =>
  percentile(
    unordered.toSorted((a, b) => a - b),
    95,
  );

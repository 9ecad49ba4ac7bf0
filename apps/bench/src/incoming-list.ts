import { load, median, percentile, type Target } from './load.ts';
import type { Figure } from './report.ts';
import { ask, signIn } from './session.ts';
import { settle } from './settle.ts';
import { type Stand, startStand } from './stand.ts';

/** What the incoming list of the web application asks for: 50 rows with sender and handler. */
export const LIST = `query IncomingList($first: Int!) {
  incomingDocuments(first: $first) {
    edges {
      cursor
      node {
        id version state source arrivalNumber arrivalYear arrivedOn receivedAt dueOn leadName
        timeLeft { kind workingDays }
        document { id symbol issuedOn typeCode subject urgency issuerName }
      }
    }
    pageInfo { endCursor hasNextPage }
  }
}`;

type Sizes = { readonly small: number; readonly large: number; readonly rounds: number; readonly seconds: number };

/** Throughput beside the raw limit, and the p95 at ten times the documents: two provinces loaded one after the other. */
export async function measureIncomingList({ small, large, rounds, seconds }: Sizes): Promise<Figure[]> {
  const measured = async (documents: number) => {
    const stand = await startStand('qlvb_bench_list', 4330, { documents });
    try {
      await settle(stand.connection);
      return await alternate(await targetsOf(stand), rounds, seconds);
    } finally {
      await stand.stop();
    }
  };
  const before = await measured(small);
  const after = await measured(large);

  return [
    {
      name: `incoming list, 50 rows, ${small} documents: throughput / raw`,
      value: before.throughput,
      bound: { atLeast: 0.5 },
      detail: { apiPerSecond: before.apiPerSecond, rawPerSecond: before.rawPerSecond },
    },
    {
      name: `incoming list, 50 rows: p95 at ${large} / p95 at ${small} documents`,
      value: after.p95 / before.p95,
      bound: { atMost: 1.3 },
      detail: {
        smallMilliseconds: before.p95,
        largeMilliseconds: after.p95,
        rawSmall: before.rawP95,
        rawLarge: after.rawP95,
      },
    },
  ];
}

/** The list of a sở, of the API and of the peer. */
async function targetsOf(stand: Stand): Promise<{ readonly api: Target; readonly raw: Target }> {
  const headers = await signIn(stand.api, 'vanthu.stc');
  const { viewer } = await ask<{ viewer: { actingAs: { agency: { id: string } } } }>(
    stand.api,
    headers,
    '{ viewer { actingAs { agency { id } } } }',
  );
  return {
    api: { url: `${stand.api}/graphql`, headers, body: JSON.stringify({ query: LIST, variables: { first: 50 } }) },
    raw: { url: `${stand.raw}/incoming/${viewer.actingAs.agency.id}` },
  };
}

/** Both in turn, A B A B …, so that the ratio holds when the machine's speed drifts; p95 from one client at a time. */
async function alternate(
  { api, raw }: { readonly api: Target; readonly raw: Target },
  rounds: number,
  seconds: number,
) {
  for (const target of [api, raw]) await load(target, 8, seconds);
  const ratios: number[] = [];
  const seen = { api: [] as number[], raw: [] as number[], p95: [] as number[], rawP95: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    const [ours, theirs] = [await load(api, 8, seconds), await load(raw, 8, seconds)];
    if (ours.failures + theirs.failures > 0)
      throw new Error(`${ours.failures} answers of the API and ${theirs.failures} of the peer failed.`);
    ratios.push(ours.perSecond / theirs.perSecond);
    seen.api.push(ours.perSecond);
    seen.raw.push(theirs.perSecond);
    seen.p95.push(percentile((await load(api, 1, seconds)).latencies, 95));
    seen.rawP95.push(percentile((await load(raw, 1, seconds)).latencies, 95));
  }
  return {
    throughput: median(ratios),
    apiPerSecond: median(seen.api),
    rawPerSecond: median(seen.raw),
    p95: median(seen.p95),
    rawP95: median(seen.rawP95),
  };
}

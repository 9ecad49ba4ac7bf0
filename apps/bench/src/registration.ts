import { bareCounter, perSecond, together } from './counter.ts';
import { median } from './load.ts';
import type { Figure } from './report.ts';
import { ask, signIn } from './session.ts';
import type { Stand } from './stand.ts';

const REGISTER = `mutation Register($input: RegisterIncomingInput!) {
  registerIncoming(input: $input) { __typename ... on RegisterIncomingSuccess { incoming { id arrivalNumber } } ... on RuleRefused { code } ... on ValidationFailed { problems { path code } } }
}`;

type Outcome = { registerIncoming: { __typename: string; incoming?: { arrivalNumber: number } } };
type Size = { readonly clients: number; readonly perClient: number; readonly rounds: number };

/**
 * One clerk's office under 50 concurrent clients: the same book, so all of them want the same counter. Beside it the
 * bare counter transaction on as many connections: begin, the counter statement, commit.
 */
export async function measureRegistration(stand: Stand, { clients, perClient, rounds }: Size): Promise<Figure[]> {
  const sessions = await Promise.all(Array.from({ length: 5 }, () => signIn(stand.api, 'vanthu.snnptnt')));
  const numbers: number[] = [];
  let failed = 0;
  let serial = 0;
  const ours = async () => {
    await together(clients, perClient, async (client) => {
      serial += 1;
      const answer = await ask<Outcome>(stand.api, sessions[client % sessions.length] ?? {}, REGISTER, {
        input: letter(serial),
      }).catch(() => null);
      const number = answer?.registerIncoming.incoming?.arrivalNumber;
      if (number === undefined) failed += 1;
      else numbers.push(number);
    });
  };
  const bare = await bareCounter(stand, clients, perClient);
  await ours();
  await bare.run();
  const overHttp = async () =>
    await together(clients, perClient, async () => {
      const answer = await fetch(`${stand.raw}/counter`, { method: 'POST' });
      await answer.json();
    });
  await overHttp();
  const rates = { api: [] as number[], bare: [] as number[], overHttp: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    rates.api.push(await perSecond(clients * perClient, ours));
    rates.bare.push(await perSecond(clients * perClient, bare.run));
    rates.overHttp.push(await perSecond(clients * perClient, overHttp));
  }
  await bare.end();
  const given = numbers.toSorted((a, b) => a - b);
  const duplicates = given.filter((number, index) => number === given[index - 1]).length;
  const gaps = given.filter((number, index) => index > 0 && number > (given[index - 1] ?? 0) + 1).length;
  return [
    {
      name: `registration, ${clients} clients: numbers given twice`,
      value: duplicates,
      bound: { atMost: 0 },
      detail: { registrations: given.length, failed },
    },
    {
      name: `registration, ${clients} clients: gaps`,
      value: gaps,
      bound: { atMost: 0 },
      detail: { first: given[0] ?? 0, last: given.at(-1) ?? 0 },
    },
    { name: `registration, ${clients} clients: refused or failed`, value: failed, bound: { atMost: 0 }, detail: {} },
    {
      name: `registration, ${clients} clients: rate / bare counter transaction`,
      value: median(rates.api.map((rate, round) => rate / (rates.bare[round] ?? Number.NaN))),
      bound: { atLeast: 0.3 },
      detail: {
        apiPerSecond: median(rates.api),
        barePerSecond: median(rates.bare),
        // The same counter behind Fastify, for the part of HTTP, client and process in the difference.
        bareOverHttpPerSecond: median(rates.overHttp),
      },
    },
  ];
}

function letter(serial: number) {
  return {
    number: String(serial),
    notation: 'UBND-KTTH',
    issuedOn: '2026-01-05',
    issuerName: `UBND huyện số ${serial % 15}`,
    typeCode: 'CV',
    subject: `V/v báo cáo tiến độ giải ngân vốn đầu tư công, lần ${serial}`,
    urgency: 'NORMAL',
    acceptDuplicate: true,
  };
}

import { direct, toPerson } from '../language/incoming.ts';
import type { Agency, Person } from '../office.ts';
import type { Done } from './acts.ts';

type Act = (who: Person, mutation: string, given: Readonly<Record<string, unknown>>, knows?: string) => Promise<Done>;

/** The leader lets two people act: one takes the letter in hand and goes on, the other has given it back. */
export async function letStandIn(
  { leader, deputy, monitor, specialist }: Agency,
  letter: () => Promise<Done>,
  act: Act,
  told: (answer: unknown) => void,
): Promise<void> {
  const given = {
    kind: 'DELEGATION',
    fromPositionId: leader.positionId,
    validFrom: '2026-11-23',
    validTo: '2026-12-15',
    books: null,
  };
  const limits = { features: ['INCOMING', 'OUTGOING'], typeCodes: null };
  const delegate = async (to: Person, rest: object): Promise<Done> =>
    await act(leader, 'createDelegation', { ...given, ...rest, toPositionId: to.positionId }, 'OA');
  const going = await delegate(deputy, { features: null, typeCodes: null });
  const over = await delegate(monitor, limits);
  await act(deputy, 'actAs', { positionId: leader.positionId, delegationId: going.id });
  const { id: incomingId, version } = await letter();
  await act(deputy, 'keepIncomingForInformation', { incomingId, version });
  const { id, version: seen } = await letter();
  await direct(deputy, { id: String(id), version: Number(seen) }, toPerson(specialist));
  await act(deputy, 'actAs', { positionId: deputy.positionId, delegationId: null });
  told(
    await leader.gql(
      `query ($id: ID!) { incomingDocument(id: $id) { __typename
        assignments { __typename id byStandIn { __typename kind fullName title } } } }`,
      { id },
    ),
  );
  await act(monitor, 'endDelegation', { delegationId: over.id }, 'OA');
  await act(leader, 'acknowledgeHandBack', { delegationId: over.id });
  told(
    await leader.gql(
      `query ($id: ID!) { handBackObjects(delegationId: $id, first: 5) { __typename pageInfo { __typename endCursor }
        edges { __typename cursor node { __typename id objectType objectId symbol title open
          entries { __typename id onBehalf { __typename kind fullName title } } } } } }`,
      { id: going.id },
    ),
  );
}

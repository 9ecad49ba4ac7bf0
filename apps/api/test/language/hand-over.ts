import type { HandOverInput, OpenWork, OpenWorkKind } from '@qlvb/contract/types';
import type { Person } from '../person.ts';
import type { Post, Result } from './people.ts';

export const BASIS = 'QĐ 99/QĐ-STC ngày 20/11/2026';

export const openWorkOf = async (who: Person, { positionId }: { readonly positionId: string }) =>
  (
    await who.gql<{ openWorkOf: OpenWork[] }>(
      'query ($id: ID!) { openWorkOf(positionId: $id) { kind count mustBeHandedOver items { objectType id label } } }',
      { id: positionId },
    )
  ).openWorkOf;

/** How many of each kind. */
export const openCounts = async (who: Person, of: { readonly positionId: string }) =>
  Object.fromEntries((await openWorkOf(who, of)).map(({ kind, count }) => [kind, count]));

export const HAND_OVER = `mutation ($input: HandOverInput!) { result: handOver(input: $input) { __typename
  ... on HandOverSuccess { moved post { id version validTo } }
  ... on RuleRefused { code params { name value } } ... on ValidationFailed { problems { path code } }
  ... on VersionConflict { currentVersion } } }`;

export type HandedOver = Result & { readonly moved?: number; readonly post?: Pick<Post, 'version' | 'validTo'> };

/** Everything of these kinds to one person. */
export async function handOver(
  by: Person,
  from: Person,
  to: Partial<Record<OpenWorkKind, Person>>,
  rest: Partial<HandOverInput> = {},
): Promise<HandedOver> {
  const receivers = Object.entries(to).map(([kind, { positionId }]) => ({ kind, positionId }));
  const input = { positionId: from.positionId, version: 1, receivers, basis: BASIS, ...rest };
  return (await by.gql<{ result: HandedOver }>(HAND_OVER, { input })).result;
}

export type PostWork = {
  readonly position: { readonly id: string };
  readonly version: number;
  readonly lastDay: string | null;
  readonly open: number;
  readonly receivers: readonly { readonly id: string }[];
};

export const postsWithWork = async (who: Person): Promise<readonly PostWork[]> =>
  (
    await who.gql<{ postsWithWork: PostWork[] }>(
      '{ postsWithWork { id position { id } version lastDay open receivers { id } } }',
    )
  ).postsWithWork;

import type { KeepInstructionPhrasesInput, SaveDirectionFavouriteInput } from '@qlvb/contract/types';
import type { Person } from '../person.ts';

type Phrases = {
  readonly for: string;
  readonly phrases: readonly string[];
  readonly version: number;
  readonly mayChange: boolean;
};
type Named = { readonly unit: { readonly id: string } | null; readonly position: { readonly id: string } | null };
type Combination = { readonly lead: Named | null; readonly coop: readonly Named[]; readonly info: readonly Named[] };
type Favourite = Combination & { readonly id: string; readonly name: string; readonly gone: number };
type Help = {
  readonly favourites: readonly Favourite[];
  readonly usual: readonly (Combination & { readonly times: number })[];
  readonly leads: readonly Named[];
};
type Outcome = {
  readonly __typename: string;
  readonly kept?: Phrases;
  readonly favourites?: readonly Favourite[];
  readonly code?: string;
  readonly problems?: readonly { readonly path: string; readonly code: string }[];
  readonly changedBy?: string | null;
};

const PHRASES = 'for phrases version mayChange';
const NAMED = 'unit { id } position { id }';
const COMBINATION = `lead { ${NAMED} } coop { ${NAMED} } info { ${NAMED} }`;
const FAVOURITES = `favourites { id name gone ${COMBINATION} }`;
const REFUSED = '... on ValidationFailed { problems { path code } } ... on RuleRefused { code }';

export async function phrasesOf(person: Person): Promise<readonly Phrases[]> {
  const asked = `query { instructionPhrases { ${PHRASES} } }`;
  return (await person.gql<{ instructionPhrases: readonly Phrases[] }>(asked)).instructionPhrases;
}

export async function keepPhrases(person: Person, input: KeepInstructionPhrasesInput): Promise<Outcome> {
  const { outcome } = await person.gql<{ outcome: Outcome }>(
    `mutation ($input: KeepInstructionPhrasesInput!) { outcome: keepInstructionPhrases(input: $input) { __typename
      ... on InstructionPhrasesSuccess { kept { ${PHRASES} } } ... on VersionConflict { changedBy } ${REFUSED} } }`,
    { input },
  );
  return outcome;
}

export async function helpOf(person: Person): Promise<Help> {
  const asked = `query { directionHelp { ${FAVOURITES} usual { times ${COMBINATION} } leads { ${NAMED} } } }`;
  return (await person.gql<{ directionHelp: Help }>(asked)).directionHelp;
}

export async function saveFavourite(person: Person, input: SaveDirectionFavouriteInput): Promise<Outcome> {
  const { outcome } = await person.gql<{ outcome: Outcome }>(
    `mutation ($input: SaveDirectionFavouriteInput!) { outcome: saveDirectionFavourite(input: $input) { __typename
      ... on DirectionFavouritesSuccess { ${FAVOURITES} } ${REFUSED} } }`,
    { input },
  );
  return outcome;
}

export const REMOVE = `mutation ($id: ID!) { outcome: removeDirectionFavourite(favouriteId: $id) { __typename
  ... on DirectionFavouritesSuccess { ${FAVOURITES} } ${REFUSED} } }`;

export async function removeFavourite(person: Person, id: string): Promise<Outcome> {
  return (await person.gql<{ outcome: Outcome }>(REMOVE, { id })).outcome;
}

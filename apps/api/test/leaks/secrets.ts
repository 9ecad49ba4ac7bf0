import { createHash } from 'node:crypto';

/**
 * Who knows a word, by letter, whoever wrote it first: `O` those of the agency whose matter it is, `P` of the agency it sends to and directs, `C` of
 * the one that co-operates, `N` colleagues in the same agency, `H` everybody of the house whose matter it is, `A` its administrator, `L` who has left it, of the former post.
 */
export type Circle = 'O' | 'P' | 'C' | 'N' | 'H' | 'A' | 'L';
export type Secret = { readonly word: string; readonly path: string; readonly knows: string };

/** All begin alike, so that a search for the beginning would find every one of them. */
export const PREFIX = 'zqx';
const WORD = /zqx[a-p]{12}/gi;

export type Secrets = {
  /** A text with a word of its own. */
  hide(path: string, knows?: string): string;
  all(): Secret[];
  byWord(word: string): Secret | undefined;
};

/** The words follow from the seed and the path, so that they can be searched for before they are written. */
export function createSecrets(seed: string): Secrets {
  const known = new Map<string, Secret>();
  return {
    hide: (path, knows = 'O') => {
      const times = [...known.values()].filter((secret) => secret.path.split('#')[0] === path).length;
      const secret = { word: wordOf(seed, `${path}#${times}`), path: `${path}#${times}`, knows };
      known.set(secret.word, secret);
      return `Mật ${secret.word}`;
    },
    all: () => [...known.values()],
    byWord: (word) => known.get(word.toLowerCase()),
  };
}

/** Letters only: one word for every search. */
export const wordOf = (seed: string, path: string): string =>
  PREFIX +
  createHash('sha256')
    .update(`${seed}/${path}`)
    .digest('hex')
    .slice(0, 12)
    .replaceAll(/./g, (digit) => 'abcdefghijklmnop'.charAt(Number.parseInt(digit, 16)));

/** Every such word in a text, whoever's it is. */
export const wordsIn = (text: string): string[] => [
  ...new Set((text.match(WORD) ?? []).map((word) => word.toLowerCase())),
];

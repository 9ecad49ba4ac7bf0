import { randomInt } from 'node:crypto';

/** Without what looks alike on paper and over the telephone: 0 o, 1 l i, u v. */
const ALPHABET = 'abcdefghjkmnpqrstwxyz23456789';
const GROUPS = 4;
const GROUP = 4;

/** 16 characters of 29, 77 bits: nobody guesses it in the days it is good for; in groups, so that it can be read out. */
export function oneTimePassword(): string {
  const group = (): string => Array.from({ length: GROUP }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

import { type Problem, problem } from '../problems.ts';
import { foldText } from '../text/fold.ts';

/**
 * NIST SP 800-63B-4 §3.1.1.2: a password that is the only factor has at least 15 characters, one beside a second factor
 * at least 8; at least 64 must be allowed. There is no second factor yet, so 15 is what a system starts with; the
 * installation may set less once there is one, never less than `LEAST`.
 */
export const PASSWORD_LENGTH = { min: 15, least: 8, max: 128 } as const;

const PRODUCT_NAMES = ['qlvb', 'quản lý văn bản'] as const;
/** Shorter ones (`stc`, `vp`) stand in any long sentence by chance. */
const SHORTEST_NAME = 4;

/** What a password of this person may not contain. */
export type PasswordOwner = {
  readonly username: string;
  readonly fullName: string;
  /** Short names and full names of the agencies where the person works. */
  readonly agencies: readonly string[];
};

/**
 * What is compared and hashed (NIST SP 800-63B-4 §3.1.1.2, Unicode): Vietnamese letters come composed and decomposed,
 * and input methods of Asia write wide forms of the same characters.
 */
export const normalisedPassword = (password: string): string => password.normalize('NFKC');

/**
 * Length, names and patterns; the list of common passwords is the server's. No rules of composition, no trimming, no
 * regular changing: they make people choose worse ones.
 */
export function validatePassword(
  path: string,
  password: string,
  { minLength, owner }: { readonly minLength: number; readonly owner: PasswordOwner },
): Problem[] {
  const normalised = normalisedPassword(password);
  const length = Array.from(normalised).length;
  if (length === 0) return [problem(path, 'REQUIRED')];
  if (length < minLength) return [problem(path, 'TOO_SHORT', { min: String(minLength), length: String(length) })];
  if (length > PASSWORD_LENGTH.max)
    return [problem(path, 'TOO_LONG', { max: String(PASSWORD_LENGTH.max), length: String(length) })];
  if (isTooEasy(normalised)) return [problem(path, 'PASSWORD_TOO_EASY')];
  const word = nameInside(normalised, owner);
  return word === null ? [] : [problem(path, 'PASSWORD_HAS_NAME', { word })];
}

/** Letters and digits without case and diacritics: `Mật-Khẩu 1` and `matkhau1` are guessed alike. */
const bare = (text: string): string => foldText(text).replaceAll(/[^\p{L}\p{N}]/gu, '');

function nameInside(password: string, { username, fullName, agencies }: PasswordOwner): string | null {
  const within = bare(password);
  const names = [username, fullName, ...agencies, ...PRODUCT_NAMES];
  const found = names.find((name) => bare(name).length >= SHORTEST_NAME && within.includes(bare(name)));
  return found ?? null;
}

const FEWEST_CHARACTERS = 5;
const SHORTEST_UNIT = 8;
const ROWS = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const;

/** One character again and again, one short piece again and again, or along the alphabet, the digits, the keyboard. */
function isTooEasy(password: string): boolean {
  const characters = Array.from(password.toLowerCase());
  if (new Set(characters).size < FEWEST_CHARACTERS) return true;
  if (shortestUnit(characters) < Math.min(SHORTEST_UNIT, characters.length)) return true;
  const steps = characters.slice(1).map((character, at) => isStep(characters[at] ?? '', character));
  return steps.filter(Boolean).length > steps.length * 0.75;
}

/** The length of the piece that is repeated, perhaps cut off at the end; all of it when nothing is. */
function shortestUnit(characters: readonly string[]): number {
  for (let length = 1; length < characters.length; length += 1)
    if (characters.every((character, at) => at < length || character === characters[at - length])) return length;
  return characters.length;
}

function isStep(from: string, to: string): boolean {
  if (Math.abs((from.codePointAt(0) ?? 0) - (to.codePointAt(0) ?? 0)) <= 1) return true;
  return ROWS.some((row) => {
    const [a, b] = [row.indexOf(from), row.indexOf(to)];
    return a >= 0 && b >= 0 && Math.abs(a - b) === 1;
  });
}

/** The lists of the world know few Vietnamese words; these are at the top of the country's leaks. */
const VIETNAMESE: readonly string[] = [
  'matkhau',
  'quenmatkhau',
  'khongbiet',
  'khongco',
  'anhyeuem',
  'emyeuanh',
  'maiyeuem',
  'yeuem',
  'tinhyeu',
  'vietnam',
  'hochiminh',
  'hanoi',
  'kiengiang',
  'hoilamgi',
  'mothaibabon',
  'doremon',
  'sontung',
  'congacon',
];

/** Shorter pieces are parts of everything. */
const SHORTEST_PIECE = 4;

/** The list in the form that is compared. */
export const commonPasswords = (list: readonly string[]): ReadonlySet<string> =>
  new Set([...list, ...VIETNAMESE].map(bare).filter((word) => word.length >= SHORTEST_PIECE));

/** On the list, on it but for digits before or behind, or two of the list one behind the other. */
export function isCommonPassword(password: string, common: ReadonlySet<string>): boolean {
  const whole = bare(normalisedPassword(password));
  const core = whole.replaceAll(/^\d+|\d+$/g, '');
  if (common.has(whole) || common.has(core)) return true;
  for (let at = SHORTEST_PIECE; at <= whole.length - SHORTEST_PIECE; at += 1)
    if (common.has(whole.slice(0, at)) && common.has(whole.slice(at))) return true;
  return false;
}

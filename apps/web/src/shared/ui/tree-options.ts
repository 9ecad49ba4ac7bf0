import { foldText } from '@qlvb/domain/text/fold';

export interface TreeOption {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** How deep it stands in the tree; 0 at the top. */
  readonly depth?: number;
  /** False for a heading that only orders what is below it. */
  readonly selectable?: boolean;
  /** More words to find it by, for example an abbreviation. */
  readonly keywords?: string;
  /** Stands above others and is still not what Enter takes first. */
  readonly second?: boolean;
}

export interface TreeChoice {
  readonly id: string;
  readonly label: string;
}

export interface TreePickerProps {
  readonly label: string;
  readonly options: readonly TreeOption[];
  readonly value: readonly TreeChoice[];
  onChange(value: TreeChoice[]): void;
  readonly max?: number;
  readonly loading?: boolean;
  /** Options come from the server for this text; they are not narrowed here again. */
  onSearch?(text: string): void;
  /** Does what an option stands for that is more than a choice; false when it is a choice. */
  onTake?(optionId: string): boolean;
  /** The options could not be fetched; asks again. */
  onRetry?(): void;
  /** Said below the options, for example that there are more. */
  readonly note?: string | null;
  readonly required?: boolean;
  readonly error?: string | undefined;
  readonly description?: string;
  readonly placeholder?: string;
}

const wordsOf = (text: string): string[] => foldText(text).split(/\s+/).filter(Boolean);

function matches({ label, hint = '', keywords = '' }: TreeOption, words: readonly string[]): boolean {
  const folded = foldText(`${label} ${hint} ${keywords}`);
  return words.every((word) => folded.includes(word));
}

/**
 * Place of the option Enter should take, among those that can be chosen: the first that matches by itself
 * and not only stands there as the heading of one that does. 0 when the server has done the matching.
 */
export function bestMatch(shown: readonly TreeOption[], text: string): number {
  const words = wordsOf(text);
  const choices = shown.filter(({ selectable }) => selectable !== false);
  const found = choices.findIndex((option) => !option.second && matches(option, words));
  return Math.max(
    found,
    choices.findIndex(({ second }) => !second),
    0,
  );
}

/** An option matches, or something below it does: then it stays as the heading of its branch. */
export function narrow(options: readonly TreeOption[], text: string): TreeOption[] {
  const words = wordsOf(text);
  if (words.length === 0) return [...options];
  const hits = options.map((option) => matches(option, words));
  return options.filter((option, index) => {
    const depth = option.depth ?? 0;
    // An ancestor that matches by itself brings its whole branch.
    for (let above = index - 1, level = depth; above >= 0 && level > 0; above -= 1) {
      const other = options[above]?.depth ?? 0;
      if (other >= level) continue;
      if (hits[above]) return true;
      level = other;
    }
    if (hits[index]) return true;
    for (let below = index + 1; below < options.length && (options[below]?.depth ?? 0) > depth; below += 1)
      if (hits[below]) return true;
    return false;
  });
}

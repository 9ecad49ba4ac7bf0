import type { Line, Side } from './paper.ts';
import { type FormRule, RULE_BY_CODE } from './rules.ts';

/** What a mending sets; a reader's file is never altered, a new one is written. */
export type Mend =
  | { readonly kind: 'SHEET'; readonly section: number; readonly width: number; readonly height: number }
  | { readonly kind: 'MARGIN'; readonly section: number; readonly side: Side; readonly to: number }
  | {
      readonly kind: 'LETTERS';
      readonly line: number;
      readonly to: LetterSetting;
      readonly range?: readonly [number, number];
    }
  | { readonly kind: 'PARAGRAPH'; readonly line: number; readonly to: ParagraphSetting }
  | { readonly kind: 'TEXT'; readonly line: number; readonly to: string }
  | { readonly kind: 'PAGE_NUMBER'; readonly what: 'ADD' | 'CENTRE' | 'NOT_FIRST' | 'LETTERS' };
export type LetterSetting = {
  readonly font?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly colour?: '000000';
};
export type ParagraphSetting = {
  readonly align?: 'CENTER' | 'BOTH';
  /** Millimetres. */
  readonly indent?: number;
  /** Points. */
  readonly before?: number;
  /** Lines. */
  readonly leading?: number;
};

export type Finding = {
  readonly rule: string;
  /** Of the first place; null when only a printer could tell. */
  readonly page: number | null;
  /** The first place, as it stands there; null for the whole. */
  readonly quote: string | null;
  /** How many places. */
  readonly places: number;
  /** What was found, as the screen shows it; empty where the sentence says it. */
  readonly found: string;
  /** What is asked. */
  readonly asked: string;
  /** Whether a corrected copy can be made (Word only). */
  readonly mendable: boolean;
};
/** With what mends it. */
export type Judged = Finding & { readonly mends: readonly Mend[] };

const QUOTE = 120;

export const quoteOf = (text: string): string => {
  const flat = text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  return flat.length > QUOTE ? `${flat.slice(0, QUOTE)}…` : flat;
};

export function ruleOf(code: string): FormRule {
  const rule = RULE_BY_CODE.get(code);
  if (rule === undefined) throw new RangeError(`There is no rule ${code}`);
  return rule;
}

type Told = {
  readonly lines?: readonly Line[];
  readonly found?: string;
  readonly asked?: string;
  /** Null where nothing mends this one, though the rule could. */
  readonly mends?: readonly Mend[];
};

export function finding(code: string, { lines = [], found = '', asked, mends = [] }: Told = {}): Judged {
  const rule = ruleOf(code);
  const [first] = lines;
  return {
    rule: code,
    page: first?.page ?? null,
    quote: first === undefined ? null : quoteOf(first.text),
    places: Math.max(1, lines.length),
    found,
    asked: asked ?? rule.asked,
    mendable: mends.length > 0,
    mends,
  };
}

/** One finding for all lines that break a rule, none when there are none. */
export const findingOf = (code: string, lines: readonly Line[], told: Told = {}): Judged[] =>
  lines.length === 0 ? [] : [finding(code, { ...told, lines })];

/** Numbers as they are written in Vietnamese, at most one digit behind the comma. */
export const written = (value: number): string => String(Math.round(value * 10) / 10).replace('.', ',');

export const several = (values: readonly string[]): string => [...new Set(values)].slice(0, 4).join('; ');

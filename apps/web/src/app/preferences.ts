import { useSyncExternalStore } from 'react';

/** Root sizes of the AA switch in px; everything else is rem. */
export const TEXT_SIZES = ['14', '16', '18', '20'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

export const SCHEMES = ['light', 'dark', 'auto'] as const;
export type Scheme = (typeof SCHEMES)[number];

const TEXT_KEY = 'qlvb.text-size';
const SCHEME_KEY = 'qlvb.scheme';
const listeners = new Set<() => void>();
const darkMachine = globalThis.matchMedia?.('(prefers-color-scheme: dark)');

function oneOf<TValue extends string>(values: readonly TValue[], stored: string | null, otherwise: TValue): TValue {
  return values.find((value) => value === stored) ?? otherwise;
}

function textSize(): TextSize {
  return oneOf(TEXT_SIZES, localStorage.getItem(TEXT_KEY), '14');
}

function scheme(): Scheme {
  return oneOf(SCHEMES, localStorage.getItem(SCHEME_KEY), 'auto');
}

/** Light or dark, as chosen here or by the machine. */
function shownScheme(): 'light' | 'dark' {
  const chosen = scheme();
  if (chosen !== 'auto') return chosen;
  return darkMachine?.matches ? 'dark' : 'light';
}

function apply(): void {
  const { dataset } = document.documentElement;
  dataset['textSize'] = textSize();
  dataset['mantineColorScheme'] = shownScheme();
  for (const listener of listeners) listener();
}

/** Before the first paint, so that nothing flickers; and again when the machine turns dark in the evening. */
export function startPreferences(): void {
  darkMachine?.addEventListener('change', apply);
  apply();
}

export function setTextSize(size: TextSize): void {
  localStorage.setItem(TEXT_KEY, size);
  apply();
}

export function setScheme(next: Scheme): void {
  localStorage.setItem(SCHEME_KEY, next);
  apply();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useTextSize = (): TextSize => useSyncExternalStore(subscribe, textSize);
export const useScheme = (): Scheme => useSyncExternalStore(subscribe, scheme);
export const useShownScheme = (): 'light' | 'dark' => useSyncExternalStore(subscribe, shownScheme);

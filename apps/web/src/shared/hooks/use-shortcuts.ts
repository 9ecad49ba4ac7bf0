import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';

export interface Shortcut {
  /** `j`, `Enter`, `shift+e`, `mod+k` (Ctrl or ⌘), or two keys one after the other: `g i`. */
  readonly keys: string;
  readonly label: string;
  run(): void;
  readonly disabled?: boolean;
}

interface Holder {
  current: readonly Shortcut[];
}

const holders = new Set<Holder>();
const listeners = new Set<() => void>();
let snapshot: readonly Shortcut[] = [];

function publish(): void {
  snapshot = [...holders].flatMap((holder) => holder.current);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Every shortcut that works now; what `?` shows. */
export function useRegisteredShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(subscribe, () => snapshot);
}

/** Makes keys work while the component is on the screen, and lists them in the help. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const holder = useRef<readonly Shortcut[]>(shortcuts);
  const signature = shortcuts.map(({ keys, label, disabled }) => `${keys}|${label}|${disabled ?? false}`).join('\n');
  useLayoutEffect(() => {
    holder.current = shortcuts;
  });
  useEffect(() => {
    const mine: Holder = holder;
    holders.add(mine);
    publish();
    return () => {
      holders.delete(mine);
      publish();
    };
  }, [signature]);
}

function typing(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input, textarea, select, [role="combobox"]') !== null;
}

function pressed(event: KeyboardEvent): string {
  const mod = event.ctrlKey || event.metaKey ? 'mod+' : '';
  const letter = event.key.length === 1;
  // `?` is already shifted; only letters and named keys say shift.
  const shift = event.shiftKey && (!letter || /[a-z]/i.test(event.key)) ? 'shift+' : '';
  return `${mod}${shift}${letter ? event.key.toLowerCase() : event.key}`;
}

const SEQUENCE_MS = 1200;
let leader: { readonly key: string; readonly at: number } | null = null;

function find(keys: string): Shortcut | undefined {
  return [...holders]
    .flatMap((holder) => holder.current)
    .findLast((shortcut) => shortcut.keys === keys && !shortcut.disabled);
}

function startsSequence(key: string): boolean {
  return [...holders].some((holder) => holder.current.some(({ keys }) => keys.startsWith(`${key} `)));
}

/** Enter and Space belong to the control that has the focus. */
function belongsToControl(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' && event.key !== ' ') return false;
  return event.target instanceof HTMLElement && event.target.closest('a, button, [role="button"], summary') !== null;
}

export function handleShortcut(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.altKey) return;
  const key = pressed(event);
  const withMod = key.startsWith('mod+');
  if (!withMod && (typing(event.target) || belongsToControl(event))) return;
  if (!withMod && document.querySelector('[role="dialog"][aria-modal="true"]')) return;
  const sequence = leader && Date.now() - leader.at < SEQUENCE_MS ? find(`${leader.key} ${key}`) : undefined;
  leader = null;
  const shortcut = sequence ?? find(key);
  if (shortcut) {
    event.preventDefault();
    shortcut.run();
  } else if (!withMod && startsSequence(key)) {
    leader = { key, at: Date.now() };
  }
}

/** The one listener of the application. */
export function ShortcutListener(): null {
  useEffect(() => {
    document.addEventListener('keydown', handleShortcut);
    return () => document.removeEventListener('keydown', handleShortcut);
  }, []);
  return null;
}

const NAMES: Readonly<Record<string, string>> = {
  mod: 'Ctrl',
  shift: 'Shift',
  ArrowDown: '↓',
  ArrowUp: '↑',
};

/** `mod+k` → ['Ctrl', 'K'], `g i` → ['G', 'I']. */
export function keyNames(keys: string): string[] {
  if (keys === '+') return ['+'];
  return keys.split(/[+ ]/).map((key) => NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key));
}

export type ToastTone = 'ok' | 'info' | 'danger';

export interface Toast {
  readonly id: number;
  readonly tone: ToastTone;
  readonly text: string;
}

type Listener = () => void;

let toasts: readonly Toast[] = [];
let nextId = 1;
const listeners = new Set<Listener>();

function publish(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

export function dismissToast(id: number): void {
  publish(toasts.filter((toast) => toast.id !== id));
}

/** A short message. Done things go by themselves, what failed stays until it is dismissed. */
export function toast(message: { readonly tone: ToastTone; readonly text: string }): void {
  const id = nextId;
  nextId += 1;
  publish([...toasts.filter(({ text }) => text !== message.text), { id, ...message }].slice(-4));
  if (message.tone !== 'danger') setTimeout(() => dismissToast(id), 6000);
}

export function subscribeToasts(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function currentToasts(): readonly Toast[] {
  return toasts;
}

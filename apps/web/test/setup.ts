import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
import { currentToasts, dismissToast } from '../src/shared/ui/toasts.ts';

// Heavier fields and dialogs are fetched when they are shown; the first one of a run takes its time.
configure({ asyncUtilTimeout: 10_000 });

// What Mantine and the shell ask of a browser and jsdom does not have.
class Observer {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
  takeRecords(): [] {
    return [];
  }
}
Object.assign(globalThis, { ResizeObserver: Observer, IntersectionObserver: Observer });
globalThis.matchMedia = (query) =>
  Object.assign(new EventTarget(), {
    matches: false,
    media: query,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });
Element.prototype.scrollIntoView = () => undefined;
URL.createObjectURL = () => 'blob:local';
URL.revokeObjectURL = () => undefined;
document.elementFromPoint = () => null;

// Files of one worker share its document.
if (!Object.hasOwn(document, 'fonts')) {
  Object.defineProperty(document, 'fonts', { value: new EventTarget() });
  document.addEventListener('click', togglePopover);
}

/** The browser's popover as far as a test needs it: a button toggles, and the panel says so. */
function togglePopover(event: Event): void {
  const button = event.target instanceof Element ? event.target.closest('button[popovertarget]') : null;
  const panel = document.getElementById(button?.getAttribute('popovertarget') ?? '');
  if (!panel) return;
  const open = panel.dataset['open'] !== 'true';
  panel.dataset['open'] = String(open);
  panel.style.display = open ? 'block' : '';
  panel.dispatchEvent(Object.assign(new Event('toggle'), { newState: open ? 'open' : 'closed' }));
}
HTMLElement.prototype.hidePopover = function hidePopover(this: HTMLElement) {
  delete this.dataset['open'];
  this.style.display = '';
  this.dispatchEvent(Object.assign(new Event('toggle'), { newState: 'closed' }));
};

afterEach(() => {
  cleanup();
  // What one test leaves behind is nobody else's.
  for (const { id } of currentToasts()) dismissToast(id);
  vi.useRealTimers();
  localStorage.clear();
  sessionStorage.clear();
});

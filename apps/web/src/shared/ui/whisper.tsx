import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import classes from './whisper.module.css';

interface WhisperProps {
  /** Name of the button (when its content does not say it all) and of what it opens. */
  readonly label: string;
  readonly button: ReactNode;
  readonly className?: string | undefined;
  children(close: () => void): ReactNode;
}

const GAP_PX = 4;
const EDGE_PX = 8;

/** Below the button, or above where there is no room; always inside the window. */
function place(panel: HTMLElement, button: HTMLElement): void {
  const anchor = button.getBoundingClientRect();
  const { width, height } = panel.getBoundingClientRect();
  const left = Math.min(anchor.left, globalThis.innerWidth - width - EDGE_PX);
  const below = anchor.bottom + GAP_PX;
  const above = anchor.top - GAP_PX - height;
  const top = below + height > globalThis.innerHeight - EDGE_PX && above > EDGE_PX ? above : below;
  panel.style.left = `${Math.max(left, EDGE_PX)}px`;
  panel.style.top = `${top}px`;
}

/** A small panel at a button, on the browser's own popover: Escape or a click elsewhere closes it. */
export function Whisper({ label, button, className, children }: WhisperProps) {
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState(false);

  useEffect(() => {
    const element = panel.current;
    if (!element) return undefined;
    const onToggle = (event: ToggleEvent) => setOpened(event.newState === 'open');
    element.addEventListener('toggle', onToggle);
    return () => element.removeEventListener('toggle', onToggle);
  }, []);

  useEffect(() => {
    const element = panel.current;
    const anchor = opener.current;
    if (!opened || !element || !anchor) return undefined;
    const keep = () => place(element, anchor);
    const observer = new ResizeObserver(keep);
    observer.observe(element);
    keep();
    element.focus();
    globalThis.addEventListener('scroll', keep, { capture: true, passive: true });
    return () => {
      observer.disconnect();
      globalThis.removeEventListener('scroll', keep, { capture: true });
    };
  }, [opened]);

  const close = () => document.getElementById(id)?.hidePopover();

  // Escape closes this and nothing around it: not the dialog it stands in, not the page.
  useEffect(() => {
    if (!opened) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      event.preventDefault();
      panel.current?.hidePopover();
      opener.current?.focus();
    };
    const parts: readonly (HTMLElement | null)[] = [panel.current, opener.current];
    for (const part of parts) part?.addEventListener('keydown', onKeyDown);
    return () => {
      for (const part of parts) part?.removeEventListener('keydown', onKeyDown);
    };
  }, [opened]);

  return (
    <>
      <button
        ref={opener}
        type="button"
        className={className}
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={opened}
        popoverTarget={id}
      >
        {button}
      </button>
      <div ref={panel} id={id} popover="auto" role="dialog" aria-label={label} tabIndex={-1} className={classes.panel}>
        {opened ? children(close) : null}
      </div>
    </>
  );
}

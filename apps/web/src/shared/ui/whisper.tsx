import type { ReactNode } from 'react';
import { PopoverPanel } from './popover-panel.tsx';
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

/** At its button also when the page moves or the content grows. */
function keepAt(panel: HTMLElement, button: HTMLElement): () => void {
  const keep = () => place(panel, button);
  const observer = new ResizeObserver(keep);
  observer.observe(panel);
  keep();
  globalThis.addEventListener('scroll', keep, { capture: true, passive: true });
  return () => {
    observer.disconnect();
    globalThis.removeEventListener('scroll', keep, { capture: true });
  };
}

/** A small panel at a button. */
export function Whisper({ className = classes.opener, ...rest }: WhisperProps) {
  return <PopoverPanel {...rest} buttonClass={className} panelClass={classes.panel} onOpen={keepAt} />;
}

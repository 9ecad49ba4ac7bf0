import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import classes from './top-panel.module.css';

interface TopPanelProps {
  /** What the button says to those who do not see it; also the name of the panel. */
  readonly label: string;
  readonly button: ReactNode;
  readonly buttonClass?: string | undefined;
  /** Rendered only while open, so that its code and its questions wait until they are wanted. */
  children(close: () => void): ReactNode;
  readonly onOpen?: () => void;
  readonly onClosed?: () => void;
}

/**
 * A panel under the top bar on the browser's own popover: it closes with Escape or a click elsewhere and
 * gives the focus back, without a positioning library in the first load.
 */
export function TopPanel({ label, button, buttonClass, children, onOpen, onClosed }: TopPanelProps) {
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState(false);

  useEffect(() => {
    const element = panel.current;
    if (!element) return undefined;
    const onToggle = (event: ToggleEvent) => {
      const open = event.newState === 'open';
      setOpened(open);
      if (open) onOpen?.();
      else onClosed?.();
    };
    element.addEventListener('toggle', onToggle);
    return () => element.removeEventListener('toggle', onToggle);
  }, [onOpen, onClosed]);

  useEffect(() => {
    if (opened) panel.current?.focus();
  }, [opened]);

  const close = () => document.getElementById(id)?.hidePopover();

  // Escape closes this, and does not go back on the page behind it as well.
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
        className={buttonClass ?? 'icon-button'}
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

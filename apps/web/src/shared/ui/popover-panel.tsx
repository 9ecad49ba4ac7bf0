import { useEffect, useEffectEvent, useId, useRef, useState, type ReactNode } from 'react';

interface PopoverPanelProps {
  /** Name of the button (when its content does not say it all) and of what it opens. */
  readonly label: string;
  readonly button: ReactNode;
  readonly buttonClass?: string | undefined;
  readonly panelClass?: string | undefined;
  /** Rendered only while open, so that its code and its questions wait until they are wanted. */
  children(close: () => void): ReactNode;
  onOpen?(panel: HTMLElement, button: HTMLElement): (() => void) | undefined;
  onToggle?(opened: boolean): void;
}

/**
 * A button and what it opens, on the browser's own popover: Escape or a click elsewhere closes it and gives the focus
 * back, without a positioning library in the first load.
 */
export function PopoverPanel({
  label,
  button,
  buttonClass,
  panelClass,
  children,
  onOpen,
  onToggle,
}: PopoverPanelProps) {
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState(false);
  const toggled = useEffectEvent((open: boolean) => {
    setOpened(open);
    onToggle?.(open);
  });
  const entered = useEffectEvent((element: HTMLElement, anchor: HTMLElement) => onOpen?.(element, anchor));

  useEffect(() => {
    const element = panel.current;
    if (!element) return undefined;
    const listen = (event: ToggleEvent) => toggled(event.newState === 'open');
    element.addEventListener('toggle', listen);
    return () => element.removeEventListener('toggle', listen);
  }, []);

  useEffect(() => {
    const element = panel.current;
    const anchor = opener.current;
    if (!opened || !element || !anchor) return undefined;
    const left = entered(element, anchor);
    element.focus();
    // Escape closes this and nothing around it: not the dialog it stands in, not the page.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      event.preventDefault();
      element.hidePopover();
      anchor.focus();
    };
    const parts: readonly HTMLElement[] = [element, anchor];
    for (const part of parts) part.addEventListener('keydown', onKeyDown);
    return () => {
      left?.();
      for (const part of parts) part.removeEventListener('keydown', onKeyDown);
    };
  }, [opened]);

  const close = () => document.getElementById(id)?.hidePopover();
  return (
    <>
      <button
        ref={opener}
        type="button"
        className={buttonClass}
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={opened}
        popoverTarget={id}
      >
        {button}
      </button>
      <div ref={panel} id={id} popover="auto" role="dialog" aria-label={label} tabIndex={-1} className={panelClass}>
        {opened ? children(close) : null}
      </div>
    </>
  );
}

import type { ReactNode } from 'react';
import { PopoverPanel } from '../../shared/ui/popover-panel.tsx';
import classes from './top-panel.module.css';

interface TopPanelProps {
  /** What the button says to those who do not see it; also the name of the panel. */
  readonly label: string;
  readonly button: ReactNode;
  readonly buttonClass?: string | undefined;
  children(close: () => void): ReactNode;
  readonly onOpen?: () => void;
  readonly onClosed?: () => void;
}

/** A panel under the top bar. */
export function TopPanel({ buttonClass = 'icon-button', onOpen, onClosed, ...rest }: TopPanelProps) {
  return (
    <PopoverPanel
      {...rest}
      buttonClass={buttonClass}
      panelClass={classes.panel}
      onToggle={(opened) => (opened ? onOpen?.() : onClosed?.())}
    />
  );
}

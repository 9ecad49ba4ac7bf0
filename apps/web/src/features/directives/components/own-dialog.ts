import type { DirectiveDetailFragment } from './directive-detail.generated.ts';

/** What every dialog with a form of its own is given. */
export interface OwnDialogProps {
  readonly directive: DirectiveDetailFragment;
  onClose(): void;
  onReload(): void;
}

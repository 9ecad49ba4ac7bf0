import { Button, Modal } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../api/refusal.ts';
import classes from './form-dialog.module.css';
import { RefusalAlert } from './refusal-alert.tsx';

export interface FormDialogProps {
  readonly opened: boolean;
  readonly title: string;
  onClose(): void;
  onSubmit(): void;
  readonly submitLabel: string;
  readonly pending?: boolean;
  readonly refusal?: Refusal | null;
  readonly onReload?: (() => void) | undefined;
  readonly shownPaths?: readonly string[];
  readonly danger?: boolean;
  readonly size?: 'sm' | 'md' | 'lg' | 'xl';
  readonly children: ReactNode;
}

/** A form over the page: Ctrl/⌘ Enter sends, Escape gives up, a refusal keeps everything typed. */
export default function FormDialogBody(props: FormDialogProps) {
  const { opened, title, onClose, onSubmit, submitLabel, pending = false, refusal = null } = props;
  const { onReload, shownPaths = [], danger = false, size = 'md', children } = props;
  const { t } = useTranslation();
  // The first Escape closes what is open inside (a list of choices, a calendar), the next one the form.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !pending) {
      event.preventDefault();
      onSubmit();
      return;
    }
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (event.target instanceof Element && event.target.hasAttribute('data-mantine-stop-propagation')) return;
    event.stopPropagation();
    onClose();
  };
  return (
    <Modal
      closeOnEscape={false}
      onKeyDown={onKeyDown}
      opened={opened}
      onClose={onClose}
      title={title}
      size={size}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form
        noValidate
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          // A dialog opened from within a form is no part of it.
          event.stopPropagation();
          if (!pending) onSubmit();
        }}
      >
        {children}
        <RefusalAlert refusal={refusal} onReload={onReload} shownPaths={shownPaths} />
        <div className={classes.foot}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={pending} className={danger ? classes.danger : undefined}>
            {submitLabel}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

import { IconArrowLeft } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../hooks/use-shortcuts.ts';
import { ChoiceGroup } from './choice-group.tsx';
import classes from './split-view.module.css';

interface SplitViewProps {
  readonly listLabel: string;
  readonly list: ReactNode;
  /** Whether something of the list is open. */
  readonly open: boolean;
  onBack(): void;
  readonly document?: ReactNode;
  readonly details?: ReactNode;
  readonly documentLabel?: string;
  readonly detailsLabel?: string;
}

type Pane = 'document' | 'details';

/**
 * List, document and details side by side: a person stays in the list while working through it. On a
 * narrow screen one at a time, with a way back.
 */
export function SplitView({
  listLabel,
  list,
  open,
  onBack,
  document: documentPane,
  details,
  documentLabel,
  detailsLabel,
}: SplitViewProps) {
  const { t } = useTranslation();
  const [pane, setPane] = useState<Pane>('details');
  const opened = useRef<HTMLDivElement>(null);
  const hasDocument = Boolean(documentPane);
  const hasDetails = Boolean(details);
  useShortcuts([{ keys: 'Escape', label: t('back'), run: onBack, disabled: !open }]);

  useEffect(() => {
    // Only where the list has given way: beside it, the focus stays in the list.
    if (open && globalThis.matchMedia?.('(max-width: 767px)').matches) opened.current?.focus();
  }, [open]);

  const names = { document: documentLabel ?? t('document'), details: detailsLabel ?? t('details') };
  return (
    <div className={classes.room}>
      <div
        className={classes.split}
        data-open={open || undefined}
        data-document={hasDocument || undefined}
        data-pane={pane}
      >
        <section className={classes.list} aria-label={listLabel}>
          {list}
        </section>
        {open ? (
          <div ref={opened} className={classes.opened} tabIndex={-1}>
            <div className={classes.switch}>
              <button type="button" className={classes.back} onClick={onBack}>
                <IconArrowLeft size={18} aria-hidden /> {t('back')}
              </button>
              {hasDocument && hasDetails ? (
                <ChoiceGroup<Pane>
                  label={listLabel}
                  hideLabel
                  value={pane}
                  onChange={setPane}
                  options={[
                    { value: 'details', label: names.details },
                    { value: 'document', label: names.document },
                  ]}
                />
              ) : null}
            </div>
            {hasDocument ? (
              <section className={classes.document} aria-label={names.document}>
                {documentPane}
              </section>
            ) : null}
            {hasDetails ? (
              <section className={classes.details} aria-label={names.details}>
                {details}
              </section>
            ) : null}
          </div>
        ) : null}
      </div>
    </div>
  );
}

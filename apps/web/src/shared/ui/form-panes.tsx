import { useRef, useState, type ReactNode } from 'react';
import { ChoiceGroup } from './choice-group.tsx';
import classes from './form-panes.module.css';

interface FormPanesProps {
  /** What is read while the form is filled in. */
  readonly document: ReactNode;
  readonly documentLabel: string;
  readonly formLabel: string;
  /** The fields. */
  readonly children: ReactNode;
  /** Refusals and the button that sends; always in sight. */
  readonly foot: ReactNode;
  /** Answers false when a field is at fault: the first one gets the focus. */
  onSubmit(): Promise<boolean>;
}

type Pane = 'form' | 'document';

/** A document beside the form that speaks of it; on a narrow screen one of them at a time. */
export function FormPanes({ document, documentLabel, formLabel, children, foot, onSubmit }: FormPanesProps) {
  const [pane, setPane] = useState<Pane>('form');
  const form = useRef<HTMLFormElement>(null);
  const submit = async () => {
    if (await onSubmit()) return;
    setPane('form');
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  return (
    <div className={classes.room}>
      <form
        ref={form}
        className={classes.panes}
        data-pane={pane}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <div className={classes.switch}>
          <ChoiceGroup<Pane>
            label={`${formLabel}, ${documentLabel}`}
            hideLabel
            value={pane}
            onChange={setPane}
            options={[
              { value: 'form', label: formLabel },
              { value: 'document', label: documentLabel },
            ]}
          />
        </div>
        <section className={classes.document} aria-label={documentLabel}>
          {document}
        </section>
        <section className={classes.form} aria-label={formLabel}>
          <div className={classes.scroll}>{children}</div>
          <div className={classes.foot}>{foot}</div>
        </section>
      </form>
    </div>
  );
}

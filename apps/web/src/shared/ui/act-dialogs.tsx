import type { TypedDocumentNode } from '@apollo/client';
import { useState, type ReactNode } from 'react';
import { useFieldErrors } from '../api/use-field-errors.ts';
import { useAct } from '../api/use-act.ts';
import { FormDialog } from './form-dialog.tsx';
import { NoteField } from './note-field.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

interface ActProps<TInput> {
  /** What the act is on: its id and the version the person saw. */
  readonly input: TInput;
  readonly title: string;
  readonly submitLabel: string;
  readonly done: string;
  onClose(): void;
  onReload(): void;
}

/** An act with what it is about (children) and an opinion, if there is one. */
export function NoteAct<TData extends object, TInput extends object>(
  props: ActProps<TInput> & {
    readonly mutation: TypedDocumentNode<TData, { input: TInput & { note?: string | null } }>;
    readonly children: ReactNode;
  },
) {
  const { mutation, input, title, submitLabel, done, onClose, onReload, children } = props;
  const [note, setNote] = useState('');
  const act = useAct(mutation, { done });
  const errors = useFieldErrors(act.refusal);
  const submit = async () => {
    if (await act.run({ input: { ...input, note: note.trim() || null } })) onClose();
  };
  return (
    <FormDialog
      opened
      title={title}
      submitLabel={submitLabel}
      pending={act.pending}
      refusal={act.refusal}
      shownPaths={['note']}
      onReload={() => {
        act.reset();
        onReload();
      }}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      {children}
      <NoteField value={note} onChange={setNote} error={errors('note')} first />
    </FormDialog>
  );
}

/** An act that the other side has to understand: a reason of some length. */
export function ReasonAct<TData extends object, TInput extends object>(
  props: ActProps<TInput> & {
    readonly mutation: TypedDocumentNode<TData, { input: TInput & { reason: string } }>;
    readonly description: string;
    readonly danger?: boolean;
  },
) {
  const { mutation, input, title, submitLabel, done, description, danger = false, onClose, onReload } = props;
  const act = useAct(mutation, { done });
  const submit = async (reason: string) => {
    if (await act.run({ input: { ...input, reason } })) onClose();
  };
  return (
    <ReasonDialog
      opened
      title={title}
      description={description}
      submitLabel={submitLabel}
      danger={danger}
      pending={act.pending}
      refusal={act.refusal}
      onReload={() => {
        act.reset();
        onReload();
      }}
      onClose={onClose}
      onSubmit={(reason) => void submit(reason)}
    />
  );
}

import type { TypedDocumentNode } from '@apollo/client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { todayInVietnam } from '../../../shared/lib/format.ts';
import { useAct } from '../../../shared/api/use-act.ts';
import { useFieldErrors } from '../../../shared/api/use-field-errors.ts';
import { DateField } from '../../../shared/ui/date-field.tsx';
import { FormDialog } from '../../../shared/ui/form-dialog.tsx';
import classes from './people.module.css';

interface EndOnDayProps<TData extends object, TInput extends object> {
  readonly mutation: TypedDocumentNode<TData, { input: TInput & { lastDay: string } }>;
  /** What ends: its id and the version the person saw. */
  readonly input: TInput;
  readonly title: string;
  readonly text: string;
  readonly done: string;
  onClose(): void;
}

/** Something that has its days ends on one of them, today unless another is chosen. */
export function EndOnDayDialog<TData extends object, TInput extends object>({
  mutation,
  input,
  title,
  text,
  done,
  onClose,
}: EndOnDayProps<TData, TInput>) {
  const { t } = useTranslation('people');
  const [lastDay, setLastDay] = useState<string | null>(todayInVietnam());
  const act = useAct(mutation, { done });
  const errors = useFieldErrors(act.refusal);
  const submit = async () => {
    if (await act.run({ input: { ...input, lastDay: lastDay ?? '' } })) onClose();
  };
  return (
    <FormDialog
      opened
      danger
      size="sm"
      title={title}
      submitLabel={t('end')}
      pending={act.pending}
      refusal={act.refusal}
      shownPaths={['lastDay']}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <div className={classes.form}>
        <p>{text}</p>
        <DateField label={t('lastDay')} value={lastDay} onChange={setLastDay} error={errors('lastDay')} required />
      </div>
    </FormDialog>
  );
}

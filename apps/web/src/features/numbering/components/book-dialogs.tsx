import { Checkbox, Textarea, TextInput } from '@mantine/core';
import type { BookAction } from '@qlvb/contract/types';
import { validateHold } from '@qlvb/domain/numbering/validate';
import { addDays } from '@qlvb/domain/civil-date';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Refusal, validationRefusal } from '../../../shared/api/refusal.ts';
import { useAct } from '../../../shared/api/use-act.ts';
import { useFieldErrors } from '../../../shared/api/use-field-errors.ts';
import { formatNumber, todayInVietnam } from '../../../shared/lib/format.ts';
import { ReasonAct } from '../../../shared/ui/act-dialogs.tsx';
import { DateField } from '../../../shared/ui/date-field.tsx';
import { FormDialog } from '../../../shared/ui/form-dialog.tsx';
import { NumberInput } from '../../../shared/ui/number-input.tsx';
import type { BookPartsFragment } from '../pages/books-page.generated.ts';
import {
  CloseBookDocument,
  ExplainGapDocument,
  HoldNumbersDocument,
  ReopenBookDocument,
} from './book-acts.generated.ts';

interface BookDialogProps {
  readonly book: BookPartsFragment;
  onClose(): void;
  onReload(): void;
}

/** One dialog per act on a book. */
export function BookDialog({ act, ...props }: BookDialogProps & { readonly act: BookAction }) {
  const { t } = useTranslation('numbering');
  const { book } = props;
  const [gap] = book.gaps;
  switch (act) {
    case 'HOLD':
      return <HoldDialog {...props} />;
    case 'CLOSE':
      return <CloseDialog {...props} />;
    case 'REOPEN':
      return (
        <ReasonAct
          {...props}
          mutation={ReopenBookDocument}
          input={{ bookId: book.id, version: book.version }}
          title={t('reopen.title')}
          description={t('reopen.text')}
          submitLabel={t('actions:numbering.REOPEN')}
          done={t('reopen.done')}
        />
      );
    case 'EXPLAIN_GAP':
      return gap ? (
        <ReasonAct
          {...props}
          mutation={ExplainGapDocument}
          input={{ bookId: book.id, fromNumber: gap.fromNumber, toNumber: gap.toNumber }}
          title={t('explain.title', { from: String(gap.fromNumber), to: String(gap.toNumber) })}
          description={t('explain.text')}
          submitLabel={t('actions:numbering.EXPLAIN_GAP')}
          done={t('explain.done')}
        />
      ) : null;
  }
}

/** Days a number is held unless somebody says otherwise. */
const USUAL_DAYS = 7;

function HoldDialog({ book, onClose }: BookDialogProps) {
  const { t } = useTranslation('numbering');
  const today = todayInVietnam();
  const [count, setCount] = useState(1);
  const [heldFor, setHeldFor] = useState('');
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState<string | null>(addDays(today, USUAL_DAYS));
  const [checked, setChecked] = useState<Refusal | null>(null);
  const next = book.lastNumber + 1;
  const hold = useAct(HoldNumbersDocument, {
    done: t('hold.done', { from: formatNumber(next), to: formatNumber(next + count - 1) }),
  });
  const refusal = checked ?? hold.refusal;
  const errors = useFieldErrors(refusal);
  const submit = async () => {
    const input = { bookId: book.id, count, heldFor, reason, until: until ?? '' };
    const found = validationRefusal(validateHold(input, { today }));
    setChecked(found);
    if (!found && (await hold.run({ input }))) onClose();
  };
  return (
    <FormDialog
      opened
      title={t('hold.title')}
      submitLabel={t('actions:numbering.HOLD')}
      pending={hold.pending}
      refusal={refusal}
      shownPaths={['count', 'heldFor', 'reason', 'until']}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <p>{t('hold.text', { next: formatNumber(next) })}</p>
      <NumberInput
        data-autofocus
        required
        label={t('hold.count')}
        min={1}
        value={count}
        error={errors('count')}
        onChange={(value) => setCount(Number(value) || 0)}
      />
      <TextInput
        required
        label={t('hold.heldFor')}
        value={heldFor}
        error={errors('heldFor')}
        onChange={(event) => setHeldFor(event.currentTarget.value)}
      />
      <Textarea
        required
        autosize
        minRows={2}
        label={t('hold.reason')}
        value={reason}
        error={errors('reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <DateField required label={t('hold.until')} value={until} error={errors('until')} onChange={setUntil} />
    </FormDialog>
  );
}

/** What is in the book is stated before it is closed; what stands in the way the server says. */
function CloseDialog({ book, onClose, onReload }: BookDialogProps) {
  const { t } = useTranslation('numbering');
  const [states, setStates] = useState(false);
  const [note, setNote] = useState('');
  const close = useAct(CloseBookDocument, { done: t('close.done') });
  const errors = useFieldErrors(close.refusal);
  const { id, version, lastNumber, unissued } = book;
  const submit = async () => {
    const input = { bookId: id, version, statesUnissued: states, note: note.trim() || null };
    if (await close.run({ input })) onClose();
  };
  return (
    <FormDialog
      opened
      danger
      title={t('close.title', { year: String(book.year) })}
      submitLabel={t('actions:numbering.CLOSE')}
      pending={close.pending}
      refusal={close.refusal}
      shownPaths={['note']}
      onReload={() => {
        close.reset();
        onReload();
      }}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <p>{t('close.text', { last: formatNumber(lastNumber) })}</p>
      {unissued > 0 ? (
        <Checkbox
          label={t('close.states', { number: formatNumber(unissued) })}
          checked={states}
          onChange={(event) => setStates(event.currentTarget.checked)}
        />
      ) : null}
      <Textarea
        data-autofocus
        autosize
        minRows={2}
        label={`${t('facts.note')} (${t('common:optional')})`}
        value={note}
        error={errors('note')}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

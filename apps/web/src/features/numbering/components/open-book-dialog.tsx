import { Textarea } from '@mantine/core';
import { validateOpening } from '@qlvb/domain/numbering/validate';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Refusal, validationRefusal } from '../../../shared/api/refusal.ts';
import { useAct } from '../../../shared/api/use-act.ts';
import { useFieldErrors } from '../../../shared/api/use-field-errors.ts';
import { todayInVietnam } from '../../../shared/lib/format.ts';
import { FormDialog } from '../../../shared/ui/form-dialog.tsx';
import { NumberInput } from '../../../shared/ui/number-input.tsx';
import type { SeriesPartsFragment } from '../pages/books-page.generated.ts';
import { OpenBookDocument } from './book-acts.generated.ts';
import classes from './books.module.css';

interface OpenBookDialogProps {
  readonly series: SeriesPartsFragment;
  readonly year: number;
  onClose(): void;
}

/** A term of the Party and of a people's council runs five years. */
const TERM_YEARS = 5;

/** Mở sổ: with number 1, or behind the last number of the paper book, and then where the others are. */
export function OpenBookDialog({ series, year, onClose }: OpenBookDialogProps) {
  const { t } = useTranslation('numbering');
  const isTerm = series.period === 'TERM';
  const [first, setFirst] = useState(1);
  const [from, setFrom] = useState(year);
  const [to, setTo] = useState(year + TERM_YEARS);
  const [note, setNote] = useState('');
  const [checked, setChecked] = useState<Refusal | null>(null);
  const open = useAct(OpenBookDocument, { done: t('open.done', { name: series.name }) });
  const refusal = checked ?? open.refusal;
  const errors = useFieldErrors(refusal);
  const submit = async () => {
    const input = {
      direction: series.direction,
      seriesKey: series.key,
      year: from,
      lastYear: isTerm ? to : null,
      firstNumber: first,
      note: note.trim() || null,
    };
    const found = validationRefusal(validateOpening(input, series.period, { today: todayInVietnam() }));
    setChecked(found);
    if (!found && (await open.run({ input }))) onClose();
  };
  const figure = (set: (value: number) => void) => (value: number | string) => set(Number(value) || 0);
  return (
    <FormDialog
      opened
      title={t('open.title', { name: series.name, year: String(year) })}
      submitLabel={t('open.action')}
      pending={open.pending}
      refusal={refusal}
      shownPaths={['firstNumber', 'note', 'year', 'lastYear']}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <NumberInput
        data-autofocus
        required
        label={t('open.firstNumber')}
        description={t('open.firstNumberHint')}
        min={1}
        value={first}
        error={errors('firstNumber')}
        onChange={figure(setFirst)}
      />
      {isTerm ? (
        <div className={classes.two}>
          <NumberInput label={t('open.from')} value={from} error={errors('year')} onChange={figure(setFrom)} />
          <NumberInput label={t('open.to')} value={to} error={errors('lastYear')} onChange={figure(setTo)} />
        </div>
      ) : null}
      <Textarea
        required={first > 1}
        autosize
        minRows={2}
        label={t('open.note')}
        description={first > 1 ? t('open.noteNeeded', { last: String(first - 1) }) : t('open.noteHint')}
        value={note}
        error={errors('note')}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

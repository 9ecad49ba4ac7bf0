import { useApolloClient } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { compareDates } from '@qlvb/domain/civil-date';
import { IconCalendar } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, todayInVietnam } from '../lib/format.ts';
import classes from './date-field.module.css';
import { dateFromText } from './date-text.ts';
import { DueDateAfterDocument } from './due-date-after.generated.ts';
import { DetailSkeleton } from './skeletons.tsx';
import { Whisper } from './whisper.tsx';

const CalendarPanel = lazy(() => import('./calendar-panel.tsx'));

const QUICK = [3, 5, 10, 15];
const MOST_WORKING_DAYS = 250;

interface DateFieldProps {
  readonly label: string;
  /** Civil date, `yyyy-mm-dd`. */
  readonly value: string | null;
  onChange(value: string | null): void;
  readonly required?: boolean;
  readonly error?: string | undefined;
  readonly description?: string;
  /** Offers the date a number of working days from today. */
  readonly workingDays?: boolean;
  readonly min?: string;
  readonly max?: string;
}

/** dd/MM/yyyy, typed as people type it or picked; never a machine's own date widget. */
export function DateField(props: DateFieldProps) {
  const { label, value, onChange, required, error, description, workingDays, min, max } = props;
  const { t } = useTranslation();
  const [text, setText] = useState(formatDate(value));
  const [problem, setProblem] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  // The value this field has told; another one comes from outside and is written out.
  const told = useRef(value);

  // On the element too, where a form sees it before the next rendering (`useChecks`).
  const judge = (wrong: string | null) => {
    setProblem(wrong);
    input.current?.setCustomValidity(wrong ?? '');
  };
  const tell = (date: string | null) => {
    told.current = date;
    if (date !== value) onChange(date);
  };
  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    setText(formatDate(value));
    setProblem(null);
    input.current?.setCustomValidity('');
  }, [value]);

  const problemOf = (date: string | null): string | null => {
    if (date === null) return t('date.invalid');
    if (min && compareDates(date, min) < 0) return t('date.tooEarly', { date: formatDate(min) });
    if (max && compareDates(date, max) > 0) return t('date.tooLate', { date: formatDate(max) });
    return null;
  };
  const settle = () => {
    if (text.trim() === '') {
      judge(null);
      tell(null);
      return;
    }
    const date = dateFromText(text, todayInVietnam());
    const wrong = problemOf(date);
    judge(wrong);
    // What is no day is no value, but it stays where it was typed, with its error.
    tell(wrong === null ? date : null);
    if (wrong === null) setText(formatDate(date));
  };
  const choose = (date: string) => {
    setText(formatDate(date));
    judge(null);
    tell(date);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') settle();
  };

  return (
    <div>
      <TextInput
        ref={input}
        label={label}
        description={description}
        error={problem ?? error}
        required={required ?? false}
        inputMode="numeric"
        autoComplete="off"
        placeholder={t('date.placeholder')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={settle}
        onKeyDown={onKeyDown}
        rightSection={
          <Whisper
            className="icon-button"
            label={t('date.pick', { label })}
            button={<IconCalendar size={18} aria-hidden />}
          >
            {(close) => (
              <Suspense fallback={<DetailSkeleton />}>
                <CalendarPanel
                  value={value}
                  min={min}
                  max={max}
                  onChoose={(date) => {
                    close();
                    choose(date);
                  }}
                />
              </Suspense>
            )}
          </Whisper>
        }
      />
      {workingDays ? <WorkingDays onChoose={choose} /> : null}
    </div>
  );
}

/** The due date a number of working days away, by the calendar of the server. */
function WorkingDays({ onChoose }: { onChoose(date: string): void }) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const [days, setDays] = useState('');
  const set = async (count: number) => {
    const { data } = await client.query({ query: DueDateAfterDocument, variables: { workingDays: count } });
    if (data) onChoose(data.dueDateAfter);
  };
  const typed = Number.parseInt(days, 10);
  const usable = Number.isInteger(typed) && typed > 0 && typed <= MOST_WORKING_DAYS;
  return (
    <div className={classes.quick} role="group" aria-label={t('date.workingDaysLabel')}>
      {QUICK.map((count) => (
        <Button
          key={count}
          size="compact-sm"
          variant="default"
          aria-label={t('date.workingDays', { count })}
          onClick={() => void set(count)}
        >
          {count}
        </Button>
      ))}
      <TextInput
        className={classes.number}
        size="xs"
        inputMode="numeric"
        maxLength={3}
        aria-label={t('date.workingDaysInput')}
        placeholder="…"
        value={days}
        onChange={(event) => setDays(event.currentTarget.value)}
        onBlur={() => {
          if (usable) void set(typed);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !usable) return;
          event.preventDefault();
          void set(typed);
        }}
      />
      <span>{t('date.workingDays', { count: '' }).trim()}</span>
    </div>
  );
}

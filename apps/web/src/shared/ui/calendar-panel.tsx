import { ActionIcon, UnstyledButton } from '@mantine/core';
import { addDays, compareDates, weekdayOf } from '@qlvb/domain/civil-date';
import { isWorkingDay } from '@qlvb/domain/calendar/working-days';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../i18n/locales.ts';
import { formatDate, todayInVietnam } from '../lib/format.ts';
import classes from './calendar-panel.module.css';

interface CalendarPanelProps {
  readonly value: string | null;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  onChoose(date: string): void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
const WEEKDAYS = { vi: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'], en: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] };
const DAYS_SHOWN = 42;

function firstOfMonth(date: string): string {
  return `${date.slice(0, 8)}01`;
}

function monthAway(date: string, months: number): string {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = String(Math.floor(index / 12)).padStart(4, '0');
  return `${year}-${String((index % 12) + 1).padStart(2, '0')}-01`;
}

/** A month that knows working days: weekends and holidays are quiet, so that a due date falls on a day at the office. */
export default function CalendarPanel({ value, min, max, onChoose }: CalendarPanelProps) {
  const { t } = useTranslation();
  const today = todayInVietnam();
  const [focused, setFocused] = useState(value ?? today);
  const grid = useRef<HTMLDivElement>(null);
  const first = firstOfMonth(focused);
  // Weeks begin on Monday.
  const start = addDays(first, -((weekdayOf(first) + 6) % 7));
  const days = Array.from({ length: DAYS_SHOWN }, (_, index) => addDays(start, index));
  const outside = (date: string) =>
    (min !== undefined && compareDates(date, min) < 0) || (max !== undefined && compareDates(date, max) > 0);

  useEffect(() => {
    grid.current?.querySelector<HTMLElement>(`[data-date="${focused}"]`)?.focus();
  }, [focused]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const months = { PageUp: -1, PageDown: 1 }[event.key];
    if (step === undefined && months === undefined) return;
    event.preventDefault();
    setFocused(step === undefined ? monthAway(focused, months ?? 0) : addDays(focused, step));
  };

  return (
    <div className={classes.panel}>
      <div className={classes.head}>
        <ActionIcon
          variant="subtle"
          aria-label={t('date.previousMonth')}
          onClick={() => setFocused(monthAway(focused, -1))}
        >
          <IconChevronLeft size={18} />
        </ActionIcon>
        <b aria-live="polite">{`${first.slice(5, 7)}/${first.slice(0, 4)}`}</b>
        <ActionIcon variant="subtle" aria-label={t('date.nextMonth')} onClick={() => setFocused(monthAway(focused, 1))}>
          <IconChevronRight size={18} />
        </ActionIcon>
      </div>
      <div ref={grid} className={classes.grid} role="group" aria-label={`${first.slice(5, 7)}/${first.slice(0, 4)}`}>
        {WEEKDAYS[currentLanguage()].map((name) => (
          <span key={name} className={classes.weekday} aria-hidden>
            {name}
          </span>
        ))}
        {days.map((date) => (
          <UnstyledButton
            key={date}
            data-date={date}
            className={classes.day}
            data-outside={firstOfMonth(date) === first ? undefined : true}
            data-off={isWorkingDay(date) ? undefined : true}
            data-today={date === today || undefined}
            aria-pressed={date === value}
            aria-label={formatDate(date)}
            tabIndex={date === focused ? 0 : -1}
            disabled={outside(date)}
            onKeyDown={onKeyDown}
            onClick={() => onChoose(date)}
          >
            {Number(date.slice(8))}
          </UnstyledButton>
        ))}
      </div>
      <UnstyledButton className={classes.today} disabled={outside(today)} onClick={() => onChoose(today)}>
        {t('date.today')} · {formatDate(today)}
      </UnstyledButton>
    </div>
  );
}

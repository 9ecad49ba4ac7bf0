import { Button, Checkbox } from '@mantine/core';
import { addDays, daysBetween } from '@qlvb/domain/civil-date';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatNumber } from '../../../shared/lib/format.ts';
import { DateField } from '../../../shared/ui/date-field.tsx';
import classes from './day-bar.module.css';
import { neighbours, spanOf, type OrganisationDay } from './timeline-days.ts';

/** While the thumb moves, the tree follows at most this often. */
const PAUSE_MS = 150;

interface DayBarProps {
  readonly days: readonly OrganisationDay[];
  readonly day: string;
  readonly today: string;
  readonly pending: boolean;
  /** What the day changed for the agency looked at. */
  readonly said: string;
  onDay(day: string): void;
  onPending(pending: boolean): void;
}

/** The day that is looked at: typed, dragged, or from change to change. */
export function DayBar({ days, day, today, pending, said, onDay, onPending }: DayBarProps) {
  const { t } = useTranslation('organizations');
  const { before, after } = neighbours(days, day);
  return (
    <section className={classes.bar} aria-label={t('day.label')}>
      <div className={classes.line}>
        <div className={classes.date}>
          <DateField label={t('day.date')} value={day} onChange={(value) => onDay(value ?? today)} />
        </div>
        <div className={classes.jumps}>
          <Button
            variant="default"
            leftSection={<IconChevronLeft size={16} aria-hidden />}
            disabled={before === null}
            aria-label={before === null ? t('day.previous') : t('day.previousTo', { date: formatDate(before) })}
            onClick={() => (before === null ? undefined : onDay(before))}
          >
            {t('day.previous')}
          </Button>
          <Button
            variant="default"
            rightSection={<IconChevronRight size={16} aria-hidden />}
            disabled={after === null}
            aria-label={after === null ? t('day.next') : t('day.nextTo', { date: formatDate(after) })}
            onClick={() => (after === null ? undefined : onDay(after))}
          >
            {t('day.next')}
          </Button>
          <Button variant="subtle" disabled={day === today} onClick={() => onDay(today)}>
            {t('day.today')}
          </Button>
        </div>
        <Checkbox
          className={classes.pending}
          label={t('day.pending')}
          checked={pending}
          onChange={(event) => onPending(event.currentTarget.checked)}
        />
      </div>
      <Slider days={days} day={day} today={today} onDay={onDay} />
      <p className={classes.told} role="status">
        <Told days={days} day={day} pending={pending} /> {said}
      </p>
      <NotShown days={days} day={day} pending={pending} onPending={onPending} />
    </section>
  );
}

type SliderProps = Pick<DayBarProps, 'days' | 'day' | 'today' | 'onDay'>;

function Slider({ days, day, today, onDay }: SliderProps) {
  const { t } = useTranslation('organizations');
  const id = useId();
  const [dragged, setDragged] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => setDragged(null), [day]);
  const shown = dragged ?? day;
  const { first, length } = spanOf(days, today, day);
  const placeOf = (date: string): string => `${(100 * daysBetween(first, date)) / Math.max(length, 1)}%`;
  const move = (value: string) => {
    const next = addDays(first, Number(value));
    setDragged(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onDay(next), PAUSE_MS);
  };
  const tally = days.find((each) => each.day === shown);
  return (
    <div className={classes.slider}>
      <input
        id={id}
        type="range"
        className={classes.range}
        min={0}
        max={length}
        step={1}
        value={daysBetween(first, shown)}
        aria-label={t('day.slider')}
        aria-valuetext={tally ? sentence(t, tally) : formatDate(shown)}
        onChange={(event) => move(event.currentTarget.value)}
      />
      <div className={classes.marks} aria-hidden>
        {days.map((each) => (
          <span
            key={each.day}
            className={classes.mark}
            data-pending={each.pendingCount > 0 || undefined}
            style={{ left: placeOf(each.day) }}
          />
        ))}
      </div>
      <div className={classes.ends} aria-hidden>
        <span>{formatDate(first)}</span>
        {dragged ? <strong>{formatDate(dragged)}</strong> : null}
        <span>{formatDate(addDays(first, length))}</span>
      </div>
    </div>
  );
}

type Translate = ReturnType<typeof useTranslation<'organizations'>>['t'];

function sentence(t: Translate, { day, tally }: OrganisationDay): string {
  const number = tally.reduce((sum, { count }) => sum + count, 0);
  const kinds = tally.map(({ kind, count }) => `${t(`change.${kind}`)} ${formatNumber(count)}`).join(', ');
  return t('day.some', { date: formatDate(day), number: formatNumber(number), kinds });
}

function Told({ days, day, pending }: Pick<DayBarProps, 'days' | 'day' | 'pending'>) {
  const { t } = useTranslation('organizations');
  const there = days.find((each) => each.day === day);
  if (!there) return t('day.none', { date: formatDate(day) });
  const notYet = there.pendingCount > 0 && pending ? t('day.notYet', { number: formatNumber(there.pendingCount) }) : '';
  return `${sentence(t, there)} ${notYet}`;
}

function NotShown({ days, day, pending, onPending }: Pick<DayBarProps, 'days' | 'day' | 'pending' | 'onPending'>) {
  const { t } = useTranslation('organizations');
  const there = days.find((each) => each.day === day);
  if (pending || !there || there.pendingCount === 0) return null;
  return (
    <p className={classes.notShown}>
      {t('day.notShown', { number: formatNumber(there.pendingCount) })}{' '}
      <Button size="compact-sm" variant="default" onClick={() => onPending(true)}>
        {t('day.showPending')}
      </Button>
    </p>
  );
}

import { civilDateInVietnam, formatCivilDate, isCivilDate } from '@qlvb/domain/civil-date';
import { currentLanguage } from '../i18n/locales.ts';

const dayTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const numbers = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en-GB') };

/** dd/MM/yyyy; an empty string for no date. */
export function formatDate(date: string | null | undefined): string {
  return date && isCivilDate(date) ? formatCivilDate(date) : (date ?? '');
}

/** The civil date in Vietnam of an instant, dd/MM/yyyy. */
export function formatInstantDate(instant: string | null | undefined): string {
  return instant ? formatCivilDate(civilDateInVietnam(instant)) : '';
}

/** dd/MM/yyyy HH:mm in Vietnam. */
export function formatInstant(instant: string | null | undefined): string {
  return instant ? `${formatInstantDate(instant)} ${dayTime.format(new Date(instant))}` : '';
}

/** HH:mm today, dd/MM/yyyy before: for lists. */
export function formatRecent(instant: string, now: Date = new Date()): string {
  const today = civilDateInVietnam(now) === civilDateInVietnam(instant);
  return today ? dayTime.format(new Date(instant)) : formatInstantDate(instant);
}

/** 1.234 in Vietnamese. */
export function formatNumber(value: number): string {
  return numbers[currentLanguage()].format(value);
}

/** Counts of the contract are bounded: they stop at 1000. */
export function formatCount(value: number): string {
  return value >= 1000 ? `${formatNumber(999)}+` : formatNumber(value);
}

/** Size in kB or MB with one decimal; bytes are of no use to anybody. */
export function formatSize(bytes: number): string {
  const megabytes = bytes / 1_048_576;
  if (megabytes >= 1) return `${formatNumber(Math.round(megabytes * 10) / 10)} MB`;
  return `${formatNumber(Math.max(1, Math.round(bytes / 1024)))} kB`;
}

/** “Trần Văn A – Trưởng phòng”. */
export function positionName(position: {
  readonly title: string;
  readonly person: { readonly fullName: string };
}): string {
  return `${position.person.fullName} – ${position.title}`;
}

/** Today's civil date in Vietnam, whatever the clock of the machine says about zones. */
export function todayInVietnam(): string {
  return civilDateInVietnam(new Date());
}

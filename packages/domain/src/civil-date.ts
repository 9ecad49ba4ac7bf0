/** A day of the calendar in Vietnam as 'yyyy-mm-dd'. Never a Date: a day has no hour and no zone. */
export type CivilDate = string;

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_FIRST = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/;
const DAY_MS = 86_400_000;
/** Asia/Ho_Chi_Minh: UTC+7 all year, no daylight saving time. */
const VIETNAM_OFFSET_MS = 7 * 3_600_000;

type Parts = { readonly year: number; readonly month: number; readonly day: number };

function partsOf(date: CivilDate): Parts | null {
  const found = ISO.exec(date);
  if (!found) return null;
  const parts = { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
  return exists(parts) ? parts : null;
}

function exists({ year, month, day }: Parts): boolean {
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (lengths[month - 1] ?? 0);
}

function knownParts(date: CivilDate): Parts {
  const parts = partsOf(date);
  if (!parts) throw new RangeError(`not a civil date: ${date}`);
  return parts;
}

/** Days since 1970-01-01; the one place where days are counted. */
function dayNumber(date: CivilDate): number {
  const { year, month, day } = knownParts(date);
  const time = new Date(0);
  time.setUTCFullYear(year, month - 1, day);
  return time.getTime() / DAY_MS;
}

function fromDayNumber(number: number): CivilDate {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

export function isCivilDate(text: string): boolean {
  return partsOf(text) !== null;
}

/** Reads what people type: 5/3/2026, 05-03-2026, 5.3.2026, and ISO. Null when it is no day. */
export function parseCivilDate(text: string): CivilDate | null {
  const typed = text.trim();
  if (isCivilDate(typed)) return typed;
  const found = DAY_FIRST.exec(typed);
  if (!found) return null;
  const [, day = '', month = '', year = ''] = found;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(date) ? date : null;
}

/** dd/MM/yyyy, as every screen shows it. Throws RangeError when it is no civil date. */
export function formatCivilDate(date: CivilDate): string {
  knownParts(date);
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}

/** The day it is in Vietnam at that instant. */
export function civilDateInVietnam(instant: Date | string): CivilDate {
  const time = new Date(instant).getTime();
  if (Number.isNaN(time)) throw new RangeError(`not an instant: ${String(instant)}`);
  return new Date(time + VIETNAM_OFFSET_MS).toISOString().slice(0, 10);
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Calendar days from one day to the other; negative backwards. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** For sorting; ISO order is calendar order. */
export function compareDates(a: CivilDate, b: CivilDate): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export function yearOf(date: CivilDate): number {
  return knownParts(date).year;
}

/** 0 is Sunday (Chủ nhật), 1 Monday (Thứ Hai) … 6 Saturday (Thứ Bảy). */
export function weekdayOf(date: CivilDate): number {
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

/**
 * The form on documents: ngày 05 tháng 3 năm 2020.
 * Days below 10 and the months 1 and 2 carry a leading 0 (NĐ 30/2020 Phụ lục I, mục II.4).
 */
export function documentDate(date: CivilDate): string {
  const { year, month, day } = knownParts(date);
  const two = (number: number) => String(number).padStart(2, '0');
  return `ngày ${two(day)} tháng ${month <= 2 ? two(month) : month} năm ${year}`;
}

/** The instant a day begins in Vietnam. */
export function startOfDayInVietnam(date: CivilDate): Date {
  return new Date(dayNumber(date) * DAY_MS - VIETNAM_OFFSET_MS);
}

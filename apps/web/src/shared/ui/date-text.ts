import { parseCivilDate } from '@qlvb/domain/civil-date';

/**
 * What people type for a date: 5/3/2026, 5.3.26, 05032026, 050326, `5/3` of this year, ISO. Null when it
 * is no day. `today` gives the century and the year that are left out.
 */
export function dateFromText(text: string, today: string): string | null {
  const typed = text.trim();
  if (typed === '') return null;
  const whole = parseCivilDate(typed);
  if (whole) return whole;
  const year = today.slice(0, 4);
  const century = today.slice(0, 2);
  const digits = /^(\d{2})(\d{2})(\d{2}|\d{4})?$/.exec(typed);
  const parted = /^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})(?:\s*[/.\-\s]\s*(\d{2}|\d{4}))?$/.exec(typed);
  const found = digits ?? parted;
  if (!found) return null;
  const [, day = '', month = '', given] = found;
  const full = given === undefined ? year : given.length === 2 ? `${century}${given}` : given;
  return parseCivilDate(`${day}/${month}/${full}`);
}

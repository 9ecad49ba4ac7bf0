import type { RegisterForm } from '../form.ts';
import { clean } from '../text.ts';
import { LEADING, MM, type Pen, type Style } from './pen.ts';

const LIGHT: Style = { face: 'regular', size: 14 };
const BOLD: Style = { face: 'bold', size: 14 };
const TITLE: Style = { face: 'bold', size: 26 };

/**
 * Bìa, and trang đầu when `signed`: the same words, with the place where the head of the agency signs and seals the
 * book before it is used (NĐ 30/2020 Phụ lục IV).
 */
export function drawCover(pen: Pen, form: RegisterForm, signed: boolean): void {
  const room = pen.width - 60 * MM;
  const write = (style: Style, text: string, top: number, underline = 0): number => {
    let y = top;
    for (const line of pen.lines(style, clean(text), room)) {
      const long = pen.measure(style, line);
      pen.write(style, line, (pen.width - long) / 2, y);
      y += style.size * LEADING * 1.1;
      if (underline > 0)
        pen.rule(pen.width / 2 - (long * underline) / 2, y, pen.width / 2 + (long * underline) / 2, y, 0.8);
    }
    return y;
  };
  if (!signed) pen.frame(12 * MM, 12 * MM, pen.width - 24 * MM, pen.height - 24 * MM);
  let y = 22 * MM;
  if (form.letterhead.superior !== null) y = write(LIGHT, form.letterhead.superior.toLocaleUpperCase('vi'), y);
  write(BOLD, form.letterhead.name.toLocaleUpperCase('vi'), y, 0.4);
  y = write(TITLE, form.title, pen.height * 0.32);
  if (form.series !== null) y = write(BOLD, form.series, y + 2 * MM);
  const facts = [
    `Năm: ${form.year}`,
    `Từ ngày ${form.dates.from} đến ngày ${form.dates.to}`,
    ...(form.numbers === null ? [] : [`Từ số ${form.numbers.from} đến số ${form.numbers.to}`]),
  ];
  y += 6 * MM;
  for (const fact of facts) y = write(LIGHT, fact, y) + 2 * MM;
  write(BOLD, `Quyển số: ${form.volume}`, y + 4 * MM);
  if (!signed) return;
  const x = pen.width * 0.62;
  const half = pen.width * 0.33;
  ['NGƯỜI ĐỨNG ĐẦU CƠ QUAN', '(Chữ ký, dấu)'].forEach((line, at) => {
    const style: Style = at === 0 ? { face: 'bold', size: 13 } : { face: 'italic', size: 13 };
    pen.write(style, line, x + (half - pen.measure(style, line)) / 2, pen.height - 55 * MM + at * 6 * MM);
  });
}

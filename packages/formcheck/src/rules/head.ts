import { DOCUMENT_TYPES, documentType } from '@qlvb/domain/document-types';
import { foldText } from '@qlvb/domain/text/fold';
import type { DraftFacts } from '../facts.ts';
import { findingOf, type Judged, type Mend, quoteOf, ruleOf } from '../findings.ts';
import type { Line } from '../paper.ts';
import { isLetter, isUpper, type Recognised } from '../recognise.ts';

const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  DOCUMENT_TYPES.flatMap(({ abbreviation }) =>
    abbreviation === null ? [] : [[abbreviation.toLocaleUpperCase('vi'), abbreviation] as const],
  ),
);
const MOTTO = ruleOf('motto.text').asked;

/** A line that should read otherwise; null where nobody can tell how. */
const rewritten = (code: string, line: Line, to: string | null): Judged[] => {
  const text = line.text.normalize('NFC').trim();
  if (to === text) return [];
  const mends: Mend[] = to === null ? [] : [{ kind: 'TEXT', line: line.id, to }];
  return findingOf(code, [line], { found: quoteOf(text), ...(to === null ? {} : { asked: to }), mends });
};

/** Ô số 1 to 5: what the lines of the head say and how it is written. */
export function judgeHead(recognised: Recognised, facts: DraftFacts): Judged[] {
  const { of } = recognised;
  return [
    ...of('motto').flatMap((line) => rewritten('motto.text', line, MOTTO)),
    ...judgeLine('motto.line', of('motto')),
    ...judgeAgency(of('agency'), facts),
    ...judgeLine('agency.line', of('agency')),
    ...of('symbol').flatMap((line) => judgeSymbol(line, facts)),
    ...of('place-date').flatMap((line) => rewritten('place-date.grammar', line, placeDateOf(line.text))),
    ...(recognised.title !== null && recognised.title !== facts.typeCode
      ? findingOf('type.other', of('type'), {
          found: quoteOf(of('type')[0]?.text ?? ''),
          asked: isLetter(facts) ? '' : documentType(facts.typeCode).name.toLocaleUpperCase('vi'),
        })
      : []),
    ...judgeLine('subject.line', of('subject')),
    ...judgeOpening(of('letter-subject')),
    ...judgeAddressee(of('addressee')),
  ];
}

/** A rule is drawn below the last line of the part; null where the file does not tell. */
const judgeLine = (code: string, lines: readonly Line[]): Judged[] =>
  lines.length > 0 && lines.every(({ ruled }) => ruled === false) ? findingOf(code, lines.slice(-1)) : [];

function judgeAgency(lines: readonly Line[], { letterhead }: DraftFacts): Judged[] {
  const found = lines.map(({ text }) => text.trim()).join(' ');
  if (letterhead === null || lines.length === 0 || foldText(found) === foldText(letterhead.name)) return [];
  return findingOf('agency.name', lines.slice(0, 1), {
    found: quoteOf(found),
    asked: letterhead.name.toLocaleUpperCase('vi'),
  });
}

const SYMBOL =
  /^\s*s[ốô]\s*[:.]?(?<blank>[\s….\-_]*)(?<number>\d*[a-z]{0,3})(?<rest>[\s….\-_]*)\/\s*(?<notation>.*?)\s*$/i;

/** Phụ lục I, Phần I, II.3.c: `Số: 05/QĐ-UBND`; a draft leaves the number open. */
export function symbolOf(text: string): string | null {
  const { blank = '', number = '', rest = '', notation = '' } = SYMBOL.exec(text.normalize('NFC'))?.groups ?? {};
  if (notation === '') return null;
  const [first = '', ...groups] = notation
    .replaceAll(/\s*[-–—]\s*/g, '-')
    .replaceAll(/\s*\/\s*/g, '/')
    .replaceAll(/\s+/g, '')
    .toLocaleUpperCase('vi')
    .split('-');
  const [year, kind = year ?? ''] = first.includes('/') ? first.split('/') : [undefined, first];
  const head = `${year === undefined ? '' : `${year}/`}${ABBREVIATIONS.get(kind) ?? kind}`;
  const digits = /^\d+/.exec(number)?.[0] ?? '';
  const padded = digits === '' ? '' : `${digits.padStart(2, '0')}${number.slice(digits.length)}`;
  const open = padded === '' ? `${blank}${rest}` || ' ' : ` ${padded}`;
  return `Số:${open.startsWith(' ') || open.startsWith('\u00A0') ? '' : ' '}${open}/${[head, ...groups].join('-')}`;
}

function judgeSymbol(line: Line, facts: DraftFacts): Judged[] {
  const right = symbolOf(line.text);
  const [kind = ''] = (right ?? '').split('/').at(-1)?.split('-') ?? [];
  const { abbreviation } = documentType(facts.typeCode);
  const isWrongKind =
    right !== null &&
    (abbreviation === null ? kind === 'CV' || ABBREVIATIONS.has(kind.toLocaleUpperCase('vi')) : kind !== abbreviation);
  return [
    ...rewritten('symbol.grammar', line, right),
    ...(isWrongKind
      ? findingOf('symbol.type', [line], { found: kind, asked: abbreviation === null ? '' : `${abbreviation}-…` })
      : []),
  ];
}

const IN_WORDS =
  /^\s*(?<place>.+?)\s*(?<comma>,?)\s*ngày(?<day>[\s\d….]*)tháng(?<month>[\s\d….]*)năm\s*(?<year>[\s\d….]*?)\s*$/i;
const IN_FIGURES =
  /^\s*(?<place>[^,]+),\s*(?:ngày\s*)?(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})\s*\.?\s*$/i;

/** Phụ lục I, Phần I, II.4.b: the date in words, days below 10 and the months 1 and 2 with a 0; a draft leaves it open. */
export function placeDateOf(text: string): string | null {
  const whole = text.normalize('NFC');
  const groups = (IN_WORDS.exec(whole) ?? IN_FIGURES.exec(whole))?.groups;
  if (groups === undefined) return null;
  const { place = '', day = '', month = '', year = '' } = groups;
  const number = (value: string, padBelow: number) => {
    const digits = value.trim();
    if (/^\d+$/.test(digits)) return ` ${Number(digits) < padBelow ? digits.padStart(2, '0') : digits} `;
    // Left open in a draft: as wide as it is.
    return `${/^\s/.test(value) ? '' : ' '}${value}${/\s$/.test(value) ? '' : ' '}`;
  };
  const [initial = '', ...rest] = place;
  const days = `ngày${number(day, 10)}tháng${number(month, 3)}năm`;
  return `${initial.toLocaleUpperCase('vi')}${rest.join('')}, ${days} ${year.trim()}`.trimEnd();
}

const OPENING = /^\s*(v\s*\/\s*v|v\.\s*v\.?|về\s+việc)\s*[:.]?\s*/i;

function judgeOpening([line]: readonly Line[]): Judged[] {
  const text = line?.text.normalize('NFC') ?? '';
  // All in capitals is another finding.
  if (line === undefined || /^\s*V\/v \S/.test(text) || (isUpper(text) && /^\s*V\/V /.test(text))) return [];
  return rewritten('letter-subject.opening', line, OPENING.test(text) ? text.replace(OPENING, 'V/v ').trim() : null);
}

/** Phụ lục I, Phần I, II.9.d: one receiver on the line, several below it with dashes, “;” and a full stop. */
function judgeAddressee([head, ...items]: readonly Line[]): Judged[] {
  if (head === undefined) return [];
  const rest = head.text
    .normalize('NFC')
    .replace(/^\s*kính\s+gửi\s*:?\s*/i, '')
    .trim();
  const opened = `Kính gửi:${rest === '' ? '' : ` ${rest}`}`;
  const isOpened = /^\s*Kính gửi:(\s|$)/.test(head.text.normalize('NFC'));
  return [
    ...(isOpened ? [] : rewritten('addressee.grammar', head, opened)),
    ...items.flatMap((line, at) =>
      rewritten('addressee.grammar', line, listed(line, at === items.length - 1 ? '.' : ';')),
    ),
  ];
}

/** `- Tên cơ quan;` */
export function listed(line: Line, end: ';' | '.'): string {
  const text = line.text
    .normalize('NFC')
    .trim()
    .replace(/^[-–—]\s*/, '')
    .replace(/[\s;.,]+$/, '');
  return `${line.listed ? '' : '- '}${text}${end}`;
}

import { DOCUMENT_TYPES } from '@qlvb/domain/document-types';
import { foldText } from '@qlvb/domain/text/fold';
import type { DraftFacts } from './facts.ts';
import type { Line, Paper } from './paper.ts';
import type { Part } from './rules.ts';

/** Which lines make up which part; a part that is not there has none. */
export type Recognised = {
  readonly of: (part: Part) => readonly Line[];
  /** The kind named by the title; null when there is no title. */
  readonly title: string | null;
};

/** Nothing of the head stands below so many lines. */
const HEAD = 45;
const STAMPS =
  /^(khan|thuong khan|hoa toc|hoa toc hen gio|mat|toi mat|tuyet mat|du thao.*|luu hanh noi bo|xem xong tra lai)$/;
const TITLES: ReadonlyMap<string, string> = new Map(
  DOCUMENT_TYPES.filter(({ code }) => code !== 'CV').map(({ name, code }) => [foldText(name), code]),
);
const GROUNDS = /^(can cu|theo de nghi|xet de nghi|theo ket luan|thuc hien)\b/;
/** Kinds that begin with what they stand upon (Phụ lục III, mẫu 1.1 to 1.3). */
const WITH_GROUNDS = new Set(['NQ', 'QD', 'QC', 'QYD']);

export const isUpper = (text: string): boolean =>
  /\p{L}/u.test(text) && text.normalize('NFC') === text.normalize('NFC').toLocaleUpperCase('vi');
const seen = ({ pieces }: Line) => pieces.filter(({ text }) => text.trim() !== '');
const isBold = (line: Line): boolean => seen(line).every(({ bold }) => bold);
export const isLetter = ({ typeCode }: DraftFacts): boolean => typeCode === 'CV' || typeCode === 'TCONG';

/** Lines of one part of the page: a cell of a table, or one side. */
const sameColumn = (line: Line) => (other: Line) =>
  line.cell === null ? other.column === line.column && other.cell === null : other.cell === line.cell;

export function recognise({ lines }: Paper, facts: DraftFacts): Recognised {
  const parts = new Map<number, Part>();
  const folded = new Map(lines.map(({ id, text }) => [id, foldText(text)]));
  const at = (line: Line) => folded.get(line.id) ?? '';
  const free = (line: Line) => !parts.has(line.id);
  const name = (part: Part, found: readonly (Line | undefined)[]) => {
    for (const line of found) if (line !== undefined) parts.set(line.id, part);
  };
  const head = lines.slice(0, HEAD);

  const national = head.findIndex((line) => /cong hoa xa hoi chu nghia/.test(at(line)));
  // In a narrow column it takes two lines.
  name('national-name', [head[national], head.slice(national, national + 6).find((line) => at(line) === 'viet nam')]);
  name('motto', [head.find((line) => /doc lap.*tu do.*hanh phuc/.test(at(line)))]);
  const symbol = head.find((line) => line.column !== 'RIGHT' && isSymbol(line.text));
  name('symbol', [symbol]);
  name('place-date', [head.find((line) => free(line) && line.text.length < 90 && isPlaceDate(at(line)))]);
  nameAgency(head, symbol, facts, { free, name });

  const title = head.find((line) => free(line) && TITLES.has(at(line)) && (isUpper(line.text) || isBold(line)));
  name('type', [title]);
  if (title !== undefined) name('subject', subjectAfter(title, lines));
  else if (symbol !== undefined) {
    const rest = head.slice(head.indexOf(symbol) + 1);
    const across = rest.findIndex(({ column }) => column === 'FULL');
    const below = rest
      .slice(0, across < 0 ? rest.length : across)
      .filter((line) => free(line) && sameColumn(symbol)(line) && !STAMPS.test(at(line)));
    name('letter-subject', isLetter(facts) ? below : below.filter(({ text }) => /^\s*v\/v/i.test(text)));
  }
  nameAddressee(lines, at, name);
  nameEnd(lines, at, { free, name }, facts);
  nameText(lines, { at, free, name, facts, title });
  return {
    of: (part) => lines.filter(({ id }) => parts.get(id) === part),
    title: title === undefined ? null : (TITLES.get(at(title)) ?? null),
  };
}

type Naming = {
  readonly free: (line: Line) => boolean;
  readonly name: (part: Part, lines: readonly (Line | undefined)[]) => void;
};

const isSymbol = (text: string): boolean => /^\s*s[ốô]\s*[:.]?[\s\d….\-_]*[a-z]{0,3}\s*\//i.test(text.normalize('NFC'));

const isPlaceDate = (text: string): boolean =>
  /^[^.;:]{2,60}[,\s]\s*ngay\b.*\bthang\b.*\bnam\b[\s\d….]*$/.test(text) ||
  /^[^\d.;:]{2,40},\s*(ngay\s*)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/.test(text);

/** Ô số 2: what stands on the left above the number; the last name is the agency's own. */
function nameAgency(head: readonly Line[], symbol: Line | undefined, facts: DraftFacts, { free, name }: Naming): void {
  const end = symbol === undefined ? 6 : head.indexOf(symbol);
  const names = head
    .slice(0, end)
    .filter((line) => free(line) && line.column === 'LEFT' && !STAMPS.test(foldText(line.text)));
  if (names.length === 0) return;
  const told = facts.letterhead === null ? '' : foldText(facts.letterhead.name);
  const joined = (from: number) =>
    foldText(
      names
        .slice(from)
        .map(({ text }) => text)
        .join(' '),
    );
  let first = names.findIndex((_, from) => joined(from) === told);
  if (first < 0) {
    const light = names.findLastIndex((line) => !isBold(line));
    first = light === names.length - 1 ? light : light + 1;
  }
  name('superior', names.slice(0, first));
  name('agency', names.slice(first));
}

/** Ô số 5a: the lines below the name of the kind. */
function subjectAfter(title: Line, lines: readonly Line[]): Line[] {
  const found: Line[] = [];
  for (const line of lines.slice(lines.indexOf(title) + 1, lines.indexOf(title) + 6)) {
    const closes = line.column !== 'FULL' || /^(kính gửi|căn cứ|theo đề nghị|điều\s)/i.test(line.text);
    const belongs = line.setting.align === 'CENTER' || isBold(line);
    // Who decides stands below in capitals; a subject in capitals is one that is written wrongly.
    const decides = isUpper(line.text) && (found.length > 0 || !/^về\s/i.test(line.text));
    if (closes || !belongs || decides) break;
    found.push(line);
  }
  return found;
}

function nameAddressee(lines: readonly Line[], at: (line: Line) => string, name: Naming['name']): void {
  const start = lines.slice(0, HEAD).findIndex((line) => at(line).startsWith('kinh gui'));
  if (start < 0) return;
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => !/^\s*[-–]/.test(line.text));
  name('addressee', [lines[start], ...rest.slice(0, end < 0 ? rest.length : end)]);
}

/** Ô số 7 and 9b: Nơi nhận on the left, the signature level with it on the right. */
function nameEnd(lines: readonly Line[], at: (line: Line) => string, { free, name }: Naming, facts: DraftFacts): void {
  const head = lines.findLast((line) => free(line) && line.column !== 'RIGHT' && /^noi nhan\b/.test(at(line)));
  const appendix = lines.find(
    (line) => /^phu luc( [ivxlc]+)?$/.test(at(line)) && (head === undefined || line.id > head.id),
  );
  const before = (line: Line) => appendix === undefined || line.id < appendix.id;
  name('appendix', [appendix]);
  if (head !== undefined) {
    name('recipients-head', [head]);
    const list = lines.filter((line) => line.id > head.id && free(line) && before(line) && sameColumn(head)(line));
    name(
      'recipients',
      list.filter(({ text, column, cell }) => cell !== null || column === 'LEFT' || /^\s*[-–]/.test(text)),
    );
  }
  const isBeside = (line: Line) => {
    if (line.column !== 'RIGHT' || !free(line) || !before(line)) return false;
    if (head === undefined) return lines.indexOf(line) > headLines(lines);
    return head.table === null ? line.table === null && line.id > head.id - 2 : line.table === head.table;
  };
  const beside = lines.filter((line) => isBeside(line) && !/^\s*\(.*\)\s*$/.test(line.text));
  const told = facts.signerName === null ? null : foldText(facts.signerName);
  const own = beside.findLastIndex((line) => at(line) === told);
  const lower = beside.findLastIndex((line) => !isUpper(line.text));
  // With capitals everywhere the last line is the name, unless it is an office.
  const block = new Set(facts.signatureBlock.map((line) => foldText(line)));
  const isOffice = (line: Line | undefined) => line === undefined || block.has(at(line));
  const capitals = beside.length > 1 && !isOffice(beside.at(-1)) ? beside.length - 1 : -1;
  const last = own >= 0 ? own : lower >= 0 && !isOffice(beside[lower]) ? lower : capitals;
  name('signing', last < 0 ? beside : beside.slice(0, last));
  name('signer-name', last < 0 ? [] : [beside[last]]);
}

/** The head takes at least this many lines of any document. */
const headLines = (lines: readonly Line[]): number => Math.min(6, lines.length);

/** Ô số 6: everything across the page between the head and the signature. */
function nameText(
  lines: readonly Line[],
  {
    at,
    free,
    name,
    facts,
    title,
  }: Naming & { readonly at: (line: Line) => string; readonly facts: DraftFacts; readonly title: Line | undefined },
): void {
  const startOfEnd = lines.find((line) => !free(line) && /^(noi nhan|phu luc)\b/.test(at(line)));
  const end = startOfEnd === undefined ? lines.length : lines.indexOf(startOfEnd);
  const marks = lines.slice(0, end).filter((line) => !free(line));
  const first = marks.findLast(({ column, id }) => column === 'FULL' || id < headLines(lines));
  const start = first === undefined ? 0 : lines.indexOf(first) + 1;
  const across = lines.slice(start, end).filter((line) => free(line) && line.table === null && line.column === 'FULL');
  const running = across.filter((line) => line.setting.align !== 'CENTER' && !isUpper(line.text));
  const ground = (line: Line) =>
    GROUNDS.test(at(line)) && (WITH_GROUNDS.has(facts.typeCode) || /;\s*$/.test(line.text));
  const from = title === undefined || isLetter(facts) ? -1 : running.findIndex(ground);
  const rest = from < 0 ? running : running.slice(from);
  const to = rest.findIndex((line) => !ground(line));
  const grounds = from < 0 ? [] : rest.slice(0, to < 0 ? rest.length : to);
  name('grounds', grounds);
  name(
    'body',
    running.filter((line) => !grounds.includes(line)),
  );
}

import { foldText } from '@qlvb/domain/text/fold';
import type { DraftFacts } from '../facts.ts';
import { findingOf, type Judged, type Mend, quoteOf } from '../findings.ts';
import type { Line } from '../paper.ts';
import type { Recognised } from '../recognise.ts';
import { listed } from './head.ts';

const textOf = (line: Line): string => line.text.normalize('NFC').trim();

/** All lines that should read otherwise, as one finding that shows the first. */
function rewrite(code: string, lines: readonly Line[], right: (line: Line, at: number) => string): Judged[] {
  const wrong = lines.flatMap((line, at) => {
    const to = right(line, at);
    return to === textOf(line) ? [] : [{ line, to }];
  });
  const [first] = wrong;
  if (first === undefined) return [];
  const mends: Mend[] = wrong.map(({ line, to }) => ({ kind: 'TEXT', line: line.id, to }));
  return findingOf(
    code,
    wrong.map(({ line }) => line),
    { found: quoteOf(first.line.text), asked: quoteOf(first.to), mends },
  );
}

/** Ends of the text, the signature and the list of receivers. */
export function judgeEnd(recognised: Recognised, facts: DraftFacts): Judged[] {
  const { of } = recognised;
  const grounds = of('grounds');
  const last = of('body').slice(-1);
  return [
    ...rewrite('grounds.ending', grounds, (line, at) => {
      const bare = textOf(line).replace(/[\s;.,:]+$/, '');
      return `${bare}${at === grounds.length - 1 ? '.' : ';'}`;
    }),
    ...rewrite('body.end', last, (line) => `${textOf(line).replace(/[\s./;,]+$/, '')}./.`),
    ...judgeSigning(of('signing'), facts),
    ...judgeSigner(of('signer-name'), facts),
    ...judgeRecipients(recognised, facts),
  ];
}

const FORMS: readonly (readonly [RegExp, string])[] = [
  [/^(T\/M|T\.M\.?|TM)(\.|\s)\s*/i, 'TM. '],
  [/^(K\/T|K\.T\.?|KT)(\.|\s)\s*/i, 'KT. '],
  [/^(T\/L|T\.L\.?|TL)(\.|\s)\s*/i, 'TL. '],
  [/^(T\/?UQ|T\.U\.Q\.?|TUQ)(\.|\s)\s*/i, 'TUQ. '],
  [/^(Q\/|Q)(\.|\s)\s*/i, 'Q. '],
];

function formOf(text: string): string {
  const [pattern, form] = FORMS.find(([each]) => each.test(text)) ?? [];
  return pattern === undefined || form === undefined ? text : text.replace(pattern, form);
}

/** Phụ lục I, Phần I, II.7.b: TM., KT., TL., TUQ., Q. and the office, as the signer may sign. */
function judgeSigning(lines: readonly Line[], { signatureBlock }: DraftFacts): Judged[] {
  const said = foldText(lines.map((line) => formOf(textOf(line))).join(' '));
  const asked = foldText(signatureBlock.join(' '));
  const other = lines.length > 0 && asked !== '' && said !== asked;
  return [
    ...rewrite('signing.form', lines, (line) => formOf(textOf(line))),
    ...(other
      ? findingOf('signing.other', lines.slice(0, 1), {
          found: quoteOf(lines.map(textOf).join(' / ')),
          asked: signatureBlock.join(' / '),
        })
      : []),
  ];
}

/** Phụ lục I, Phần I, II.7.c: no academic rank, degree or honour before the name. */
const TITLES =
  /^((GS|PGS|TS|ThS|Th\.S|CN|KS|BS|DS|LS|CVC|CVCC|NGƯT|NGND|Giáo sư|Phó giáo sư|Tiến sĩ|Tiến sỹ|Thạc sĩ|Thạc sỹ|Cử nhân|Kỹ sư|Bác sĩ|Ông|Bà)[.,]?\s*)+(?=\p{Lu})/u;

function judgeSigner(lines: readonly Line[], { signerName }: DraftFacts): Judged[] {
  const bare = (line: Line) => {
    const text = textOf(line);
    // A family name may begin like a title; two words must be left.
    const without = text.replace(TITLES, '');
    return without.trim().split(/\s+/).length >= 2 && /[.\s]/.test(text.slice(0, text.length - without.length))
      ? without
      : text;
  };
  const other = lines.filter((line) => signerName !== null && foldText(bare(line)) !== foldText(signerName));
  return [
    ...rewrite('signer-name.title', lines, bare),
    ...findingOf('signer-name.other', other, { found: quoteOf(other[0]?.text ?? ''), asked: signerName ?? '' }),
  ];
}

const ARCHIVE = /^[-–—]?\s*lưu\b/i;

/** Phụ lục I, Phần I, II.9.d: one receiver on a line, at the end “- Lưu: VT, …”. */
function judgeRecipients({ of }: Recognised, facts: DraftFacts): Judged[] {
  const items = itemsOf(of('recipients'));
  const archive = items.at(-1);
  const hasArchive = archive !== undefined && ARCHIVE.test(textOf(archive));
  const rest = hasArchive ? items.slice(0, -1) : items;
  const first = rest[0] ?? archive;
  const answersAbove = ['CV', 'TTR', 'BC'].includes(facts.typeCode) && of('addressee').length > 0;
  const above = first === undefined ? '' : foldText(first.text.replace(/^[\s\-–—]+/, ''));
  return [
    ...rewrite('recipients-head.grammar', of('recipients-head'), () => 'Nơi nhận:'),
    ...rewrite('recipients.grammar', rest, (line, at) => listed(line, hasArchive || at < rest.length - 1 ? ';' : '.')),
    ...(hasArchive
      ? rewrite('recipients.archive', [archive], archiveOf)
      : findingOf('recipients.archive', of('recipients-head').slice(0, 1))),
    ...(answersAbove && first !== undefined && !above.startsWith('nhu tren')
      ? findingOf('recipients.as-above', [first], {
          found: quoteOf(first.text),
          mends: above.startsWith('nhu kinh gui')
            ? [{ kind: 'TEXT', line: first.id, to: `${first.listed ? '' : '- '}Như trên;` }]
            : [],
        })
      : []),
  ];
}

/** Lines of a PDF without a dash go on with the item before. */
function itemsOf(lines: readonly Line[]): Line[] {
  const items: Line[] = [];
  for (const line of lines) {
    const before = items.at(-1);
    const goesOn = before !== undefined && line.cell === null && !/^\s*[-–—]/.test(line.text) && line.column === 'LEFT';
    if (goesOn) items[items.length - 1] = { ...before, text: `${before.text} ${line.text}` };
    else items.push(line);
  }
  return items;
}

function archiveOf(line: Line): string {
  const text = textOf(line);
  const kept = text.replace(/^[-–—]?\s*lưu\s*:?\s*/i, '').replace(/[\s.;,]+$/, '');
  const office = kept.replace(/^(văn thư|vt)\b\s*[,;:]?\s*/i, '');
  return `${line.listed ? '' : '- '}Lưu: VT${office === '' ? '' : `, ${office}`}.`;
}

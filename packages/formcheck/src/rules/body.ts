import { findingOf, type Judged, several, written } from '../findings.ts';
import type { Line, Paper } from '../paper.ts';
import type { Recognised } from '../recognise.ts';

/** Shorter than this fills no line, and nobody sees how it is justified. */
const FILLS_A_LINE = 85;
const INDENTS = [10, 12.7] as const;
const NEAR = 0.4;
const GAP = 6;

/** Phụ lục I, Phần I, II.6.e: justified, the first line 1 or 1.27 cm in, 6 pt apart, single to one and a half. */
export function judgeBody(paper: Paper, recognised: Recognised): Judged[] {
  const body = recognised.of('body');
  const text = [...recognised.of('grounds'), ...body];
  const ragged = text.filter(
    ({ text: each, setting: { align } }) => align !== null && align !== 'BOTH' && each.length > FILLS_A_LINE,
  );
  const indented = text.filter(
    ({ setting: { indent }, listed }) =>
      indent !== null && !listed && !INDENTS.some((each) => Math.abs(indent - each) <= NEAR),
  );
  const tight = text.filter((line, at) => at > 0 && isTight(line, text[at - 1], paper));
  const leading = text.filter(({ setting }) => setting.leading !== null && !isLeading(setting.leading));
  return [
    ...findingOf('body.justified', ragged, {
      mends: ragged.map(({ id }) => ({ kind: 'PARAGRAPH', line: id, to: { align: 'BOTH' } })),
    }),
    ...findingOf('body.indent', indented, {
      found: several(indented.map(({ setting }) => `${written(setting.indent ?? 0)} mm`)),
      mends: indented.map(({ id }) => ({ kind: 'PARAGRAPH', line: id, to: { indent: INDENTS[1] } })),
    }),
    ...findingOf('body.spacing', tight, {
      mends: tight.map(({ id }) => ({ kind: 'PARAGRAPH', line: id, to: { before: GAP } })),
    }),
    ...findingOf('body.leading', leading, {
      found: several(leading.map(({ setting }) => written(setting.leading ?? 0))),
      mends: leading.map(({ id, setting }) => ({
        kind: 'PARAGRAPH',
        line: id,
        to: { leading: (setting.leading ?? 1) < 1 ? 1 : 1.5 },
      })),
    }),
    ...judgeArticles(body),
  ];
}

const isLeading = (lines: number): boolean => lines >= 0.98 && lines <= 1.52;

/** The room between two paragraphs that follow each other. */
function isTight(line: Line, before: Line | undefined, { lines }: Paper): boolean {
  if (before === undefined || line.setting.before === null || line.blankBefore) return false;
  if (lines.indexOf(line) - lines.indexOf(before) !== 1) return false;
  return line.setting.before + (before.setting.after ?? 0) < GAP - 0.05;
}

/** Phụ lục I, Phần I, II.6.đ: “Điều 1.” in bold, with a full stop. */
function judgeArticles(body: readonly Line[]): Judged[] {
  const articles = body.flatMap((line) => {
    const [head, number = '', mark = ''] = /^\s*Điều\s+(\d+)\s*([.:)]?)/.exec(line.text.normalize('NFC')) ?? [];
    return head === undefined ? [] : [{ line, head, number, mark }];
  });
  const marked = articles.filter(({ mark }) => mark !== '.');
  const light = articles.filter(({ line, head }) => !isBoldUpTo(line, head.length));
  return [
    ...findingOf(
      'article.number',
      marked.map(({ line }) => line),
      {
        mends: marked.map(({ line, head, number }) => ({
          kind: 'TEXT',
          line: line.id,
          to: `Điều ${number}.${/^\S/.test(line.text.slice(head.length)) ? ' ' : ''}${line.text.slice(head.length)}`,
        })),
      },
    ),
    ...findingOf(
      'article.bold',
      light.map(({ line }) => line),
      {
        mends: light.map(({ line, head }) => ({
          kind: 'LETTERS',
          line: line.id,
          to: { bold: true },
          range: [0, head.length],
        })),
      },
    ),
  ];
}

function isBoldUpTo(line: Line, end: number): boolean {
  let at = 0;
  return line.pieces.every(({ text, bold }) => {
    const start = at;
    at += text.length;
    return start >= end || bold || text.trim() === '';
  });
}

/** Width of a text in points. */
export type Measure = (text: string) => number;

/** Words wider than the column break behind these, and between any letters only when that is not enough. */
const BREAKABLE = /(?<=[/\-–.,;@_])/u;

function pieces(word: string, width: number, measure: Measure): string[] {
  if (measure(word) <= width) return [word];
  return packed(
    word.split(BREAKABLE).flatMap((part) => (measure(part) <= width ? [part] : [...part])),
    width,
    measure,
    '',
  );
}

function packed(parts: readonly string[], width: number, measure: Measure, between: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    const longer = line === '' ? part : `${line}${between}${part}`;
    if (line !== '' && measure(longer) > width) {
      lines.push(line);
      line = part;
    } else line = longer;
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** The lines of a text in a column; a line break in the text begins a new one. No line for an empty text. */
export const linesOf = (text: string, width: number, measure: Measure): string[] =>
  text.split('\n').flatMap((part) =>
    packed(
      part.split(' ').flatMap((word) => (word === '' ? [] : pieces(word, width, measure))),
      width,
      measure,
      ' ',
    ),
  );

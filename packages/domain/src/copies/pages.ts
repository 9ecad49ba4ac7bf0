import { problem, type Problem } from '../problems.ts';

const RANGE = /^(\d{1,4})(?:\s*[-–]\s*(\d{1,4}))?$/u;

/**
 * Pages of an extract as people write them, `1-3, 5`; from the first to the last, none twice.
 * @param pageCount of the source, when it is known
 * @returns the pages, counted from 1, or what is wrong with the text
 */
export function readPages(text: string, pageCount?: number, path = 'pages'): readonly number[] | Problem {
  const max = pageCount ?? 9999;
  const pages = new Set<number>();
  for (const part of text.split(/[,;]/u).map((each) => each.trim())) {
    const found = RANGE.exec(part);
    if (found === null) return problem(path, 'INVALID_FORMAT', { value: part });
    const first = Number(found[1]);
    const last = Number(found[2] ?? found[1]);
    if (first > last) return problem(path, 'INVALID_FORMAT', { value: part });
    if (first < 1 || last > max) return problem(path, 'OUT_OF_RANGE', { min: '1', max: String(max) });
    for (let page = first; page <= last; page += 1) pages.add(page);
  }
  return [...pages].toSorted((a, b) => a - b);
}

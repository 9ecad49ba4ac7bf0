import type { DraftFacts } from './facts.ts';
import type { Finding, Judged } from './findings.ts';
import { readDocx } from './docx/read.ts';
import { type Paper, UnreadableError } from './paper.ts';
import { readPdf } from './pdf/read.ts';
import { recognise } from './recognise.ts';
import { FORM_RULES } from './rules.ts';
import { judgeBody } from './rules/body.ts';
import { judgeEnd } from './rules/end.ts';
import { judgeHead } from './rules/head.ts';
import { judgeLooks } from './rules/looks.ts';
import { judgeWhole } from './rules/whole.ts';

const ORDER: ReadonlyMap<string, number> = new Map(
  [
    ...FORM_RULES.filter(({ weight }) => weight === 'MUST'),
    ...FORM_RULES.filter(({ weight }) => weight === 'SHOULD'),
  ].map(({ code }, at) => [code, at]),
);

/** All findings, what must be before what should be, then in the order of the decree; with what mends them. */
export function judge(paper: Paper, facts: DraftFacts): Judged[] {
  const recognised = recognise(paper, facts);
  const found = [
    ...judgeWhole(paper),
    ...judgeHead(recognised, facts),
    ...judgeBody(paper, recognised),
    ...judgeEnd(recognised, facts),
    ...judgeLooks(recognised, facts),
  ].toSorted((a, b) => (ORDER.get(a.rule) ?? 0) - (ORDER.get(b.rule) ?? 0));
  // A PDF is printed: it is written anew by who has the source.
  return paper.source === 'DOCX' ? found : found.map((each) => ({ ...each, mendable: false, mends: [] }));
}

export const withoutMends = ({ rule, page, quote, places, found, asked, mendable }: Judged): Finding => ({
  rule,
  page,
  quote,
  places,
  found,
  asked,
  mendable,
});

export type FileKind = 'DOCX' | 'PDF';

/** By the first bytes; null for what is neither. */
export function kindOf(bytes: Uint8Array): FileKind | null {
  const head = String.fromCharCode(...bytes.subarray(0, 5));
  if (head === '%PDF-') return 'PDF';
  return head.startsWith('PK\u0003\u0004') ? 'DOCX' : null;
}

/**
 * Word or PDF, told by the content.
 * @throws UnreadableError with why there is nothing to read
 */
export async function readPaper(bytes: Uint8Array): Promise<Paper> {
  const kind = kindOf(bytes);
  if (kind === null) throw new UnreadableError('OTHER_KIND');
  const paper = kind === 'PDF' ? await readPdf(bytes) : readDocx(bytes).paper;
  if (paper.lines.length === 0) throw new UnreadableError('NO_TEXT');
  return paper;
}

/**
 * The form of a draft against NĐ 30/2020 Phụ lục I.
 * @throws UnreadableError with why the file cannot be judged
 */
export async function checkForm(bytes: Uint8Array, facts: DraftFacts): Promise<Finding[]> {
  return judge(await readPaper(bytes), facts).map(withoutMends);
}

import type { DocumentTypeCode, Urgency } from '@qlvb/contract/types';
import { searchTokens } from '@qlvb/domain/text/fold';
import { symbolOf } from '@qlvb/domain/numbering/notation';
import { symbolKey } from '@qlvb/domain/numbering/symbol';
import { phrases } from '@qlvb/demo/work/subjects';
import type { Draw } from '@qlvb/demo/work/weights';
import { documents } from '../../modules/documents/documents.entity.ts';
import type { NewOf } from '../../platform/db/columns.ts';
import type { Agenda } from './agenda.ts';
import type { Batch } from './batch.ts';
import type { Books } from './books.ts';
import type { Journal } from './journal.ts';
import type { LetterFiles } from './letter-files.ts';
import { instantAt, type Times } from './times.ts';
import type { WorkFile } from './work-files.ts';
import type { Person, World } from './world.ts';

/** What all acts write with. */
export type Office = {
  readonly world: World;
  readonly times: Times;
  readonly agenda: Agenda;
  readonly batch: Batch;
  readonly journal: Journal;
  readonly books: Books;
  readonly files: LetterFiles;
  readonly draw: Draw;
  readonly nextId: (table: string) => string;
  /** What is not settled when the period ends is written as it stands then. */
  readonly open: Set<Unsettled>;
  readonly counts: Counts;
  /** Lines of the registers that are on their way or there. */
  planned: number;
  /** The work file a person opened last. */
  readonly lastFiles: Map<Person, WorkFile>;
  /** Whether a paper of that moment has a text of its own. */
  readonly hasText: (at: number) => boolean;
};

export type Unsettled = { readonly rank: number; settle(): void };
export type Counts = { incoming: number; outgoing: number; directives: number; workFiles: number };

/** A document that lies in registers, with what every registration of it copies. */
export type Paper = {
  readonly row: NewOf<typeof documents.columns> & { readonly id: string; readonly symbol: string };
  readonly symbolKey: string | null;
  readonly typeCode: DocumentTypeCode;
  readonly urgency: Urgency;
  readonly tokens: readonly string[];
  /** Working days the letter allows for an answer; null when it asks for none. */
  readonly answerWithin: number | null;
  readonly issuerAgencyId: string | null;
};

export type NewPaper = Pick<NewOf<typeof documents.columns>, 'issuerName' | 'subject' | 'issuedOn'> & {
  readonly issuerAgencyId: string | null;
  readonly number: string | null;
  readonly notation: string | null;
  readonly typeCode: DocumentTypeCode;
  readonly urgency: Urgency;
  readonly signerName: string | null;
  readonly signerTitle: string | null;
  readonly answerWithin: number | null;
};

/** As `createDocument` stores it. */
export function addPaper(office: Office, at: number, { answerWithin, ...content }: NewPaper): Paper {
  const { number, notation, subject, issuerName, typeCode, urgency, issuerAgencyId } = content;
  const symbol = symbolOf(number, notation);
  const key = number === null ? null : symbolKey(number, notation);
  const id = office.nextId(documents.table);
  const row = { ...content, id, symbol, symbolKey: key, pageCount: null, createdAt: instantAt(at) };
  office.batch.add(documents, row);
  const tokens = searchTokens([symbol, issuerName, subject].join(' '), '');
  return { row, symbolKey: key, typeCode, urgency, tokens, answerWithin, issuerAgencyId };
}

export function pick<T>(list: readonly T[], draw: Draw): T {
  const found = list[draw(list.length)];
  if (found === undefined) throw new Error('Nothing to choose from');
  return found;
}

/** True in so many of a hundred cases. */
export const often = (percent: number, draw: Draw): boolean => draw(100) < percent;

/** One of the short texts of everyday acts. */
export const phrase = (kind: keyof typeof phrases, draw: Draw): string => pick<string>(phrases[kind], draw);

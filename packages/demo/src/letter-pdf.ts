import { formatNumber } from '@qlvb/domain/numbering/notation';
import { documentDate } from '@qlvb/domain/civil-date';
import { documentType } from '@qlvb/domain/document-types';
import { PDFDocument } from 'pdf-lib';
import { embedFonts } from './letter/fonts.ts';
import { across, type Fonts, FRAME_WIDTH, openSheets, PAPER, type Sheets, wordsOf } from './letter/page.ts';
import { addressWord, distribution, isAddressed, signatureLines } from './letter/signature.ts';
import { wordingOf } from './letter/wording.ts';
import type { PartyOf } from './letter/party.ts';
import type { DemoLetter } from './letters.ts';
import { agency } from './province.ts';

const BODY = 13.5;
const LEFT_COLUMN = { x: across(0.2), width: FRAME_WIDTH * 0.42 } as const;
const RIGHT_COLUMN = { x: across(0.72), width: FRAME_WIDTH * 0.56 } as const;

/** Sizes in millimetres by NĐ 30/2020 Phụ lục I. */
const STAMPS = {
  URGENT: { text: 'KHẨN', width: 20 },
  VERY_URGENT: { text: 'THƯỢNG KHẨN', width: 40 },
  EXPRESS: { text: 'HỎA TỐC', width: 30 },
} as const;
const STAMP_HEIGHT = 8;

/**
 * The letter as a PDF of one or two A4 pages laid out by NĐ 30/2020 Phụ lục I, with embedded fonts and text
 * that can be searched. The same letter gives the same bytes, so that duplicates by content can be shown.
 * Agencies outside the small province are told by `partyOf`.
 * A draft has neither number nor signature yet: their places stay open, as on paper.
 */
export async function letterPdf(
  letter: DemoLetter,
  { draft = false, partyOf = agency }: { readonly draft?: boolean; readonly partyOf?: PartyOf } = {},
): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const signedAt = new Date(`${letter.issuedOn}T02:00:00Z`);
  document.setTitle(`${letter.symbol} – ${letter.subject}`);
  document.setAuthor(letter.issuerName);
  document.setLanguage('vi');
  document.setProducer('QLVB');
  document.setCreationDate(signedAt);
  document.setModificationDate(signedAt);

  const fonts = await embedFonts(document);
  const sheets = openSheets(document, fonts);
  sheets.newSheet();
  heading(letter, draft, sheets, fonts, partyOf);
  if (letter.typeCode === 'CV') officialSubject(letter, sheets, fonts);
  else title(letter, sheets, fonts);
  addressees(letter, sheets, fonts, partyOf);
  body(letter, sheets, fonts, partyOf);
  signature(letter, draft, sheets, fonts, partyOf);
  return document.save({ objectsPerTick: Infinity });
}

/** Ô số 1 to 4: the two columns at the head of the first page. */
function heading(letter: DemoLetter, draft: boolean, sheets: Sheets, fonts: Fonts, partyOf: PartyOf): void {
  const issuer = partyOf(letter.issuerCode);
  const top = sheets.y;
  if (issuer.letterhead.above !== null) {
    sheets.centred(issuer.letterhead.above, fonts.regular, 12, LEFT_COLUMN.x, LEFT_COLUMN.width);
  }
  for (const line of issuer.letterhead.name) {
    sheets.centred(line, fonts.bold, 12, LEFT_COLUMN.x, LEFT_COLUMN.width);
  }
  const left = sheets.y - 5;
  sheets.rule(LEFT_COLUMN.x - 35, LEFT_COLUMN.x + 35, left);

  sheets.moveTo(top);
  const motto = 'Độc lập - Tự do - Hạnh phúc';
  sheets.centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', fonts.bold, 12, RIGHT_COLUMN.x, RIGHT_COLUMN.width);
  sheets.centred(motto, fonts.bold, 13, RIGHT_COLUMN.x, RIGHT_COLUMN.width);
  const half = fonts.bold.widthOfTextAtSize(motto, 13) / 2;
  sheets.rule(RIGHT_COLUMN.x - half, RIGHT_COLUMN.x + half, sheets.y - 5);

  const line = Math.min(left, sheets.y - 5) - 6;
  sheets.moveTo(line);
  const number = `Số: ${draft ? '         ' : formatNumber(letter.number)}/${letter.notation}`;
  sheets.centred(number, fonts.regular, 13, LEFT_COLUMN.x, LEFT_COLUMN.width);
  sheets.moveTo(line);
  const date = `${issuer.place}, ${documentDate(letter.issuedOn)}`;
  sheets.centred(date, fonts.italic, 13, RIGHT_COLUMN.x, RIGHT_COLUMN.width);
}

/** Ô số 5b: "V/v …" under the number, in light type. */
function officialSubject(letter: DemoLetter, sheets: Sheets, fonts: Fonts): void {
  const [initial = '', ...rest] = letter.subject;
  sheets.moveTo(sheets.y - 2);
  const subject = `V/v ${initial.toLocaleLowerCase('vi')}${rest.join('')}`;
  sheets.centred(subject, fonts.regular, 12, LEFT_COLUMN.x, LEFT_COLUMN.width);
  stamp(letter, sheets);
}

/** Ô số 5a: the kind in capitals and the subject, centred over the full width, with a rule below. */
function title(letter: DemoLetter, sheets: Sheets, fonts: Fonts): void {
  const line = sheets.y;
  stamp(letter, sheets);
  sheets.moveTo(letter.urgency === 'NORMAL' ? line - 16 : line - 34);
  const middle = across(0.5);
  sheets.centred(documentType(letter.typeCode).name.toLocaleUpperCase('vi'), fonts.bold, 14, middle, FRAME_WIDTH);
  sheets.centred(letter.subject, fonts.bold, 13.5, middle, FRAME_WIDTH * 0.74);
  sheets.rule(middle - 45, middle + 45, sheets.y - 6);
  sheets.moveTo(sheets.y - 10);
}

function stamp(letter: DemoLetter, sheets: Sheets): void {
  if (letter.urgency === 'NORMAL') return;
  const { text, width } = STAMPS[letter.urgency];
  sheets.stamp(text, across(0.02), sheets.y - 10, width, STAMP_HEIGHT);
}

/** Ô số 9a: one receiver on the same line, several one below the other with ";" and a full stop. */
function addressees(letter: DemoLetter, sheets: Sheets, fonts: Fonts, partyOf: PartyOf): void {
  if (!isAddressed(letter)) return;
  const word = addressWord(letter, partyOf);
  const names = letter.recipientCodes.map((code) => partyOf(code).name);
  sheets.moveTo(sheets.y - 16);
  const start = across(0.36);
  const wordWidth = fonts.regular.widthOfTextAtSize(`${word} `, BODY);
  const [only] = names;
  if (names.length === 1 && only !== undefined) {
    const words = [...wordsOf(word, fonts.regular), ...wordsOf(`${only}.`, fonts.regular)];
    sheets.paragraph(words, BODY, { x: start, width: FRAME_WIDTH * 0.64 });
    return;
  }
  sheets.paragraph(wordsOf(word, fonts.regular), BODY, { x: start, width: FRAME_WIDTH * 0.64 });
  names.forEach((name, index) => {
    const end = index === names.length - 1 ? '.' : ';';
    const x = Math.min(start + wordWidth, across(0.5));
    sheets.paragraph(wordsOf(`- ${name}${end}`, fonts.regular), BODY, { x, width: across(1) - x, leading: 1.2 });
  });
}

/** Ô số 6. */
function body(letter: DemoLetter, sheets: Sheets, fonts: Fonts, partyOf: PartyOf): void {
  const wording = wordingOf(letter, partyOf);
  const place = { x: PAPER.left, width: FRAME_WIDTH, indent: 28.35, before: 6, justified: true } as const;
  const middle = across(0.5);
  sheets.moveTo(sheets.y - 6);
  if (wording.decidedBy !== null) {
    sheets.moveTo(sheets.y - 4);
    sheets.centred(wording.decidedBy, fonts.bold, BODY, middle, FRAME_WIDTH);
    sheets.moveTo(sheets.y - 4);
  }
  for (const ground of wording.grounds) sheets.paragraph(wordsOf(ground, fonts.italic), BODY, place);
  if (wording.decidedBy !== null) {
    sheets.moveTo(sheets.y - 8);
    sheets.centred('QUYẾT ĐỊNH:', fonts.bold, BODY, middle, FRAME_WIDTH);
    sheets.moveTo(sheets.y - 2);
  }
  for (const paragraph of [...wording.paragraphs.slice(0, -1), ...wording.paragraphs.slice(-1).map(closed)]) {
    const [, article, text = paragraph] = /^(Điều \d+\.) (.*)$/u.exec(paragraph) ?? [];
    const isHeading = paragraph === paragraph.toLocaleUpperCase('vi');
    const words = [
      ...(article === undefined ? [] : wordsOf(article, fonts.bold)),
      ...wordsOf(text, isHeading ? fonts.bold : fonts.regular),
    ];
    if (isHeading) sheets.room(70);
    sheets.paragraph(words, BODY, place);
  }
}

/** The text ends with “./.” (Phụ lục III, mẫu of every kind). */
const closed = (paragraph: string): string => `${paragraph.replace(/(\.\/)?[.;]$/u, '')}./.`;

/** Ô số 7 and 9b side by side; they never part from each other. */
function signature(letter: DemoLetter, draft: boolean, sheets: Sheets, fonts: Fonts, partyOf: PartyOf): void {
  sheets.moveTo(sheets.y - 14);
  sheets.room(165);
  const top = sheets.y;
  sheets.paragraph(wordsOf('Nơi nhận:', fonts.boldItalic), 12, { x: PAPER.left, width: FRAME_WIDTH * 0.45 });
  for (const line of distribution(letter, partyOf)) {
    sheets.paragraph(wordsOf(line, fonts.regular), 11, { x: PAPER.left, width: FRAME_WIDTH * 0.45, leading: 1.15 });
  }
  sheets.moveTo(top);
  const middle = across(0.75);
  for (const line of signatureLines(letter, partyOf)) sheets.centred(line, fonts.bold, 13.5, middle, FRAME_WIDTH * 0.5);
  sheets.moveTo(sheets.y - 26);
  sheets.centred(draft ? ' ' : '(Đã ký)', fonts.italic, 13, middle, FRAME_WIDTH * 0.5);
  sheets.moveTo(sheets.y - 26);
  sheets.centred(letter.signer.fullName, fonts.bold, 13.5, middle, FRAME_WIDTH * 0.5);
}

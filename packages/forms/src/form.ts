/** A form as data. One renderer per format draws every form from this (`render.ts`). */

export type PaperSize = 'A4' | 'A3' | 'DL' | 'C5' | 'C4';
export type Orientation = 'portrait' | 'landscape';
export type Paper = { readonly size: PaperSize; readonly orientation: Orientation };
export type Format = 'pdf' | 'docx' | 'xlsx';

/** Millimetres, the long side last (ISO 216, ISO 269). */
const SIDES: Readonly<Record<PaperSize, readonly [number, number]>> = {
  A4: [210, 297],
  A3: [297, 420],
  DL: [110, 220],
  C5: [162, 229],
  C4: [229, 324],
};

/** Width and height of the sheet in millimetres. */
export function sheetOf({ size, orientation }: Paper): { readonly width: number; readonly height: number } {
  const [short, long] = SIDES[size];
  return orientation === 'portrait' ? { width: short, height: long } : { width: long, height: short };
}

/** The agency above and the agency itself, as they stand on the cover and at the head of a slip. */
export type Letterhead = { readonly superior: string | null; readonly name: string };

export type Column = {
  readonly head: string;
  /** Share of the width of the sheet; the shares of a form need not add up to anything. */
  readonly share: number;
  readonly align?: 'left' | 'center';
};

export type FormRow = {
  /** As many as there are columns; an empty one is left for the hand. */
  readonly cells: readonly string[];
  /** A number voided: its row stays and is crossed out, all but the last column, which says why. */
  readonly voided?: boolean;
};

/** A book to be bound: cover, first page, rows under heads that are repeated (NĐ 30/2020 Phụ lục IV). */
export type RegisterForm = {
  readonly kind: 'register';
  /** For example `SỔ ĐĂNG KÝ VĂN BẢN ĐẾN`. */
  readonly title: string;
  /** What is counted in it, where an agency keeps several books; null for the only one. */
  readonly series: string | null;
  readonly letterhead: Letterhead;
  readonly year: number;
  /** dd/MM/yyyy. */
  readonly dates: { readonly from: string; readonly to: string };
  /** As written; null for books without numbers. */
  readonly numbers: { readonly from: string; readonly to: string } | null;
  /** Quyển số. */
  readonly volume: string;
  readonly paper: Paper;
  readonly columns: readonly Column[];
  /** Read once, in order; given up when the reader of the form goes away. */
  readonly rows: AsyncIterable<FormRow>;
  /** Number of the first page of rows. A book that goes on (`firstPage` above 1) has no cover. */
  readonly firstPage: number;
  /** Who printed it and when; stands on every page (NĐ 30/2020 Phụ lục VI). */
  readonly mark: string;
};

export type Words = {
  readonly text: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly align?: 'left' | 'center' | 'right' | 'justify';
  /** Millimetres above. */
  readonly before?: number;
  /** A rule under the line, as long as this share of it. */
  readonly rule?: number;
};

export type Block =
  | { readonly kind: 'words'; readonly words: Words }
  /** Two columns side by side: head of the agency and quốc hiệu, or two signatures. */
  | {
      readonly kind: 'pair';
      readonly left: readonly Words[];
      readonly right: readonly Words[];
      readonly leftShare?: number;
    }
  /** A table with heads, small enough to be kept in memory. */
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] }
  /** Empty dotted lines for the hand. */
  | { readonly kind: 'dotted'; readonly lines: number }
  | { readonly kind: 'gap'; readonly mm: number };

/** A frame at a place of the sheet; millimetres from the top left corner. */
export type Placed = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly words: readonly Words[];
  /** Height of a frame around it; red for marks of urgency. */
  readonly frame?: number;
  readonly red?: boolean;
};

/** One sheet: blocks under one another, or texts at their places. */
export type Sheet = { readonly blocks?: readonly Block[]; readonly placed?: readonly Placed[] };

/** Slips and envelopes: each sheet begins on a page of its own. */
export type SheetForm = {
  readonly kind: 'sheets';
  readonly title: string;
  readonly paper: Paper;
  /** Millimetres: top, right, bottom, left. */
  readonly margins: readonly [number, number, number, number];
  readonly sheets: readonly Sheet[];
  /** Null on envelopes: what goes out of the house carries no mark. */
  readonly mark: string | null;
};

export type Form = RegisterForm | SheetForm;

export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Excel is for books: a slip is no table. */
export const formatsOf = (kind: Form['kind']): readonly Format[] =>
  kind === 'register' ? ['pdf', 'docx', 'xlsx'] : ['pdf', 'docx'];

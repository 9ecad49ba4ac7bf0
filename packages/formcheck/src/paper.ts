/** Where a line stands: in the left or the right half of the page, or across it. */
export type Column = 'LEFT' | 'RIGHT' | 'FULL';
export type Align = 'LEFT' | 'CENTER' | 'RIGHT' | 'BOTH';

/** Letters of one look. */
export type Piece = {
  readonly text: string;
  /** Name of the font as the file gives it. */
  readonly font: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** `000000`; null is the automatic colour, which is black. */
  readonly colour: string | null;
};

/** How a paragraph is set; what the file does not tell is null and is not judged. */
export type Setting = {
  readonly align: Align | null;
  /** Millimetres from the left margin to the first letter. */
  readonly indent: number | null;
  /** Points. */
  readonly before: number | null;
  readonly after: number | null;
  /** Lines: 1 is single. */
  readonly leading: number | null;
};

/** A paragraph of a Word file, a line or a paragraph of a PDF. */
export type Line = {
  readonly id: number;
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly column: Column;
  /** What it shares a table with; null outside of tables. */
  readonly table: number | null;
  /** Cell of that table. */
  readonly cell: number | null;
  /** 1, 2 …; null when only a printer could tell. */
  readonly page: number | null;
  readonly setting: Setting;
  /** An item of an automatic list, which sets its own indent. */
  readonly listed: boolean;
  /** An empty line stands before it. */
  readonly blankBefore: boolean;
  /** A line is drawn in it or right below; null when it cannot be told. */
  readonly ruled: boolean | null;
};

export type Side = 'top' | 'bottom' | 'left' | 'right';

/** A part of the file with sheets of one kind. Millimetres. */
export type Section = {
  readonly id: number;
  readonly width: number;
  readonly height: number;
  /** Null for a side that cannot be told. */
  readonly margins: Readonly<Record<Side, number | null>>;
};

export type PageNumbers = {
  readonly place: 'TOP' | 'BOTTOM';
  readonly centred: boolean;
  readonly size: number;
  readonly upright: boolean;
  /** Whether page 1 shows one. */
  readonly onFirst: boolean;
};

/** What a reader makes of a file; the rules look at nothing else. */
export type Paper = {
  readonly source: 'DOCX' | 'PDF';
  /** As far as the file tells. */
  readonly pageCount: number;
  readonly sections: readonly Section[];
  /** Null when there are none. */
  readonly pageNumbers: PageNumbers | null;
  /** Lines with text, in the order of reading. */
  readonly lines: readonly Line[];
};

/** Why a file cannot be judged at all. */
export type Unreadable =
  /** A scan: pictures without text. */
  | 'NO_TEXT'
  /** Not what it says, or broken. */
  | 'BROKEN'
  /** Larger, once unpacked, than an office document ever is. */
  | 'TOO_LARGE'
  /** Neither Word nor PDF. */
  | 'OTHER_KIND'
  /** It took too long. */
  | 'TOO_SLOW';

export class UnreadableError extends Error {
  readonly why: Unreadable;

  constructor(why: Unreadable) {
    super(why);
    this.why = why;
  }
}

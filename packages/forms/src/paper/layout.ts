/** A paragraph as it is to be written. Sizes in points, lengths in millimetres. */
export type Words = {
  readonly text: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Only the first letters are bold. */
  readonly boldHead?: number;
  readonly font?: string;
  readonly colour?: string;
  readonly align?: 'LEFT' | 'CENTER' | 'BOTH';
  readonly indent?: number;
  readonly before?: number;
  readonly leading?: number;
  /** An empty line that draws a rule, that many millimetres shorter on each side. */
  readonly rule?: number;
};

/** A whole document as data (NĐ 30/2020 Phụ lục I). */
export type PaperLayout = {
  readonly width: number;
  readonly height: number;
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  /** Shares of the width of what stands left and right in the head and at the end; halves when nothing is told. */
  readonly columns?: readonly [number, number];
  readonly left: readonly Words[];
  readonly right: readonly Words[];
  readonly agencyLine: boolean;
  readonly mottoLine: boolean;
  /** Across the page: kind, subject, receivers, text. */
  readonly across: readonly Words[];
  /** Behind which line of `across` one is drawn. */
  readonly subjectLine: number | null;
  readonly endLeft: readonly Words[];
  readonly endRight: readonly Words[];
  readonly appendix: readonly Words[];
  readonly pageNumber: {
    readonly size: number;
    readonly align: 'CENTER' | 'LEFT';
    readonly bold?: boolean;
    readonly onFirst: boolean;
    readonly place: 'TOP' | 'BOTTOM';
  } | null;
};

export const NATIONAL: Words = { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', size: 12, bold: true, align: 'CENTER' };
export const MOTTO: Words = { text: 'Độc lập - Tự do - Hạnh phúc', size: 13, bold: true, align: 'CENTER' };

export const text = (words: string, more: Partial<Words> = {}): Words => ({
  text: words,
  size: 14,
  align: 'BOTH',
  indent: 12.7,
  before: 6,
  leading: 1.2,
  ...more,
});
export const light = (words: string, size: number): Words => ({ text: words, size, align: 'CENTER' });
export const strong = (words: string, size: number): Words => ({ ...light(words, size), bold: true });
export const item = (words: string): Words => ({ text: words, size: 11, align: 'LEFT' });

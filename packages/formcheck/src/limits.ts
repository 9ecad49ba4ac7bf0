/** What a draft may weigh at most; an office document of a hundred pages stays far below. */
export const LIMITS = {
  /** Of the file itself. */
  fileBytes: 30 * 1024 * 1024,
  /** One part of a Word file, unpacked. */
  partBytes: 16 * 1024 * 1024,
  /** All parts that are unpacked. */
  unpackedBytes: 64 * 1024 * 1024,
  entries: 2_000,
  /** Pages of a PDF that are looked at. */
  pages: 60,
  /** Elements deep: what nests deeper is made to break readers. */
  depth: 200,
} as const;

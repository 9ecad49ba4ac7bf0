const TABLE_RECORD = 16;
const DIRECTORY = 12;

/** Ligatures, kerning and mark placement: letters are precomposed and drawn one by one, shaping costs time only. */
const SHAPING_TABLES: ReadonlySet<string> = new Set(['GSUB', 'GPOS', 'GDEF', 'kern']);

type Table = { readonly tag: string; readonly head: Uint8Array; readonly content: Uint8Array };

/**
 * Makes a TrueType font fit for subsetting: every glyph starts at a multiple of four bytes, `loca` has the
 * long form, shaping tables are gone. Tinos packs glyphs to odd offsets (allowed with the long form); the
 * subsetter of pdf-lib writes the short form, which halves offsets, and glyphs at odd ones would be lost.
 * Table checksums are left as they were: neither the subsetter nor a PDF reader looks at them.
 */
export function prepareFont(font: Uint8Array): Uint8Array {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = Array.from({ length: view.getUint16(4) }, (_, index): Table => {
    const record = DIRECTORY + index * TABLE_RECORD;
    const start = view.getUint32(record + 8);
    return {
      tag: String.fromCharCode(...font.subarray(record, record + 4)),
      head: font.subarray(record, record + TABLE_RECORD),
      // A copy of its own: slice() of a Buffer would share memory.
      content: new Uint8Array(font.subarray(start, start + view.getUint32(record + 12))),
    };
  }).filter((table) => !SHAPING_TABLES.has(table.tag));
  const contentOf = (tag: string): Uint8Array => {
    const table = tables.find((each) => each.tag === tag);
    if (!table) throw new Error(`The font has no ${tag} table`);
    return table.content;
  };

  const headView = new DataView(contentOf('head').buffer);
  const offsets = readOffsets(contentOf('loca'), headView.getInt16(50) === 1);
  const padded = pad(contentOf('glyf'), offsets);
  headView.setInt16(50, 1);

  const rewritten = tables.map((table) => ({
    ...table,
    content: table.tag === 'glyf' ? padded.glyf : table.tag === 'loca' ? padded.loca : table.content,
  }));
  const directoryEnd = DIRECTORY + tables.length * TABLE_RECORD;
  const size = rewritten.reduce((sum, table) => sum + aligned(table.content.length), aligned(directoryEnd));
  const result = new Uint8Array(size);
  const resultView = new DataView(result.buffer);
  result.set(font.subarray(0, DIRECTORY));
  resultView.setUint16(4, tables.length);
  let position = aligned(directoryEnd);
  rewritten.forEach((table, index) => {
    const record = DIRECTORY + index * TABLE_RECORD;
    result.set(table.head, record);
    result.set(table.content, position);
    resultView.setUint32(record + 8, position);
    resultView.setUint32(record + 12, table.content.length);
    position += aligned(table.content.length);
  });
  return result;
}

function aligned(length: number): number {
  return (length + 3) & ~3;
}

function readOffsets(loca: Uint8Array, long: boolean): readonly number[] {
  const view = new DataView(loca.buffer);
  return Array.from({ length: loca.length / (long ? 4 : 2) }, (_, index) =>
    long ? view.getUint32(index * 4) : view.getUint16(index * 2) * 2,
  );
}

function pad(glyf: Uint8Array, offsets: readonly number[]): { glyf: Uint8Array; loca: Uint8Array } {
  const glyphs = offsets.slice(0, -1).map((start, index) => glyf.subarray(start, offsets[index + 1]));
  const result = new Uint8Array(glyphs.reduce((sum, glyph) => sum + aligned(glyph.length), 0));
  const loca = new DataView(new ArrayBuffer(offsets.length * 4));
  let position = 0;
  glyphs.forEach((glyph, index) => {
    loca.setUint32(index * 4, position);
    result.set(glyph, position);
    position += aligned(glyph.length);
  });
  loca.setUint32(glyphs.length * 4, position);
  return { glyf: result, loca: new Uint8Array(loca.buffer) };
}

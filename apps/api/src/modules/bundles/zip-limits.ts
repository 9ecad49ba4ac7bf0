/** What a workbook of ours can be at most when it is unpacked; a bomb says more, or says nothing. */
export const ZIP_LIMITS = { bytes: 20 * 1024 * 1024, entries: 200 } as const;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LONGEST_COMMENT = 65_535;
/** In this place a size or count is told elsewhere (ZIP64), which no template of ours needs. */
const ELSEWHERE = 0xffffffff;

/**
 * Whether the directory of a ZIP file promises no more than the limits. The library unpacks an entry no further than its
 * promise, so an entry that promises nothing although it has content is refused.
 */
export function withinZipLimits(file: Buffer): boolean {
  const end = findEnd(file);
  if (end === null) return false;
  const entries = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  if (entries > ZIP_LIMITS.entries || at === ELSEWHERE) return false;
  let bytes = 0;
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + ENTRY_SIZE > file.length || file.readUInt32LE(at) !== ENTRY) return false;
    const packed = file.readUInt32LE(at + 20);
    const unpacked = file.readUInt32LE(at + 24);
    // An empty entry may be two bytes of deflate.
    if (unpacked === ELSEWHERE || (unpacked === 0 && packed > 2)) return false;
    bytes += unpacked;
    if (bytes > ZIP_LIMITS.bytes) return false;
    at += ENTRY_SIZE + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return true;
}

function findEnd(file: Buffer): number | null {
  const last = file.length - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) if (file.readUInt32LE(at) === END) return at;
  return null;
}

import { unzipSync } from 'fflate';
import { LIMITS } from '../limits.ts';
import { UnreadableError } from '../paper.ts';

export type Entries = Record<string, Uint8Array>;

/**
 * Unpacks the parts asked for. A bomb is refused by what it says of itself before anything is unpacked, and where it
 * lies nothing beyond what it said is written: fflate fills a buffer of the size told.
 */
export function unpack(bytes: Uint8Array, wanted: (name: string) => boolean): Entries {
  if (bytes.length > LIMITS.fileBytes) throw new UnreadableError('TOO_LARGE');
  let count = 0;
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        count += 1;
        if (count > LIMITS.entries) throw new UnreadableError('TOO_LARGE');
        if (!wanted(name)) return false;
        total += originalSize;
        if (originalSize > LIMITS.partBytes || total > LIMITS.unpackedBytes) throw new UnreadableError('TOO_LARGE');
        return true;
      },
    });
  } catch (error) {
    throw error instanceof UnreadableError ? error : new UnreadableError('BROKEN');
  }
}

import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { letterPdf } from '@qlvb/demo/letter-pdf';
import type { LetterParty } from '@qlvb/demo/letter/party';
import type { DemoLetter } from '@qlvb/demo/letters';
import { samplePdf } from '@qlvb/demo/sample-pdf';
import { files } from '../../modules/files/files.entity.ts';
import { keep, receive } from '../../modules/files/store.ts';
import type { Batch } from './batch.ts';
import { instantAt } from './times.ts';

export type ShownLetter = DemoLetter & { readonly parties: ReadonlyMap<string, LetterParty>; readonly draft: boolean };

type Wanted = { readonly id: string; readonly at: number; readonly letter: ShownLetter | null };

/** Contents that are referred to before they are made: drawing a letter takes longer than all its rows. */
export type LetterFiles = {
  /** The id of the file of a letter with a text of its own; the same letter is the same file. */
  ofLetter(letter: ShownLetter, at: number): string;
  /** The id of the one file that stands for the text of older documents. */
  sample(at: number): string;
  /** Draws what was asked for since the last time and puts it in its place; with rows for the batch. */
  make(): Promise<void>;
  /** The same where a former run has drawn and written it. */
  leave(): void;
};

export function createLetterFiles(dataDir: string, batch: Batch, nextId: (table: string) => string): LetterFiles {
  const known = new Map<string, string>();
  let wanted: Wanted[] = [];
  const idOf = (key: string, at: number, letter: ShownLetter | null): string => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const id = nextId(files.table);
    known.set(key, id);
    wanted.push({ id, at, letter });
    return id;
  };
  return {
    ofLetter: (letter, at) => idOf(JSON.stringify({ ...letter, parties: null }), at, letter),
    sample: (at) => idOf('sample', at, null),
    make: async () => {
      const todo = wanted;
      wanted = [];
      for (const { id, at, letter } of todo) {
        const content = letter === null ? await samplePdf() : await draw(letter);
        await keep(dataDir, await receive(dataDir, Readable.from([content])));
        batch.add(files, {
          id,
          sha256: createHash('sha256').update(content).digest('hex'),
          size: content.length,
          mediaType: 'application/pdf',
          createdAt: instantAt(at),
        });
      }
    },
    leave: () => void (wanted = []),
  };
}

async function draw({ parties, draft, ...letter }: ShownLetter): Promise<Uint8Array> {
  const partyOf = (code: string): LetterParty => {
    const party = parties.get(code);
    if (party === undefined) throw new Error(`No ${code} in the letter ${letter.symbol}`);
    return party;
  };
  return await letterPdf(letter, { draft, partyOf });
}

import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate } from 'fflate';

/**
 * Word and Excel files are made in two steps: a library makes a small file with one row to copy, and this writes it
 * out again with as many rows as there are. So no library has to keep ten thousand rows in memory, and no format is
 * written by hand.
 */
export async function* withRows(
  small: Uint8Array,
  part: string,
  split: (content: string) => { readonly before: string; readonly after: string },
  rows: AsyncIterable<string>,
): AsyncGenerator<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const failures: Error[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) failures.push(error);
    else chunks.push(chunk);
  });
  const entries = Object.entries(unzipSync(small));
  for (const [name, content] of entries.filter(([each]) => each !== part)) {
    const entry = new ZipDeflate(name, { level: 6 });
    zip.add(entry);
    entry.push(content, true);
  }
  const found = entries.find(([name]) => name === part)?.[1];
  if (found === undefined) throw new Error(`The file has no ${part}`);
  const { before, after } = split(strFromU8(found));
  const entry = new ZipDeflate(part, { level: 6 });
  zip.add(entry);
  entry.push(strToU8(before));
  for await (const row of rows) {
    entry.push(strToU8(row));
    if (failures[0] !== undefined) throw failures[0];
    yield* chunks.splice(0);
  }
  entry.push(strToU8(after), true);
  zip.end();
  yield* chunks.splice(0);
}

/** Parts of a text around the first place of `from` and the next end of `to` after it. */
export function around(content: string, from: string, to: string) {
  const start = content.indexOf(from);
  const end = content.indexOf(to, start);
  if (start < 0 || end < 0) throw new Error(`${from}…${to} is not in the file`);
  return {
    before: content.slice(0, start),
    inside: content.slice(start, end + to.length),
    after: content.slice(end + to.length),
  };
}

import { Readable } from 'node:stream';
import type { Tx } from '../../platform/db/transaction.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { discard, receive } from './store.ts';
import { storeUpload } from './store-upload.ts';

/** Inside the transaction of the act: makes the content the viewer's upload; gives its id. */
export type KeepFile = (tx: Tx, at: string) => Promise<string>;

/** A content the server made, on disk while the act runs; what is not kept by then is forgotten. */
export async function withMadeFile<T>(
  { config, viewer }: SignedContext,
  { bytes, name, mediaType }: { readonly bytes: Uint8Array; readonly name: string; readonly mediaType: string },
  act: (keep: KeepFile) => Promise<T>,
): Promise<T> {
  const received = await receive(config.dataDir, Readable.from([bytes]));
  try {
    return await act(async (tx, at) => {
      const { id } = await storeUpload(tx, config.dataDir, viewer, received, { name, mediaType, at });
      return id;
    });
  } finally {
    await discard(received);
  }
}

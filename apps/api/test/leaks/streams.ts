import type { App } from '../../src/app.ts';
import type { Person } from '../office.ts';

export type Stream = { readonly status: number; text(): string; close(): Promise<void> };

/** The address of a process that listens and follows the hints. */
export async function serving(app: App): Promise<string> {
  await app.http.listen({ port: 0, host: '127.0.0.1' });
  app.startWork();
  const address = app.http.server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/events`;
}

/** An open stream of hints, over a real connection. */
export async function openStream(url: string, person: Person, headers: Record<string, string> = {}): Promise<Stream> {
  const stop = new AbortController();
  const response = await fetch(url, { headers: { ...(await person.headers()), ...headers }, signal: stop.signal });
  let text = '';
  const reading = (async () => {
    for await (const chunk of response.body ?? []) text += Buffer.from(chunk as Uint8Array).toString('utf8');
  })().catch(() => undefined);
  const close = async (): Promise<void> => {
    stop.abort();
    await reading;
  };
  return { status: response.status, text: () => text, close };
}

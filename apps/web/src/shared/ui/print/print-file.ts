import i18n from 'i18next';

/** A form on its way: made by the server while it arrives. */
export type Printed = { readonly url: string; readonly name: string; readonly size: number; readonly isPdf: boolean };

/** Why it was not made, as sentences; by field where the server names one. */
export class PrintFailed extends Error {
  readonly problems: Readonly<Record<string, string>>;

  constructor(sentence: string, problems: Readonly<Record<string, string>> = {}) {
    super(sentence);
    this.problems = problems;
  }
}

interface Refused {
  readonly code?: unknown;
  readonly problems?: unknown;
}

async function refusalOf(response: Response): Promise<PrintFailed> {
  if (response.status === 401) return new PrintFailed(i18n.t('printing:failed.session'));
  if (response.status === 404) return new PrintFailed(i18n.t('printing:failed.missing'));
  const answer = (await response.json().catch(() => ({}))) as Refused;
  const problems = Array.isArray(answer.problems) ? (answer.problems as { path: string; message: string }[]) : [];
  if (problems.length > 0)
    return new PrintFailed(
      i18n.t('printing:failed.request'),
      Object.fromEntries(problems.map(({ path, message }) => [path, message])),
    );
  const key = `printing:refused.${String(answer.code)}`;
  return new PrintFailed(i18n.t(i18n.exists(key) ? key : 'printing:failed.server'));
}

const NAME = /filename\*=UTF-8''([^;]+)/;

/**
 * Fetches a form and says how many bytes have come. Aborting the signal ends the making at the server, too.
 * Rejects with PrintFailed.
 */
export async function printFile(
  address: string,
  { signal, onBytes }: { readonly signal: AbortSignal; onBytes(bytes: number): void },
): Promise<Printed> {
  const offline = () => new PrintFailed(i18n.t('printing:failed.network'));
  const response = await fetch(address, { signal }).catch((error: unknown) => {
    throw signal.aborted ? error : offline();
  });
  if (!response.ok || response.body === null) throw await refusalOf(response);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch((error: unknown) => {
      throw signal.aborted ? error : offline();
    });
    if (done) break;
    pieces.push(value);
    size += value.length;
    onBytes(size);
  }
  const type = response.headers.get('content-type') ?? '';
  const name = decodeURIComponent(NAME.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'van-ban');
  return {
    url: URL.createObjectURL(new Blob(pieces, { type })),
    name,
    size,
    isPdf: type.startsWith('application/pdf'),
  };
}

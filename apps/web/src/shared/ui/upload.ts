import i18n from 'i18next';
import { ruleSentence } from '../api/refusal.ts';

export interface UploadedFile {
  readonly uploadId: string;
  readonly name: string;
  readonly size: number;
  readonly mediaType: string;
  /** `blob:` address of the local copy, to read it before it belongs to a document. */
  readonly localUrl: string;
}

/** Why an upload did not arrive, as a sentence. The file itself stays with the person. */
export class UploadFailed extends Error {
  readonly signedOut: boolean;

  constructor(sentence: string, { signedOut = false } = {}) {
    super(sentence);
    this.signedOut = signedOut;
  }
}

interface Answer {
  readonly id?: unknown;
  readonly code?: unknown;
  readonly params?: unknown;
}

function parsed(text: string): Answer {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

function paramList(params: unknown): { name: string; value: string }[] {
  if (typeof params !== 'object' || params === null) return [];
  return Object.entries(params).map(([name, value]) => ({ name, value: String(value) }));
}

/** The server's own sentence. */
export const tooLarge = (limitMegabytes: number): string =>
  ruleSentence('FILE_TOO_LARGE', [{ name: 'limitMegabytes', value: String(limitMegabytes) }]);

function refusalOf(status: number, answer: Answer): UploadFailed {
  if (status === 401) return new UploadFailed(i18n.t('common:file.session'), { signedOut: true });
  if (answer.code === 'UPLOAD_BROKEN') return new UploadFailed(i18n.t('common:file.network'));
  const known = typeof answer.code === 'string' && i18n.exists(`refusals:rule.${answer.code}`);
  return new UploadFailed(
    known && typeof answer.code === 'string'
      ? ruleSentence(answer.code, paramList(answer.params))
      : i18n.t('common:file.refused'),
  );
}

/**
 * Streams one file to `POST /files`, or where another kind of file is taken. XMLHttpRequest, because fetch tells no progress of what is sent.
 * Rejects with UploadFailed.
 */
export function uploadFile(
  file: File,
  options: { readonly to: string; onProgress(percent: number): void; readonly signal: AbortSignal },
): Promise<UploadedFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', options.to);
    // A form of another site cannot set a header: this is the protection against forged requests.
    request.setRequestHeader('x-qlvb-request', '1');
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      if (total > 0) options.onProgress(Math.floor((loaded / total) * 100));
    });
    request.addEventListener('load', () => {
      const answer = parsed(request.responseText);
      if (request.status >= 300 || typeof answer.id !== 'string') {
        reject(refusalOf(request.status, answer));
        return;
      }
      resolve({
        uploadId: answer.id,
        name: file.name,
        size: file.size,
        mediaType: file.type,
        localUrl: URL.createObjectURL(file),
      });
    });
    request.addEventListener('error', () => reject(new UploadFailed(i18n.t('common:file.network'))));
    options.signal.addEventListener('abort', () => {
      request.abort();
      reject(options.signal.reason);
    });
    const body = new FormData();
    body.append('file', file);
    request.send(body);
  });
}

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { letterPdf } from '@qlvb/demo/letter-pdf';
import { letter } from '@qlvb/demo/letters';
import type { LightMyRequestResponse } from 'fastify';
import type { Person } from '../person.ts';

type Answer = {
  readonly status: number;
  readonly bytes: Uint8Array;
  readonly headers: LightMyRequestResponse['headers'];
};

/** `GET /forms/…` as the person gets it. */
export async function printed(
  person: Person,
  form: string,
  query: Readonly<Record<string, string | number>> = {},
): Promise<Answer> {
  const words = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
  );
  const response = await person.get(`/forms/${form}?${words.toString()}`);
  return { status: response.statusCode, bytes: new Uint8Array(response.rawPayload), headers: response.headers };
}

export const refusal = ({
  bytes,
}: Answer): { readonly code: string; readonly problems?: readonly { path: string; message: string }[] } =>
  JSON.parse(new TextDecoder().decode(bytes)) as { code: string };

/** The text of each page. */
export async function textOf(bytes: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const document = await task.promise;
  const pages: string[] = [];
  for (let at = 1; at <= document.numPages; at += 1) {
    const { items } = await (await document.getPage(at)).getTextContent();
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replace(/\s+/gu, ' '),
    );
  }
  await task.destroy();
  return pages;
}

/** The book as the person prints it. */
export async function book(
  person: Person,
  form: string,
  query: Readonly<Record<string, string | number>> = {},
): Promise<string> {
  const answer = await printed(person, `${form}.pdf`, { year: 2026, series: 'ARRIVAL', ...query });
  if (answer.status !== 200) throw new Error(`${form}: ${answer.status} ${new TextDecoder().decode(answer.bytes)}`);
  return (await textOf(answer.bytes)).join(' ');
}

let letters = 0;

/** A letter with real text on it, uploaded. */
export async function realLetter(clerk: Person): Promise<string> {
  letters += 1;
  return (await clerk.upload('Công văn.pdf', await letterPdf(letter({ number: letters })))).id;
}

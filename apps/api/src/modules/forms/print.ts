import { Readable } from 'node:stream';
import { type Form, type Format, MEDIA_TYPES } from '@qlvb/forms/form';
import type { FastifyReply } from 'fastify';
import { inTransaction } from '../../platform/db/transaction.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { contentDisposition } from '../files/file-name.ts';
import type { FileTermsOf } from '../files/terms.ts';
import { incomingById } from '../incoming/incoming.loaders.ts';
import { outgoingById } from '../outgoing/outgoing.loaders.ts';
import { stampedCopy } from './arrival-stamp.ts';
import { handlingSlipOf } from './handling-slip.ts';
import { consignmentNotesOf, envelopesOf } from './outgoing-slips.ts';
import type { PrintRequest } from './print-request.ts';
import { registerForm } from './register-form.ts';

/** The file in pieces, what it is called, and what goes on record about it. */
export type Print = {
  readonly pieces: AsyncGenerator<Uint8Array>;
  readonly name: string;
  /** Lines of a book; null for what is no book. */
  readonly rows: number | null;
  readonly object: { readonly type: 'AGENCY' | 'INCOMING' | 'OUTGOING'; readonly id: string };
  readonly details: Readonly<Record<string, string | number>>;
  /** Of a copied file, which one. */
  readonly attachmentId?: string;
};

type SlipRequest = Extract<PrintRequest, { kind: 'slip' }>;

/** The writers of three formats are loaded with the first print, not with the process. */
async function* rendering(form: Form, format: Format): AsyncGenerator<Uint8Array> {
  const { rendered } = await import('@qlvb/forms/render');
  yield* rendered(form, format);
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** What is asked for; null when it is not there or not for the viewer, which nobody can tell apart. */
export async function printOf(
  context: SignedContext,
  request: PrintRequest,
  fileTerms: FileTermsOf,
): Promise<Print | null> {
  return request.kind === 'register' ? await bookPrint(context, request) : await slipPrint(context, request, fileTerms);
}

async function bookPrint(
  context: SignedContext,
  request: Extract<PrintRequest, { kind: 'register' }>,
): Promise<Print | null> {
  const made = await registerForm(context, request);
  if (made === null) return null;
  const { form, rows } = made;
  const { series, year, fromNumber = '', toNumber = '', fromDay = '', toDay = '' } = request.options;
  return {
    pieces: rendering(form, request.format),
    name: [form.title, form.series ?? '', year].filter((part) => part !== '').join(' '),
    rows,
    object: { type: 'AGENCY', id: context.viewer.agencyId },
    details: { form: request.form, format: request.format, series, year, fromNumber, toNumber, fromDay, toDay },
  };
}

async function slipPrint(
  context: SignedContext,
  { form: name, format, options }: SlipRequest,
  fileTerms: FileTermsOf,
): Promise<Print | null> {
  const details = { form: name, format };
  const print = (form: Form, object: Print['object'], called: string): Print => ({
    pieces: rendering(form, format),
    name: called,
    rows: null,
    object,
    details,
  });
  if (name === 'handling-slip' || name === 'arrival-stamp') {
    const row = await context.load(incomingById, options.id);
    if (row === null) return null;
    const object = { type: 'INCOMING', id: row.id } as const;
    const called = `${row.arrivalNumber ?? ''} ${row.document.symbol}`;
    if (name === 'handling-slip')
      return print(await handlingSlipOf(context, row), object, `Phiếu giải quyết ${called}`);
    const { bytes, attachmentId } = await stampedCopy(context, row, options, fileTerms);
    return { pieces: once(bytes), name: `Văn bản đến ${called}`, rows: null, object, details, attachmentId };
  }
  const row = await context.load(outgoingById, options.id);
  // Envelopes and consignment notes are made where it is sent from.
  if (row === null || row.agencyId !== context.viewer.agencyId) return null;
  const object = { type: 'OUTGOING', id: row.id } as const;
  return name === 'envelope'
    ? print(await envelopesOf(context, row, options), object, `Bì ${row.symbol ?? ''}`)
    : print(await consignmentNotesOf(context, row, options), object, `Phiếu gửi ${row.symbol ?? ''}`);
}

/** Every print is in the journal, and of a document on the record of access, before its first byte leaves. */
export async function record(context: SignedContext, { object, details, attachmentId }: Print): Promise<void> {
  const { db, viewer, access, address } = context;
  await inTransaction(db, async (tx) => {
    tx.audit(viewer, { action: `forms.${details['form']}`, objectType: object.type, objectId: object.id, details });
  });
  if (object.type !== 'AGENCY')
    access.note(
      viewer,
      { type: object.type, id: object.id, kind: 'PRINT', ...(attachmentId === undefined ? {} : { attachmentId }) },
      address,
    );
}

/** Sends it while it is made; a client that goes away ends the making, and with it the reading of rows. */
export async function send(reply: FastifyReply, print: Print, format: Format): Promise<unknown> {
  return await reply
    .headers({
      'content-type': MEDIA_TYPES[format],
      'content-disposition': contentDisposition(
        format === 'pdf' ? 'inline' : 'attachment',
        `${print.name.replaceAll('/', '-')}.${format}`,
      ),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      ...(print.rows === null ? {} : { 'x-form-rows': String(print.rows) }),
    })
    .send(Readable.from(print.pieces, { objectMode: false, highWaterMark: 64 * 1024 }));
}

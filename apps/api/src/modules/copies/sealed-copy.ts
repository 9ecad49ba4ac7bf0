import { Readable } from 'node:stream';
import { documentDate } from '@qlvb/domain/civil-date';
import { FORM_ON_COPY } from '@qlvb/domain/copies/forms';
import { type CopyTypeCode, isCopy } from '@qlvb/domain/document-types';
import type { CopyBlock } from '@qlvb/forms/pdf/copy-block';
import type { Tx } from '../../platform/db/transaction.ts';
import { found, refuse } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { recipientsOf } from '../exchange/exchange.loaders.ts';
import { attachmentById } from '../files/attachments.ts';
import { discard, receive } from '../files/store.ts';
import { storeUpload } from '../files/store-upload.ts';
import { positionOn, positionOnKey } from '../identity/identity.loaders.ts';
import { headOfAgency } from '../organizations/letterhead.ts';
import { agencyOn, onDay, unitOn } from '../organizations/organizations.loaders.ts';
import { addVersion } from '../outgoing/draft-input.ts';
import type { OutgoingRow } from '../outgoing/outgoing.entity.ts';
import { draftVersionsOf, outgoingById } from '../outgoing/outgoing.loaders.ts';
import { copyById, unitsOfCopy } from './copies.loaders.ts';
import { onPages, readPdf } from './read-pdf.ts';

/** The copy as it goes out, still to be stored as the next version of the file. */
export type SealedCopy = { readonly store: (tx: Tx, row: OutgoingRow) => Promise<void> };

/**
 * Ký số bản sao: with the agency's seal the copy gets what the decree wants to be seen on it (NĐ 30/2020 Phụ lục I,
 * Phần III). It is a new file; the source and the version the signer saw stay as they are (VI-10).
 * @param act is given null for what is no copy, or cannot be sealed now, which is the act's to refuse
 */
export async function withSealedCopy<T>(
  context: SignedContext,
  { outgoingId, at }: { readonly outgoingId: string; readonly at: string },
  act: (copy: SealedCopy | null) => Promise<T>,
): Promise<T> {
  const { viewer, config } = context;
  const row = found(await context.load(outgoingById, outgoingId));
  const { typeCode } = row;
  if (!isCopy(typeCode) || row.state !== 'NUMBERED' || row.agencyId !== viewer.agencyId) return await act(null);
  // Always from the first version: a later one already bears a block, with a number that may be void by now.
  const [first] = await context.load(draftVersionsOf, row.id);
  const file = found(await context.load(attachmentById, (first ?? refuse('FILE_MISSING')).attachmentId));
  const block = await blockOf(context, row, { typeCode, at });
  const pdf = await readPdf(config.dataDir, file);
  const { copied } = await import('@qlvb/forms/pdf/copy-block');
  const bytes = await onPages(async () => await copied(pdf, block));
  const received = await receive(config.dataDir, Readable.from([bytes]));
  try {
    return await act({
      store: async (tx, held) => {
        const name = `${block.symbol.replaceAll('/', '-')} ${file.name}`;
        const upload = { name, mediaType: 'application/pdf', at };
        const { id: uploadId } = await storeUpload(tx, config.dataDir, viewer, received, upload);
        await addVersion(tx, viewer, held, { uploadId, at });
      },
    });
  } finally {
    await discard(received);
  }
}

async function blockOf(
  context: SignedContext,
  row: OutgoingRow,
  { typeCode, at }: { readonly typeCode: CopyTypeCode; readonly at: string },
): Promise<CopyBlock> {
  const day = row.issuedOn ?? refuse('NUMBER_MISSING');
  const [head, signer, copy] = await Promise.all([
    headOfAgency(context.db, row.agencyId, day),
    context.load(positionOn, positionOnKey(row.signerPositionId, day)),
    context.load(copyById, row.id),
  ]);
  const dated = documentDate(day);
  return {
    form: FORM_ON_COPY[typeCode],
    ofCopy: typeCode === 'SL',
    part: copy?.part ?? null,
    superior: head.superior,
    agency: head.name.replaceAll('\n', ' '),
    symbol: row.symbol ?? refuse('NUMBER_MISSING'),
    placeAndDate: head.place === null ? dated : `${head.place}, ${dated}`,
    sealedAt: inVietnam(at),
    signature: row.signatureBlock?.split('\n') ?? [],
    signer: found(signer).fullName,
    recipients: await recipientLines(context, row, day),
  };
}

/** `06/03/2026 09:05:11 +07:00`: with seconds and the time zone as ISO 8601 writes it (Phụ lục I, Phần III). */
function inVietnam(instant: string): string {
  const local = new Date(Date.parse(instant) + 7 * 3600 * 1000).toISOString();
  const [date = '', time = ''] = local.slice(0, 19).split('T');
  return `${date.split('-').toReversed().join('/')} ${time} +07:00`;
}

/** As many as the page of the block has room for; the list of recipients has all. */
const MOST_LINES = 25;

async function recipientLines(context: SignedContext, { id }: OutgoingRow, day: string): Promise<string[]> {
  const recipients = await context.load(recipientsOf, id);
  const units = await context.load(unitsOfCopy, id);
  const agencies = await context.loadAll(
    agencyOn,
    recipients.map(({ agencyId }) => onDay(agencyId, day)),
  );
  const inside = await context.loadAll(
    unitOn,
    units.map(({ unitId }) => onDay(unitId, day)),
  );
  const names = [...agencies, ...inside].flatMap((each) => each?.name ?? []);
  const shown = names.slice(0, MOST_LINES).map((name) => `- ${name};`);
  const more = names.length - shown.length;
  return [...shown, ...(more > 0 ? [`- và ${more} nơi nhận khác;`] : []), '- Lưu: VT.'];
}

import { readFile } from 'node:fs/promises';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { attachmentsOf, ownerKey } from '../files/attachments.ts';
import { contentPath, isReadable } from '../files/store.ts';
import { FREE, type FileTermsOf } from '../files/terms.ts';
import type { IncomingWithDocument } from '../incoming/register-lines.ts';
import { headOfAgency } from '../organizations/letterhead.ts';
import { printedBy } from './mark.ts';
import type { SlipOptions } from './print-request.ts';
import { SlipRefused } from './slip-refusal.ts';
import { day } from './words.ts';

/** Stamping needs the whole file in memory several times over. */
const MOST_BYTES = 30 * 1024 * 1024;

const failsToRead = (error: unknown): boolean => error instanceof Error && error.name === 'UnreadablePdf';

/**
 * A copy of the letter's PDF with dấu ĐẾN; the stored file is only read. Whoever may not take the file may not take
 * this copy of it either (NĐ 30/2020 Phụ lục I, phạm vi lưu hành).
 */
export async function stampedCopy(
  context: SignedContext,
  letter: IncomingWithDocument,
  { file }: SlipOptions,
  fileTerms: FileTermsOf,
): Promise<{ readonly bytes: Uint8Array; readonly attachmentId: string }> {
  const { db, viewer, clock, config, load } = context;
  if (letter.arrivalNumber === null) throw new SlipRefused('NOT_REGISTERED');
  const files = await load(attachmentsOf, ownerKey('DOCUMENT', letter.documentId));
  const attachment = files.find(
    ({ id, mediaType }) => mediaType === 'application/pdf' && (file === undefined || id === file),
  );
  if (attachment === undefined) throw new SlipRefused('NO_PDF');
  const terms = (await fileTerms['DOCUMENT']?.({ db, viewer, clock }, letter.documentId)) ?? FREE;
  if ((terms.reading ?? terms.download) !== null) throw new SlipRefused('COPY_FORBIDDEN');
  if (attachment.size > MOST_BYTES) throw new SlipRefused('PDF_TOO_LARGE');
  const path = contentPath(config.dataDir, attachment.sha256);
  if (!(await isReadable(path))) throw new SlipRefused('NO_PDF');
  const head = await headOfAgency(db, letter.agencyId, letter.arrivedOn ?? context.today());
  const { stamped } = await import('@qlvb/forms/pdf/arrival-stamp');
  try {
    const bytes = await stamped(await readFile(path), {
      agency: head.name.replaceAll('\n', ' '),
      number: String(letter.arrivalNumber),
      arrivedOn: day(letter.arrivedOn),
      to: letter.leadName ?? '',
      file: '',
      mark: printedBy(context),
    });
    await terms.opened?.();
    return { bytes, attachmentId: attachment.id };
  } catch (error) {
    if (failsToRead(error)) throw new SlipRefused('PDF_UNREADABLE', { cause: error });
    throw error;
  }
}

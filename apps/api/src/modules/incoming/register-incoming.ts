import type { IncomingLinkInput, RegisterIncomingInput } from '@qlvb/contract/types';
import { type CivilDate, yearOf } from '@qlvb/domain/civil-date';
import { ANONYMOUS_ISSUER, validateIncoming } from '@qlvb/domain/incoming/validate';
import { inTransaction, type Tx } from '../../platform/db/transaction.ts';
import { found, refuse, validated } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { useCase } from '../../platform/use-case.ts';
import { withinLimits } from '../delegations/limits.ts';
import { keepSecretsOut } from '../circulation/keep-secrets-out.ts';
import { createDocumentAhead } from '../documents/create-document.ts';
import { claimUpload, uploadContent } from '../files/attachments.ts';
import { isShownInline } from '../files/media-type.ts';
import type { EnvelopeRow } from '../envelopes/envelopes.entity.ts';
import { envelopeById } from '../envelopes/envelopes.loaders.ts';
import { bookOf, lockGivenBack, registeredFrom } from '../envelopes/letter-of-envelope.ts';
import { authorise } from '../identity/authorise.ts';
import { recordNumber, type Series, takeNumberAhead, withBook } from '../numbering/allocate.ts';
import { agenciesByIds } from '../organizations/organizations.loaders.ts';
import { arrivalBook } from './arrival.ts';
import { type DuplicateCandidate, findDuplicates } from './duplicates.ts';
import { incomingDocuments } from './incoming.entity.ts';
import type { IncomingWithDocument } from './incoming.repo.ts';
import { checkedLinks, insertLinks } from './links.ts';
import { noted } from './noted.ts';
import { indexIncoming } from './incoming.search.ts';
import { pressing } from './pressing.ts';

/**
 * Văn thư registers a letter and số đến is given (NĐ 30/2020 đ.22). What looks like a letter already registered
 * is a warning, never a ban (VD-04): going on knowingly is recorded.
 */
export const registerIncoming = useCase(
  ['ValidationFailed', 'RuleRefused'],
  async (context, input: RegisterIncomingInput) => {
    const { db, viewer } = context;
    authorise(viewer, 'incoming.register');
    const checked = await checkLetter(context, input);
    const candidates = await findDuplicates(db, viewer, input);
    if (candidates.length > 0 && input.acceptDuplicate !== true)
      return { __typename: 'DuplicateFound' as const, candidates };
    // What came in a personal envelope has its số đến and ngày đến already (NĐ 30/2020 đ.21).
    const envelope = input.envelopeId ? found(await context.load(envelopeById, input.envelopeId)) : null;
    const arrivedOn = envelope?.arrivedOn ?? input.arrivedOn ?? context.today();
    const book = envelope === null ? arrivalBook(context, arrivedOn) : bookOf(context, envelope);
    const registered = await withBook(
      db,
      book,
      async () =>
        await inTransaction(
          db,
          async (tx) => await register(tx, context, input, { arrivedOn, book, ...checked, envelope }, candidates),
        ),
    );
    return { __typename: 'RegisterIncomingSuccess' as const, incoming: registered() };
  },
);

/** Everything that can be said of a letter without writing; what is to be kept out is kept out here. */
export async function checkLetter(
  context: SignedContext,
  input: RegisterIncomingInput,
): Promise<Pick<Registration, 'secrecy' | 'links'>> {
  withinLimits(context.viewer, 'INCOMING', input.typeCode);
  const secrecy = await keepSecretsOut(context, { ...input, act: 'incoming.register' });
  validated(validateIncoming(input, { today: context.today() }));
  await checkIssuer(context, input.issuerAgencyId);
  await checkReadable(context, input);
  return { secrecy, links: await checkedLinks(context, input.links ?? []) };
}

async function checkIssuer({ db, today }: SignedContext, agencyId: string | null | undefined): Promise<void> {
  if (!agencyId) return;
  const [agency] = await agenciesByIds(db, [agencyId], today());
  if (agency === undefined) refuse('TARGET_NOT_FOUND', { kind: 'AGENCY' });
}

/** A paper that may not be downloaded has to be one that the screen can show. */
async function checkReadable({ db, viewer }: SignedContext, { circulation, uploadId }: RegisterIncomingInput) {
  if (circulation !== 'RETURN_AFTER_READING' || !uploadId) return;
  const upload = await uploadContent(db, viewer, uploadId);
  if (upload !== null && !isShownInline(upload.mediaType)) refuse('READABLE_FILE_NEEDED');
}

export type Registration = {
  readonly arrivedOn: CivilDate;
  readonly book: Series;
  readonly links: readonly IncomingLinkInput[];
  /** For the journal: a marking was found, and the clerk says that it is none. */
  readonly secrecy: Readonly<Record<string, string>>;
  /** What it came in, when its addressee gave it back. */
  readonly envelope: Pick<EnvelopeRow, 'id'> | null;
};

/**
 * Everything is sent in one piece, with the number taken on the way: while the book is locked all other clerks of the
 * agency wait. Gives the registration, to be read once the transaction has ended.
 */
export async function register(
  tx: Tx,
  context: SignedContext,
  input: RegisterIncomingInput,
  { arrivedOn, book, secrecy, links, envelope }: Registration,
  candidates: readonly DuplicateCandidate[],
): Promise<() => IncomingWithDocument> {
  const { viewer } = context;
  const at = context.now();
  const opened = envelope === null ? null : await lockGivenBack(tx, context, envelope.id);
  const { id: documentId, row: document } = createDocumentAhead(tx, { ...letterOf(input), createdAt: at });
  if (input.uploadId)
    await claimUpload(tx, viewer, input.uploadId, { type: 'DOCUMENT', id: await tx.settle(documentId) });
  const [duplicate] = candidates;
  const known = {
    agencyId: viewer.agencyId,
    recipientId: null,
    source: 'PAPER' as const,
    state: 'AWAITING_DIRECTION' as const,
    arrivalYear: yearOf(arrivedOn),
    arrivedOn,
    receivedAt: at,
    stateSince: at,
    requestedDueOn: input.dueOn ?? null,
    dueOn: input.dueOn ?? null,
    pressing: pressing(document.urgency, input.dueOn ?? null),
    urgency: document.urgency,
    symbolKey: document.symbolKey,
    issuedOn: document.issuedOn,
    leadName: null,
    registeredByPositionId: viewer.positionId,
    returnReason: null,
    result: null,
    duplicateOfId: duplicate?.incoming.id ?? null,
    ...noted(input),
    suspendedOn: null,
    lastStep: null,
    paperReceivedAt: input.paperReceived ? at : null,
    paperReceivedByPositionId: input.paperReceived ? viewer.positionId : null,
    version: 1,
    updatedAt: at,
    updatedByPositionId: viewer.positionId,
  };
  const arrivalNumber = opened?.arrivalNumber ?? takeNumberAhead(tx, book);
  const id = tx.insertAhead(incomingDocuments, { ...known, documentId, arrivalNumber });
  if (opened === null) recordNumber(tx, book, arrivalNumber, { type: 'INCOMING', id }, { datedOn: arrivedOn });
  else await registeredFrom(tx, context, opened, await tx.settle(id));
  if (links.length > 0) await insertLinks(tx, context, await tx.settle(id), links);
  indexIncoming(tx, document, [{ id, agencyId: viewer.agencyId }]);
  tx.audit(viewer, {
    action: 'incoming.register',
    objectType: 'INCOMING',
    objectId: id,
    details: {
      arrivalNumber,
      arrivalYear: known.arrivalYear,
      symbol: document.symbol,
      ...secrecy,
      ...duplicateDetails(candidates),
    },
  });
  tx.hint({ type: 'incoming', id, agencyId: viewer.agencyId });
  return () => ({
    ...known,
    id: id.value,
    documentId: documentId.value,
    arrivalNumber: typeof arrivalNumber === 'number' ? arrivalNumber : Number(arrivalNumber.value),
    document: { ...document, id: documentId.value },
  });
}

/** Going on in spite of the warning stands in the journal, with what it looked like. */
function duplicateDetails(candidates: readonly DuplicateCandidate[]): Record<string, string> {
  const [first] = candidates;
  if (first === undefined) return {};
  const { arrivalNumber, arrivalYear, document } = first.incoming;
  return {
    duplicateKinds: [...new Set(candidates.map(({ kind }) => kind))].join(','),
    duplicateOf: arrivalNumber === null ? document.symbol : `${arrivalNumber}/${arrivalYear ?? ''}`,
  };
}

/** What of the input belongs to the document itself. */
const letterOf = ({
  issuerAgencyId,
  issuerName,
  number,
  notation,
  issuedOn,
  typeCode,
  subject,
  urgency,
  circulation,
  ...rest
}: RegisterIncomingInput) => ({
  issuerAgencyId: issuerAgencyId ?? null,
  issuerName: issuerName.trim() === '' ? ANONYMOUS_ISSUER : issuerName,
  number: number ?? null,
  notation: notation ?? null,
  issuedOn,
  typeCode,
  subject,
  urgency,
  circulation: circulation ?? 'NONE',
  signerName: rest.signerName ?? null,
  signerTitle: rest.signerTitle ?? null,
  pageCount: rest.pageCount ?? null,
  language: rest.language ?? undefined,
  deliverBy: rest.deliverBy ?? null,
});

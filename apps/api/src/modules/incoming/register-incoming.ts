import type { RegisterIncomingInput } from '@qlvb/contract/types';
import { yearOf } from '@qlvb/domain/civil-date';
import { validateIncoming } from '@qlvb/domain/incoming/validate';
import { inTransaction, type Tx } from '../../platform/db/transaction.ts';
import { refuse, validated } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { useCase } from '../../platform/use-case.ts';
import { createDocument } from '../documents/create-document.ts';
import { claimUpload } from '../files/attachments.ts';
import { authorise } from '../identity/authorise.ts';
import { recordNumber, takeNumber } from '../numbering/allocate.ts';
import { agenciesByIds } from '../organizations/organizations.loaders.ts';
import { arrivalBook } from './arrival.ts';
import { type DuplicateCandidate, findDuplicates } from './duplicates.ts';
import { incomingDocuments } from './incoming.entity.ts';
import type { IncomingWithDocument } from './incoming.repo.ts';
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
    validated(validateIncoming(input, { today: context.today() }));
    await checkIssuer(context, input.issuerAgencyId);
    const candidates = await findDuplicates(db, viewer, input);
    if (candidates.length > 0 && input.acceptDuplicate !== true)
      return { __typename: 'DuplicateFound' as const, candidates };
    const incoming = await inTransaction(db, async (tx) => await register(tx, context, input, candidates));
    return { __typename: 'RegisterIncomingSuccess' as const, incoming };
  },
);

async function checkIssuer({ db, today }: SignedContext, agencyId: string | null | undefined): Promise<void> {
  if (!agencyId) return;
  const [agency] = await agenciesByIds(db, [agencyId], today());
  if (agency === undefined) refuse('TARGET_NOT_FOUND', { kind: 'AGENCY' });
}

async function register(
  tx: Tx,
  context: SignedContext,
  input: RegisterIncomingInput,
  candidates: readonly DuplicateCandidate[],
): Promise<IncomingWithDocument> {
  const { viewer } = context;
  const at = context.now();
  const arrivedOn = input.arrivedOn ?? context.today();
  const book = arrivalBook(context, arrivedOn);
  const document = await createDocument(tx, { ...letterOf(input), createdAt: at });
  if (input.uploadId) await claimUpload(tx, viewer, input.uploadId, { type: 'DOCUMENT', id: document.id });
  const [duplicate] = candidates;
  const unnumbered = {
    agencyId: viewer.agencyId,
    documentId: document.id,
    recipientId: null,
    source: 'PAPER' as const,
    arrivalYear: null,
    arrivalNumber: null,
    arrivedOn: null,
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
    version: 1,
    updatedAt: at,
    updatedByPositionId: viewer.positionId,
  };
  // Everything that needs no number comes first: once the book is locked, all other clerks wait.
  const id = await tx.insert(incomingDocuments, { ...unnumbered, state: 'AWAITING_RECEIPT' });
  indexIncoming(tx, document, [{ id, agencyId: viewer.agencyId }]);
  const arrivalNumber = await takeNumber(tx, book);
  recordNumber(tx, book, arrivalNumber, { type: 'INCOMING', id });
  const numbered = {
    state: 'AWAITING_DIRECTION' as const,
    arrivalYear: yearOf(arrivedOn),
    arrivalNumber,
    arrivedOn,
  };
  tx.updateLater(incomingDocuments, { id }, numbered);
  tx.audit(viewer, {
    action: 'incoming.register',
    objectType: 'INCOMING',
    objectId: id,
    details: {
      arrivalNumber,
      arrivalYear: numbered.arrivalYear,
      symbol: document.symbol,
      ...duplicateDetails(candidates),
    },
  });
  tx.hint({ type: 'incoming', id, agencyId: viewer.agencyId });
  return { ...unnumbered, id, ...numbered, document };
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
  ...rest
}: RegisterIncomingInput) => ({
  issuerAgencyId: issuerAgencyId ?? null,
  issuerName,
  number: number ?? null,
  notation: notation ?? null,
  issuedOn,
  typeCode,
  subject,
  urgency,
  signerName: rest.signerName ?? null,
  signerTitle: rest.signerTitle ?? null,
  pageCount: rest.pageCount ?? null,
});

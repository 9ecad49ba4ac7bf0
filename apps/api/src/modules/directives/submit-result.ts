import type { SubmitResultInput } from '@qlvb/contract/types';
import { validateDirectiveResult } from '@qlvb/domain/directives/validate';
import { inTransaction, type Tx } from '../../platform/db/transaction.ts';
import { found, refuse, validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { keepInside } from '../circulation/keep-inside.ts';
import type { DocumentRow } from '../documents/documents.entity.ts';
import { visibleDocument } from '../documents/documents.visibility.ts';
import { agenciesByIds } from '../organizations/organizations.loaders.ts';
import { queueGather } from '../work-files/queue-gather.ts';
import { directiveSuccess, holdForAct, MEMBERS, recordAct, tidy } from './directives.act.ts';
import { directiveReports } from './directives.entity.ts';

/**
 * The result with a document of the lead agency as evidence (NV-03). Today in Vietnam is the day that decides on time
 * or late once this result is confirmed.
 */
export const submitResult = useCase(MEMBERS, async ({ db, viewer, today, now }, input: SubmitResultInput) => {
  validated(validateDirectiveResult(input));
  return await inTransaction(db, async (tx) => {
    const held = await holdForAct(tx, viewer, input, 'SUBMIT_RESULT');
    const { id, leadAgencyId, assigningAgencyId } = held.row;
    const evidence = await evidenceOf(tx, viewer, input.evidenceDocumentId, leadAgencyId);
    const [assigning] = await agenciesByIds(tx, [assigningAgencyId], today());
    keepInside(evidence, 'PROVE_OUTSIDE', viewer.agencyId, [found(assigning)]);
    const at = now();
    const handedInOn = today();
    const content = tidy(input.content) ?? '';
    await tx.insert(directiveReports, {
      directiveId: id,
      kind: 'RESULT',
      percent: 100,
      content,
      evidenceDocumentId: evidence.id,
      reportedByPositionId: viewer.positionId,
      reportedAt: at,
    });
    const row = await recordAct(tx, viewer, {
      ...held,
      journal: 'directive.submit-result',
      at,
      note: content.slice(0, 1000),
      patch: { handedInOn, evidenceDocumentId: evidence.id, percent: 100 },
      details: { evidence: evidence.symbol, content, handedInOn },
    });
    for (const agencyId of new Set([leadAgencyId, assigningAgencyId])) {
      queueGather(tx, {
        agencyId,
        kind: 'DOCUMENT',
        id: evidence.id,
        fromKind: 'DIRECTIVE',
        fromId: id,
      });
    }
    return directiveSuccess(row);
  });
});

/** Issued by the lead agency itself: its word stands behind it. */
async function evidenceOf(tx: Tx, viewer: Viewer, documentId: string, leadAgencyId: string): Promise<DocumentRow> {
  const document = await visibleDocument(tx, viewer, documentId);
  if (document === null) return refuse('TARGET_NOT_FOUND', { kind: 'DOCUMENT' });
  if (document.issuerAgencyId !== leadAgencyId) return refuse('TARGET_NOT_IN_AGENCY', { kind: 'DOCUMENT' });
  return document;
}

import type { ReassignDirectiveInput } from '@qlvb/contract/types';
import { checkPresent, problem } from '@qlvb/domain/problems';
import { validateReason } from '@qlvb/domain/reason';
import { inTransaction } from '../../platform/db/transaction.ts';
import { found, validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { keepInside } from '../circulation/keep-inside.ts';
import { documentsByIds } from '../documents/documents.loaders.ts';
import { agenciesByIds } from '../organizations/organizations.loaders.ts';
import { directiveSuccess, holdForAct, MEMBERS, partiesOf, recordAct, tidy } from './directives.act.ts';
import { handoversOf } from './directives.repo.ts';
import { agenciesTakingPart, writeSearch } from './directives.parties.ts';

/**
 * Giao lại: a declined directive goes to another lead agency. A co-operating agency that now leads has no part of
 * its own any more (NV-01); the dates stay, so that lateness is not washed out. The former lead keeps a copy to read.
 */
export const reassignDirective = useCase(MEMBERS, async ({ db, viewer, today, now }, input: ReassignDirectiveInput) => {
  validated([...checkPresent('leadAgencyId', input.leadAgencyId), ...validateReason(input.reason)]);
  return await inTransaction(db, async (tx) => {
    const held = await holdForAct(tx, viewer, input, 'REASSIGN');
    const { id, leadAgencyId: former } = held.row;
    if (former === input.leadAgencyId) validated([problem('leadAgencyId', 'TARGET_TWICE', { id: former })]);
    const [lead] = await agenciesTakingPart(tx, [input.leadAgencyId], today());
    const [source] = await documentsByIds(tx, [held.row.sourceDocumentId]);
    keepInside(found(source), 'DIRECT_OUTSIDE', viewer.agencyId, [found(lead)]);
    const [before] = await agenciesByIds(tx, [former], today());
    await tx.execute('DELETE FROM directive_cooperations WHERE directive_id = ? AND agency_id = ?', [
      id,
      input.leadAgencyId,
    ]);
    const at = now();
    await tx.execute(
      `INSERT INTO directive_handovers (directive_id, agency_id, to_agency_id, handed_over_at, directive_due_on) VALUES (?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE to_agency_id = VALUES(to_agency_id), handed_over_at = VALUES(handed_over_at)`,
      [id, former, input.leadAgencyId, new Date(at), held.row.dueOn],
    );
    await tx.execute('DELETE FROM directive_handovers WHERE directive_id = ? AND agency_id = ?', [
      id,
      input.leadAgencyId,
    ]);
    const reason = tidy(input.reason);
    const row = await recordAct(tx, viewer, {
      ...held,
      journal: 'directive.reassign',
      at,
      note: reason,
      patch: { leadAgencyId: input.leadAgencyId },
      details: { from: before?.shortName ?? null, to: lead?.shortName ?? null, reason },
    });
    const formers = await handoversOf(tx, { directiveIds: [id] });
    await writeSearch(tx, row, [...(await partiesOf(tx, row)), ...formers.map(({ agencyId }) => agencyId)]);
    return directiveSuccess(row);
  });
});

import type { ReportProgressInput } from '@qlvb/contract/types';
import { validateProgress } from '@qlvb/domain/directives/validate';
import { inTransaction } from '../../platform/db/transaction.ts';
import { validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { directiveSuccess, holdForAct, MEMBERS, recordAct, tidy } from './directives.act.ts';
import { directiveReports } from './directives.entity.ts';

/** The lead agency says how far it is, what is in the way and what it proposes. */
export const reportProgress = useCase(MEMBERS, async ({ db, viewer, now }, input: ReportProgressInput) => {
  validated(validateProgress(input));
  return await inTransaction(db, async (tx) => {
    const held = await holdForAct(tx, viewer, input, 'REPORT_PROGRESS');
    const at = now();
    const { percent } = input;
    const content = tidy(input.content) ?? '';
    await tx.insert(directiveReports, {
      directiveId: held.row.id,
      kind: 'PROGRESS',
      percent,
      content,
      difficulty: tidy(input.difficulty),
      proposal: tidy(input.proposal),
      reportedByPositionId: viewer.keyId ? null : viewer.positionId,
      reportedByKeyId: viewer.keyId ?? null,
      reportedAt: at,
    });
    const act = { ...held, journal: 'directive.report', at, patch: { percent }, details: { percent, content } };
    return directiveSuccess(await recordAct(tx, viewer, act));
  });
});

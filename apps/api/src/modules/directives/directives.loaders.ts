import { signedIn } from '../../platform/graphql/context.ts';
import { manyByKey, oneByKey } from '../../platform/graphql/loaders.ts';
import type {
  DirectiveCooperationRow,
  DirectiveHandoverRow,
  DirectiveReportRow,
  DirectiveRow,
} from './directives.entity.ts';
import * as repo from './directives.repo.ts';

/** Null also when the viewer does not see it. */
export const directiveById = oneByKey<DirectiveRow>(
  async (context, ids) => await repo.visibleDirectives(context.db, signedIn(context).viewer, ids),
  (directive) => directive.id,
);

/** Directives made from a document, by its id, as far as the viewer sees them; nearest due date first. */
export const directivesBySource = manyByKey<DirectiveRow>(
  async (context, documentIds) => await repo.visibleBySource(context.db, signedIn(context).viewer, documentIds),
  (directive) => directive.sourceDocumentId,
);

/** Callers have checked that the viewer sees the directive. */
export const cooperationsOfDirective = manyByKey<DirectiveCooperationRow>(
  async ({ db }, ids) => await repo.cooperationsOf(db, ids),
  (cooperation) => cooperation.directiveId,
);

/** When the viewer's agency led the directive before; null when it never did. */
export const ownHandover = oneByKey<DirectiveHandoverRow>(
  async (context, directiveIds) =>
    await repo.handoversOf(context.db, { directiveIds, agencyId: signedIn(context).viewer.agencyId }),
  (handover) => handover.directiveId,
);

/** Oldest first. Callers have checked that the viewer sees the directive. */
export const reportsOfDirective = manyByKey<DirectiveReportRow>(
  async ({ db }, ids) => await repo.reportsOf(db, ids),
  (report) => report.directiveId,
);

import { noteView } from '../access-record/note-view.ts';
import { civilDateInVietnam } from '@qlvb/domain/civil-date';
import { decidingDate, directiveResult } from '@qlvb/domain/directives/results';
import type { Resolvers } from '../../generated/resolvers.ts';
import { found } from '../../platform/errors.ts';
import { signedIn } from '../../platform/graphql/context.ts';
import { connection, pageOf } from '../../platform/graphql/keyset.ts';
import { assignmentsOfDirective } from '../assignments/assignments.loaders.ts';
import { noTimeLeft, timeLeft } from '../assignments/time-left.ts';
import { objectKey, timelineOf } from '../audit/audit.loaders.ts';
import { documentById } from '../documents/documents.loaders.ts';
import { positionById } from '../identity/identity.loaders.ts';
import { keyById } from '../keys/keys.loaders.ts';
import { agencyOn, onDay } from '../organizations/organizations.loaders.ts';
import { workFilesByObject } from '../work-files/work-files.loaders.ts';
import { acceptDirective } from './accept-directive.ts';
import { assignDirective } from './assign-directive.ts';
import { confirmDirective } from './confirm-directive.ts';
import { createDirective } from './create-directive.ts';
import { declineDirective } from './decline-directive.ts';
import { actionsOf } from './directives.actions.ts';
import { INNER_ACTS } from './directives.act.ts';
import { directiveBoard } from './directives.board.ts';
import { handedOver, untilHandover } from './directives.handover.ts';
import {
  cooperationsOfDirective,
  directiveById,
  directivesBySource,
  reportsOfDirective,
} from './directives.loaders.ts';
import { directivePage } from './directives.repo.ts';
import { issuedDocumentIds } from './issued-documents.repo.ts';
import { reassignDirective } from './reassign-directive.ts';
import { reportProgress } from './report-progress.ts';
import { revokeDirective } from './revoke-directive.ts';
import { sendDirectiveBack } from './send-directive-back.ts';
import { submitResult } from './submit-result.ts';

export const directiveResolvers: Resolvers = {
  Query: {
    directives: async (_, args, context) => {
      const { db, viewer, today, prime } = signedIn(context);
      const page = pageOf(args, 2);
      const rows = await directivePage(db, viewer, args.filter ?? {}, page, today());
      for (const row of rows) prime(directiveById, row.id, row);
      return connection(rows, page, ({ dueOn, id }) => [dueOn, id]);
    },
    directive: async (_, { id }, context) =>
      noteView(context, 'DIRECTIVE', found(await signedIn(context).load(directiveById, id))),
    directiveBoard: async (_, { side }, context) => await directiveBoard(signedIn(context), side ?? null),
    issuedDocuments: async (_, { search }, context) => {
      const { db, viewer, loadAll } = signedIn(context);
      const ids = await issuedDocumentIds(db, viewer, search ?? null);
      return (await loadAll(documentById, ids)).filter((document) => document !== null);
    },
  },
  Mutation: {
    createDirective: async (_, { input }, context) => await createDirective(context, input),
    acceptDirective: async (_, { input }, context) => await acceptDirective(context, input),
    declineDirective: async (_, { input }, context) => await declineDirective(context, input),
    reassignDirective: async (_, { input }, context) => await reassignDirective(context, input),
    assignDirective: async (_, { input }, context) => await assignDirective(context, input),
    reportProgress: async (_, { input }, context) => await reportProgress(context, input),
    submitResult: async (_, { input }, context) => await submitResult(context, input),
    confirmDirective: async (_, { input }, context) => await confirmDirective(context, input),
    sendDirectiveBack: async (_, { input }, context) => await sendDirectiveBack(context, input),
    revokeDirective: async (_, { input }, context) => await revokeDirective(context, input),
  },
  Directive: {
    result: (row, _, { today }) => directiveResult(row, today()),
    source: async ({ sourceDocumentId }, _, { load }) => found(await load(documentById, sourceDocumentId)),
    // Called as on the day the directive was given, like the document it comes from.
    assigningAgency: async ({ assigningAgencyId, assignedOn }, _, { load }) =>
      found(await load(agencyOn, onDay(assigningAgencyId, assignedOn))),
    givenBy: async ({ givenByPositionId }, _, { load }) => found(await load(positionById, givenByPositionId)),
    monitor: async ({ monitorPositionId }, _, { load }) => found(await load(positionById, monitorPositionId)),
    leadAgency: async ({ leadAgencyId, assignedOn }, _, { load }) =>
      found(await load(agencyOn, onDay(leadAgencyId, assignedOn))),
    cooperation: async ({ id }, _, { load }) => await load(cooperationsOfDirective, id),
    // The lead agency's time stands still from its hand-in on; nothing runs any more at the end.
    timeLeft: (row, _, { today }) =>
      row.state === 'COMPLETED' || row.state === 'REVOKED'
        ? noTimeLeft()
        : timeLeft(row.dueOn, decidingDate(row, today())),
    assignments: async ({ id, leadAgencyId }, _, context) => {
      const { viewer, load } = signedIn(context);
      if (viewer.agencyId !== leadAgencyId) return [];
      const nodes = await load(assignmentsOfDirective, id);
      return nodes.filter(({ agencyId }) => agencyId === viewer.agencyId);
    },
    handedOver: async (row, _, context) => await handedOver(signedIn(context), row),
    reports: async (row, _, context) =>
      (await handedOver(signedIn(context), row)) === null ? await context.load(reportsOfDirective, row.id) : [],
    workFiles: async ({ id }, _, { load }) => await load(workFilesByObject, objectKey('DIRECTIVE', id)),
    availableActions: async (row, _, context) => await actionsOf(signedIn(context), row),
    timeline: async (row, _, context) => {
      const { viewer, load } = signedIn(context);
      const entries = await load(timelineOf, objectKey('DIRECTIVE', row.id));
      if ((await handedOver(signedIn(context), row)) !== null) return untilHandover(entries, viewer.agencyId);
      return entries.filter(({ action, agencyId }) => agencyId === viewer.agencyId || !INNER_ACTS.has(action));
    },
  },
  DirectiveHandover: {
    to: async ({ toAgencyId, handedOverAt }, _, { load }) =>
      found(await load(agencyOn, onDay(toAgencyId, civilDateInVietnam(new Date(handedOverAt))))),
    at: ({ handedOverAt }) => handedOverAt,
  },
  DirectiveCooperation: {
    agency: async ({ agencyId, directiveId }, _, { load }) => {
      const { assignedOn } = found(await load(directiveById, directiveId));
      return found(await load(agencyOn, onDay(agencyId, assignedOn)));
    },
  },
  DirectiveReport: {
    evidence: async ({ evidenceDocumentId: id }, _, { load }) => (id === null ? null : await load(documentById, id)),
    reportedBy: async ({ reportedByPositionId: id }, _, { load }) =>
      id === null ? null : found(await load(positionById, id)),
    reportedByKey: async ({ reportedByKeyId: id }, _, { load }) =>
      id === null ? null : found(await load(keyById, id)).name,
  },
  OutgoingDocument: {
    directives: async ({ documentId }, _, { load }) =>
      documentId === null ? [] : await load(directivesBySource, documentId),
  },
};

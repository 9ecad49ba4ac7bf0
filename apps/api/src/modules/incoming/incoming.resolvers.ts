import { addWorkingDays } from '@qlvb/domain/calendar/working-days';
import { civilDateInVietnam } from '@qlvb/domain/civil-date';
import type { Resolvers } from '../../generated/resolvers.ts';
import { noteView } from '../access-record/note-view.ts';
import { badUserInput, found } from '../../platform/errors.ts';
import { type Context, signedIn } from '../../platform/graphql/context.ts';
import { connection, pageOf } from '../../platform/graphql/keyset.ts';
import { assignmentsOfIncoming } from '../assignments/assignments.loaders.ts';
import { noTimeLeft, timeLeft } from '../assignments/time-left.ts';
import { objectKey, timelineOf } from '../audit/audit.loaders.ts';
import type { ShownDocument } from '../documents/documents.entity.ts';
import { documentById } from '../documents/documents.loaders.ts';
import { positionById } from '../identity/identity.loaders.ts';
import { agencyOn, onDay } from '../organizations/organizations.loaders.ts';
import { repliesByIncoming } from '../outgoing/outgoing.loaders.ts';
import { workFilesByObject } from '../work-files/work-files.loaders.ts';
import { acceptIncoming } from './accept-incoming.ts';
import { cancelRecalledCopy } from './cancel-recalled-copy.ts';
import { assignIncoming } from './assign-incoming.ts';
import { changeDirection } from './change-direction.ts';
import { extendIncoming } from './extend-incoming.ts';
import { finishManyIncoming } from './finish-many.ts';
import { forwardIncoming } from './forward-incoming.ts';
import { resumeIncoming, suspendIncoming } from './suspend-incoming.ts';
import { undoIncoming, undoOf } from './undo-incoming.ts';
import { describeIncoming, notePaperCopy } from './describe-incoming.ts';
import { directIncoming } from './direct-incoming.ts';
import { findDuplicates } from './duplicates.ts';
import { finishIncoming } from './finish-incoming.ts';
import { incomingActions } from './incoming.actions.ts';
import { countIncoming } from './incoming.counts.repo.ts';
import { incomingById, linksOfIncoming, readingsOfIncoming, stillOutOf } from './incoming.loaders.ts';
import { incomingPage } from './incoming.pages.repo.ts';
import { issuerSuggestions } from './issuers.repo.ts';
import { keepIncomingForInformation } from './keep-incoming-for-information.ts';
import { linkIncoming, shownLink, unlinkIncoming } from './links.ts';
import { markIncomingRead } from './mark-incoming-read.ts';
import { registerManyIncoming } from './register-many.ts';
import { registerIncoming } from './register-incoming.ts';
import { registrationOf } from './registration.ts';
import { returnAfterReading } from './return-after-reading.ts';
import { returnIncoming } from './return-incoming.ts';
import { seesWholeAgency } from './incoming.visibility.ts';
import type { IncomingRow, ReadingRow, ShownIncoming } from './incoming.entity.ts';
import { withdrawDirection } from './withdraw-direction.ts';

const MAX_WORKING_DAYS = 400;

export const incomingResolvers: Resolvers = {
  Query: {
    incomingDocuments: async (_, args, context) => {
      const { db, viewer } = signedIn(context);
      const page = pageOf(args, 2);
      const rows = await incomingPage(db, viewer, { filter: args.filter, today: context.today() }, page);
      return connection(rows, page, ({ receivedAt, id }) => [receivedAt, id]);
    },
    incomingDocument: async (_, { id }, context) =>
      noteView(context, 'INCOMING', found(await signedIn(context).load(incomingById, id))),
    incomingCounts: async (_, __, context) =>
      await countIncoming(context.db, signedIn(context).viewer, context.today()),
    incomingDuplicates: async (_, letter, context) =>
      await findDuplicates(context.db, signedIn(context).viewer, letter),
    issuerSuggestions: async (_, { search, on }, context) =>
      await issuerSuggestions(signedIn(context), { search, on: on ?? context.today() }),
    dueDateAfter: (_, { workingDays }, context) => {
      signedIn(context);
      if (workingDays < 0 || workingDays > MAX_WORKING_DAYS)
        throw badUserInput(`workingDays must be between 0 and ${MAX_WORKING_DAYS}`);
      return addWorkingDays(context.today(), workingDays);
    },
  },
  Mutation: {
    registerIncoming: async (_, { input }, context) => await registerIncoming(context, input),
    registerManyIncoming: async (_, { input }, context) => await registerManyIncoming(context, input),
    cancelRecalledCopy: async (_, { input }, context) => await cancelRecalledCopy(context, input),
    acceptIncoming: async (_, { input }, context) => await acceptIncoming(context, input),
    returnIncoming: async (_, { input }, context) => await returnIncoming(context, input),
    directIncoming: async (_, { input }, context) => await directIncoming(context, input),
    changeDirection: async (_, { input }, context) => await changeDirection(context, input),
    withdrawDirection: async (_, { input }, context) => await withdrawDirection(context, input),
    keepIncomingForInformation: async (_, { input }, context) => await keepIncomingForInformation(context, input),
    assignIncoming: async (_, { input }, context) => await assignIncoming(context, input),
    finishIncoming: async (_, { input }, context) => await finishIncoming(context, input),
    describeIncoming: async (_, { input }, context) => await describeIncoming(context, input),
    notePaperCopy: async (_, { input }, context) => await notePaperCopy(context, input),
    linkIncoming: async (_, { input }, context) => await linkIncoming(context, input),
    unlinkIncoming: async (_, { input }, context) => await unlinkIncoming(context, input),
    extendIncoming: async (_, { input }, context) => await extendIncoming(context, input),
    suspendIncoming: async (_, { input }, context) => await suspendIncoming(context, input),
    resumeIncoming: async (_, { input }, context) => await resumeIncoming(context, input),
    forwardIncoming: async (_, { input }, context) => await forwardIncoming(context, input),
    undoIncoming: async (_, { input }, context) => await undoIncoming(context, input),
    finishManyIncoming: async (_, { input }, context) => await finishManyIncoming(context, input),
    returnAfterReading: async (_, { incomingId }, context) => await returnAfterReading(context, incomingId),
    markIncomingRead: async (_, { incomingId }, context) => await markIncomingRead(context, incomingId),
  },
  Reading: {
    reader: async ({ positionId }, _, { load }) => found(await load(positionById, positionId)),
  },
  IncomingDocument: {
    agency: async (row, _, context) => {
      const { agencyId, arrivedOn, receivedAt } = await wholeIncoming(context, row);
      const day = onDay(agencyId, arrivedOn ?? civilDateInVietnam(new Date(receivedAt)));
      return found(await context.load(agencyOn, day));
    },
    // Lists bring the document with the row: no promise per row.
    document: (row, _, context) => row.document ?? documentOf(context, row),
    returnReason: async (row, _, context) => (await wholeIncoming(context, row)).returnReason,
    timeLeft: async (row, _, context) => {
      const { state, dueOn } = row;
      if (state === 'DONE' || state === 'RETURNED' || state === 'RECALLED') return noTimeLeft();
      // While the clock stands still, what was left on the day it was stopped.
      const on = state === 'SUSPENDED' ? (await wholeIncoming(context, row)).suspendedOn : null;
      return timeLeft(dueOn, on ?? context.today());
    },
    suspendedOn: async (row, _, context) => (await wholeIncoming(context, row)).suspendedOn,
    result: async (row, _, context) => (await wholeIncoming(context, row)).result,
    undo: async (row, _, context) => await undoOf(signedIn(context), await wholeIncoming(context, row)),
    readings: async (row, _, context) => await readingsShown(context, row),
    stillOut: async (row, _, context) => {
      const { circulation } = await documentOf(context, row);
      return circulation === 'RETURN_AFTER_READING' ? ((await context.load(stillOutOf, row.id))?.count ?? 0) : 0;
    },
    registeredBy: async (row, _, context) => {
      const { registeredByPositionId: id } = await wholeIncoming(context, row);
      return id === null ? null : await context.load(positionById, id);
    },
    sentFrom: async (row, _, context) => (await wholeIncoming(context, row)).sentFrom,
    copyCount: async (row, _, context) => (await wholeIncoming(context, row)).copyCount,
    sheetCount: async (row, _, context) => (await wholeIncoming(context, row)).sheetCount,
    note: async (row, _, context) => (await wholeIncoming(context, row)).note,
    incompleteReason: async (row, _, context) => (await wholeIncoming(context, row)).incompleteReason,
    paperCopy: async (row, _, context) => {
      const { paperReceivedAt: receivedAt, paperReceivedByPositionId: by } = await wholeIncoming(context, row);
      return receivedAt === null
        ? null
        : { receivedAt, receivedBy: by === null ? null : await context.load(positionById, by) };
    },
    links: async ({ id }, _, context) => {
      const links = await context.load(linksOfIncoming, id);
      return (await Promise.all(links.map(async (link) => await shownLink(context, link)))).filter(
        (link) => link !== null,
      );
    },
    registration: async (row, _, context) =>
      await registrationOf(context, row, (await documentOf(context, row)).urgency),
    assignments: async ({ id }, _, { load }) => await load(assignmentsOfIncoming, id),
    replies: async ({ id }, _, { load }) => await load(repliesByIncoming, id),
    workFiles: async ({ id }, _, { load }) => await load(workFilesByObject, objectKey('INCOMING', id)),
    availableActions: async (row, _, context) =>
      await incomingActions(signedIn(context), await wholeIncoming(context, row)),
    timeline: async ({ id }, _, { load }) => await load(timelineOf, objectKey('INCOMING', id)),
  },
};

/** The whole of a registration that a list has read in part. */
const wholeIncoming = async ({ load }: Context, row: ShownIncoming): Promise<IncomingRow> =>
  'documentId' in row ? row : found(await load(incomingById, row.id));

const documentOf = async ({ load }: Context, row: ShownIncoming): Promise<ShownDocument> =>
  'documentId' in row ? (row.document ?? found(await load(documentById, row.documentId))) : row.document;

/** Who keeps the agency's documents sees who has which; everybody else the own reading. */
async function readingsShown(context: Context, row: ShownIncoming): Promise<ReadingRow[]> {
  const { viewer } = signedIn(context);
  const { circulation } = await documentOf(context, row);
  if (circulation !== 'RETURN_AFTER_READING') return [];
  const all = await context.load(readingsOfIncoming, row.id);
  return seesWholeAgency(viewer) ? all : all.filter(({ positionId }) => positionId === viewer.positionId);
}

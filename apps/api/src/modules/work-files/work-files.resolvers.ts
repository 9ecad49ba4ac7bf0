import type { Resolvers } from '../../generated/resolvers.ts';
import { found } from '../../platform/errors.ts';
import { signedIn } from '../../platform/graphql/context.ts';
import { connection, pageOf } from '../../platform/graphql/keyset.ts';
import { noteView } from '../access-record/note-view.ts';
import { objectKey, timelineOf } from '../audit/audit.loaders.ts';
import { directiveById } from '../directives/directives.loaders.ts';
import { positionById } from '../identity/identity.loaders.ts';
import { incomingById } from '../incoming/incoming.loaders.ts';
import { agencyOn, onDay, unitOn } from '../organizations/organizations.loaders.ts';
import { outgoingById } from '../outgoing/outgoing.loaders.ts';
import { addWorkFileItem } from './add-work-file-item.ts';
import { closeWorkFile } from './close-work-file.ts';
import { openWorkFile } from './open-work-file.ts';
import { removeWorkFileItem } from './remove-work-file-item.ts';
import { actionsOf } from './work-files.actions.ts';
import { entryOf, inventoryOf, workFileById, workFilesByObject } from './work-files.loaders.ts';
import { workFilePage } from './work-files.repo.ts';

export const workFileResolvers: Resolvers = {
  Query: {
    workFiles: async (_, args, context) => {
      const { db, viewer, prime } = signedIn(context);
      const page = pageOf(args, 1);
      const rows = await workFilePage(db, viewer, args.filter ?? {}, page);
      for (const row of rows) prime(workFileById, row.id, row);
      return connection(rows, page, ({ id }) => [id]);
    },
    workFile: async (_, { id }, context) =>
      noteView(context, 'WORK_FILE', found(await signedIn(context).load(workFileById, id))),
  },
  Mutation: {
    openWorkFile: async (_, { input }, context) => await openWorkFile(context, input),
    addWorkFileItem: async (_, { input }, context) => await addWorkFileItem(context, input),
    removeWorkFileItem: async (_, { input }, context) => await removeWorkFileItem(context, input),
    closeWorkFile: async (_, { input }, context) => await closeWorkFile(context, input),
  },
  WorkFile: {
    agency: async ({ agencyId, openedOn }, _, { load }) => found(await load(agencyOn, onDay(agencyId, openedOn))),
    unit: async ({ unitId, openedOn }, _, { load }) =>
      unitId === null ? null : await load(unitOn, onDay(unitId, openedOn)),
    owner: async ({ ownerPositionId }, _, { load }) => found(await load(positionById, ownerPositionId)),
    items: async ({ id }, _, { load }) => await load(inventoryOf, id),
    availableActions: async (row, _, context) => await actionsOf(signedIn(context), row),
    timeline: async ({ id }, _, { load }) => await load(timelineOf, objectKey('WORK_FILE', id)),
  },
  // What the inventory says of an object is for everybody who sees the file; the object itself only for those who may see it.
  WorkFileItem: {
    symbol: async ({ kind, objectId }, _, { load }) => found(await load(entryOf, objectKey(kind, objectId))).symbol,
    date: async ({ kind, objectId }, _, { load }) => found(await load(entryOf, objectKey(kind, objectId))).date,
    title: async ({ kind, objectId }, _, { load }) => found(await load(entryOf, objectKey(kind, objectId))).title,
    author: async ({ kind, objectId }, _, { load, today }) => {
      const { author, date } = found(await load(entryOf, objectKey(kind, objectId)));
      return 'name' in author ? author.name : found(await load(agencyOn, onDay(author.agencyId, date ?? today()))).name;
    },
    incoming: async ({ kind, objectId }, _, { load }) =>
      kind === 'INCOMING' ? await load(incomingById, objectId) : null,
    outgoing: async ({ kind, objectId }, _, { load }) =>
      kind === 'OUTGOING' ? await load(outgoingById, objectId) : null,
    directive: async ({ kind, objectId }, _, { load }) =>
      kind === 'DIRECTIVE' ? await load(directiveById, objectId) : null,
    addedBy: async ({ addedByPositionId: id }, _, { load }) => (id === null ? null : await load(positionById, id)),
  },
  OutgoingDocument: {
    workFiles: async ({ id }, _, { load }) => await load(workFilesByObject, objectKey('OUTGOING', id)),
  },
};

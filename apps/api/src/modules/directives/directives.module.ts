import { can } from '@qlvb/domain/permissions';
import type { ApiModule } from '../../module.ts';
import { hasJustLost } from '../assignments/assignment-tree.ts';
import { registerDocumentVisibility } from '../documents/documents.visibility.ts';
import {
  directiveCooperations,
  directiveHandovers,
  directiveReports,
  directives,
  directiveSearch,
} from './directives.entity.ts';
import { documentsOfVisible, visibleDirective } from './directives.repo.ts';
import { directiveResolvers } from './directives.resolvers.ts';

// Source and evidence of a directive are open to everybody who sees the directive, on both sides.
registerDocumentVisibility(
  'directives',
  async (reader, viewer, documentId) => (await documentsOfVisible(reader, viewer, [documentId])).length > 0,
);

export const directivesModule: ApiModule = {
  entities: [directives, directiveCooperations, directiveHandovers, directiveReports, directiveSearch],
  resolvers: directiveResolvers,
  hintVisibility: {
    directive: async ({ db, viewer, clock }, id) =>
      can(viewer, 'directives.read.agency') ||
      (await visibleDirective(db, viewer, id)) !== null ||
      (await hasJustLost(db, viewer, { type: 'DIRECTIVE', id }, clock.now())),
  },
};

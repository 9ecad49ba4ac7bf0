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
import { directivesShowing, visibleDirective } from './directives.repo.ts';
import { directiveResolvers } from './directives.resolvers.ts';
import { seesWholeAgency } from './directives.visibility.ts';

// Source and evidence of a directive are open to everybody who sees the directive, on both sides.
registerDocumentVisibility('directives', async (reader, viewer, documentId) => {
  const [directive] = await directivesShowing(reader, viewer, documentId);
  return directive === undefined ? null : { type: 'DIRECTIVE', id: directive };
});

export const directivesModule: ApiModule = {
  entities: [directives, directiveCooperations, directiveHandovers, directiveReports, directiveSearch],
  resolvers: directiveResolvers,
  hintVisibility: {
    directive: async ({ db, viewer, clock }, id) =>
      seesWholeAgency(viewer) ||
      (await visibleDirective(db, viewer, id)) !== null ||
      (await hasJustLost(db, viewer, { type: 'DIRECTIVE', id }, clock.now())),
  },
};

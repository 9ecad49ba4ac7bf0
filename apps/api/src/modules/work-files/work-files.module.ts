import type { ApiModule } from '../../module.ts';
import { gather } from './gather.ts';
import { GATHER } from './queue-gather.ts';
import { workFileItems, workFiles, workFileSearch } from './work-files.entity.ts';
import { visibleWorkFile } from './work-files.repo.ts';
import { workFileResolvers } from './work-files.resolvers.ts';
import { seesWholeAgency } from './work-files.visibility.ts';

export const workFilesModule: ApiModule = {
  entities: [workFiles, workFileSearch, workFileItems],
  resolvers: workFileResolvers,
  hintVisibility: {
    'work-file': async ({ db, viewer }, id) =>
      seesWholeAgency(viewer) || (await visibleWorkFile(db, viewer, id)) !== null,
  },
  handlers: { [GATHER]: gather },
};

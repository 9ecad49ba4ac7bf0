import type { ApiModule } from '../../module.ts';
import { gather } from './gather.ts';
import { GATHER } from './queue-gather.ts';
import { workFileItems, workFiles, workFileSearch } from './work-files.entity.ts';
import { workFileResolvers } from './work-files.resolvers.ts';

export const workFilesModule: ApiModule = {
  entities: [workFiles, workFileSearch, workFileItems],
  resolvers: workFileResolvers,
  handlers: { [GATHER]: gather },
};

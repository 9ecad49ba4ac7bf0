import type { ApiModule } from '../../module.ts';
import { deliver } from './deliver.ts';
import { recipients } from './exchange.entity.ts';
import { exchangeResolvers } from './exchange.resolvers.ts';
import { RECALL } from './queue-recall.ts';
import { DELIVER } from './queue-recipients.ts';
import { recallNotices, recalls } from './recalls.entity.ts';
import { tellOfRecall } from './tell-of-recall.ts';

export const exchangeModule: ApiModule = {
  entities: [recipients, recalls, recallNotices],
  resolvers: exchangeResolvers,
  handlers: { [DELIVER]: deliver, [RECALL]: tellOfRecall },
};

import type { ApiModule } from '../../module.ts';
import { deliver } from './deliver.ts';
import { recipients } from './exchange.entity.ts';
import { exchangeResolvers } from './exchange.resolvers.ts';
import { DELIVER } from './queue-recipients.ts';

export const exchangeModule: ApiModule = {
  entities: [recipients],
  resolvers: exchangeResolvers,
  handlers: { [DELIVER]: deliver },
};

import type { ApiModule } from '../../module.ts';
import { numberBlocks, numberCounters, numberLedger, numberSeries, registerBooks } from './numbering.entity.ts';
import { numberingResolvers } from './numbering.resolvers.ts';

export const numberingModule: ApiModule = {
  entities: [numberSeries, registerBooks, numberCounters, numberBlocks, numberLedger],
  resolvers: numberingResolvers,
};

import type { ApiModule } from '../../module.ts';
import { numberCounters, numberLedger, registerBooks } from './numbering.entity.ts';

export const numberingModule: ApiModule = { entities: [registerBooks, numberCounters, numberLedger] };

import type { AgencyTier } from '@qlvb/contract/types';
import { syllables } from '@qlvb/domain/text/fold';
import type { Tx } from '../../platform/db/transaction.ts';
import { openChain } from '../audit/open-chain.ts';
import { agencies, agencyCodes, agencyNames, units } from './organizations.entity.ts';

export type NewAgency = {
  readonly code: string;
  readonly legacyCode?: string;
  readonly name: string;
  readonly shortName: string;
  readonly abbreviation: string;
  readonly tier: AgencyTier;
  readonly parentId: string | null;
  readonly onPlatform: boolean;
  readonly protocolOrder: number;
  readonly validFrom: string;
};

/** An agency with its first name, codes and its chain of the journal. */
export async function addAgency(tx: Tx, agency: NewAgency): Promise<string> {
  const { name, shortName, abbreviation, tier, parentId, onPlatform, protocolOrder, validFrom } = agency;
  const agencyId = await tx.insert(agencies, { tier, parentId, onPlatform, protocolOrder, validFrom });
  openChain(tx, agencyId);
  const searchText = syllables(`${name} ${shortName} ${abbreviation} ${agency.code}`).join(' ').slice(0, 600);
  await tx.insert(agencyNames, { agencyId, name, shortName, abbreviation, searchText, validFrom });
  await tx.insert(agencyCodes, { agencyId, scheme: 'QD20', code: agency.code, validFrom });
  if (agency.legacyCode !== undefined)
    await tx.insert(agencyCodes, { agencyId, scheme: 'QCVN102', code: agency.legacyCode, validFrom });
  return agencyId;
}

export type NewUnit = {
  readonly agencyId: string;
  readonly name: string;
  readonly abbreviation: string;
  readonly protocolOrder: number;
  readonly validFrom: string;
};

export const addUnit = async (tx: Tx, unit: NewUnit): Promise<string> => await tx.insert(units, unit);

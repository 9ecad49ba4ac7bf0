import type { AgencyKind, AgencyTier } from '@qlvb/contract/types';
import { syllables } from '@qlvb/domain/text/fold';
import type { Tx } from '../../platform/db/transaction.ts';
import { openChains } from '../audit/open-chain.ts';
import { organisationChanged } from './organisation.repo.ts';
import { agencies, agencyCodes, agencyNames, agencyParents, unitNames, units } from './organizations.entity.ts';

export type NewAgency = {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly abbreviation: string;
  readonly kind: AgencyKind;
  readonly tier: AgencyTier;
  readonly parentId: string | null;
  readonly districtId?: string | null;
  readonly onPlatform: boolean;
  readonly protocolOrder: number;
  readonly validFrom: string;
};

type Naming = Pick<NewAgency, 'name' | 'shortName' | 'abbreviation'>;

/** What an agency is found by. */
export const searchTextOf = ({ name, shortName, abbreviation }: Naming, code: string): string =>
  syllables(`${name} ${shortName} ${abbreviation} ${code}`).join(' ').slice(0, 600);

/** An agency with its first name, code, superior and its chain of the journal. */
export async function addAgency(tx: Tx, agency: NewAgency): Promise<string> {
  const { code, name, shortName, abbreviation, parentId, ...row } = agency;
  const { validFrom } = row;
  const agencyId = await tx.insert(agencies, row);
  openChains(tx, [agencyId]);
  const searchText = searchTextOf(agency, code);
  await tx.insert(agencyNames, { agencyId, name, shortName, abbreviation, searchText, validFrom });
  await tx.insert(agencyCodes, { agencyId, scheme: 'QD20', code, validFrom });
  if (parentId !== null) await tx.insert(agencyParents, { agencyId, parentId, validFrom });
  organisationChanged(tx);
  return agencyId;
}

export type NewUnit = {
  readonly agencyId: string;
  readonly name: string;
  readonly abbreviation: string;
  readonly protocolOrder: number;
  readonly validFrom: string;
};

export async function addUnit(tx: Tx, { name, abbreviation, ...unit }: NewUnit): Promise<string> {
  const unitId = await tx.insert(units, unit);
  await tx.insert(unitNames, { unitId, name, abbreviation, validFrom: unit.validFrom });
  return unitId;
}

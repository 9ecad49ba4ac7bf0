import type { Reader } from '../../platform/db/reader.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { OrganisationRows } from './organisation-view.ts';
import { agencies, agencyCodes, agencyNames, agencyParents } from './organizations.entity.ts';

export async function organisationVersion(reader: Reader): Promise<string> {
  const [row] = await reader.prepared<{ version: string }>('SELECT version FROM organisation_state WHERE id = 1');
  return String(row?.version);
}

export async function organisationRows(reader: Reader): Promise<OrganisationRows> {
  const [agencyRows, names, codes, parents] = await Promise.all([
    reader.select(agencies, 'a', 'ORDER BY a.protocol_order, a.id'),
    reader.select(agencyNames, 'n', 'ORDER BY n.agency_id, n.valid_from'),
    reader.select(agencyCodes, 'c', "WHERE c.scheme = 'QD20' ORDER BY c.agency_id, c.valid_from"),
    reader.select(agencyParents, 'p', 'ORDER BY p.agency_id, p.valid_from'),
  ]);
  return { agencies: agencyRows, names, codes, parents };
}

/** Every act that changes the organisation says so in its transaction, and every process reads it again. */
export const organisationChanged = (tx: Tx): void =>
  tx.later('UPDATE organisation_state SET version = version + 1 WHERE id = 1');

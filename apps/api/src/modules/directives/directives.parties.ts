import { isOver } from '@qlvb/domain/validity';
import type { Tx } from '../../platform/db/transaction.ts';
import { fullText } from '../../platform/db/full-text.ts';
import { refuse } from '../../platform/errors.ts';
import { type AgencyRow } from '../organizations/organizations.entity.ts';
import { agenciesByIds } from '../organizations/organizations.loaders.ts';
import { directiveSearch, type DirectiveRow } from './directives.entity.ts';

/**
 * The agencies that are to take part, in the order given. A directive can only be followed where it can be
 * accepted and reported on, so they all have to be on the platform.
 * @throws RefusalError TARGET_NOT_FOUND, AGENCY_NOT_ACTIVE, AGENCY_NOT_ON_PLATFORM
 */
export async function agenciesTakingPart(tx: Tx, ids: readonly string[], today: string): Promise<AgencyRow[]> {
  const byId = new Map((await agenciesByIds(tx, ids, today)).map((agency) => [agency.id, agency]));
  return ids.map((id) => {
    const agency = byId.get(id);
    if (agency === undefined) return refuse('TARGET_NOT_FOUND', { kind: 'AGENCY' });
    if (isOver(agency, today)) refuse('AGENCY_NOT_ACTIVE', { agency: agency.shortName });
    if (!agency.onPlatform) refuse('AGENCY_NOT_ON_PLATFORM', { agency: agency.shortName });
    return agency;
  });
}

/** Replaces what the directive is found by, in the scope of each agency that takes part. */
export async function writeSearch(
  tx: Tx,
  { id, code, content }: Pick<DirectiveRow, 'id' | 'code' | 'content'>,
  agencyIds: readonly string[],
): Promise<void> {
  const tokens = fullText(`${code} ${content}`, agencyIds);
  const known = await tx.update(directiveSearch, { directiveId: id }, { tokens });
  if (known === 0) await tx.insert(directiveSearch, { directiveId: id, tokens });
}

import type { OrganisationChangeKind } from '@qlvb/contract/types';
import { addDays } from '@qlvb/domain/civil-date';
import { searchTextOf } from '../../src/modules/organizations/add-agency.ts';
import { organisationChanged } from '../../src/modules/organizations/organisation.repo.ts';
import {
  agencies,
  agencyNames,
  agencyParents,
  agencySuccessions,
  organisationChanges,
} from '../../src/modules/organizations/organizations.entity.ts';
import { inTransaction } from '../../src/platform/db/transaction.ts';
import type { TestApp } from '../app.ts';

type On = { readonly on: string; readonly pending?: boolean };

const ends = ({ on, pending }: On) => (pending ? { pendingTo: addDays(on, -1) } : { validTo: addDays(on, -1) });
const begins = ({ on, pending = false }: On) => ({ validFrom: on, pending });

/** The agency is called so from the day on, by a change that is carried out unless it is pending. */
export async function rename(app: TestApp, agencyId: string, shortName: string, when: On): Promise<void> {
  const naming = { name: `${shortName} tỉnh Kiên Giang`, shortName, abbreviation: 'DTM' };
  await inTransaction(app.db, async (tx) => {
    await tx.update(agencyNames, { agencyId, validTo: null, pending: false }, ends(when));
    await tx.insert(agencyNames, { agencyId, ...naming, searchText: searchTextOf(naming, ''), ...begins(when) });
    organisationChanged(tx);
  });
}

/** The agency is below another one from the day on. */
export async function move(app: TestApp, agencyId: string, parentId: string, when: On): Promise<void> {
  await inTransaction(app.db, async (tx) => {
    await tx.update(agencyParents, { agencyId, validTo: null, pending: false }, ends(when));
    await tx.insert(agencyParents, { agencyId, parentId, ...begins(when) });
    organisationChanged(tx);
  });
}

/** The agency is no more from the day on. */
export async function abolish(app: TestApp, agencyId: string, when: On): Promise<void> {
  await inTransaction(app.db, async (tx) => {
    await tx.update(agencies, { id: agencyId }, ends(when));
    await tx.update(agencyParents, { agencyId, validTo: null, pending: false }, ends(when));
    organisationChanged(tx);
  });
}

/** What is on record about it. */
export async function record(
  app: TestApp,
  kind: OrganisationChangeKind,
  links: readonly (readonly [from: string | null, to: string | null])[],
  { on, pending = false }: On,
): Promise<void> {
  await inTransaction(app.db, async (tx) => {
    const changeId = await tx.insert(organisationChanges, {
      takesEffectOn: on,
      kind,
      basis: 'Quyết định thử nghiệm',
      carriedOutAt: pending ? null : app.clock.now().toISOString(),
    });
    await tx.insertMany(
      agencySuccessions,
      links.map(([fromAgencyId, toAgencyId]) => ({ changeId, fromAgencyId, toAgencyId })),
    );
    organisationChanged(tx);
  });
}

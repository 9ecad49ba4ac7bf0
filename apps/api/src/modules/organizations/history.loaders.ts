import { manyByKey } from '../../platform/graphql/loaders.ts';
import * as repo from './history.repo.ts';
import type { AgencyCodeRow, AgencyNameRow, AgencyParentRow, AgencySuccessionRow } from './organizations.entity.ts';

export const namesOfAgency = manyByKey<AgencyNameRow>(
  async ({ db }, ids) => await repo.namesOfAgencies(db, ids),
  ({ agencyId }) => agencyId,
);

export const codesOfAgency = manyByKey<AgencyCodeRow>(
  async ({ db }, ids) => await repo.codesOfAgencies(db, ids),
  ({ agencyId }) => agencyId,
);

export const superiorsOfAgency = manyByKey<AgencyParentRow>(
  async ({ db }, ids) => await repo.superiorsOfAgencies(db, ids),
  ({ agencyId }) => agencyId,
);

export const changesOfAgency = manyByKey<repo.ChangeOfAgency>(
  async ({ db }, ids) => await repo.changesOfAgencies(db, ids),
  ({ agencyId }) => agencyId,
);

export const successionsOfChange = manyByKey<AgencySuccessionRow>(
  async ({ db }, ids) => await repo.successionsOfChanges(db, ids),
  ({ changeId }) => changeId,
);

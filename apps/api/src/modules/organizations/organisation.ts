import type { CivilDate } from '@qlvb/domain/civil-date';
import type { Database } from '../../platform/db/database.ts';
import { createView, type OrganisationRows, type OrganisationView } from './organisation-view.ts';
import { organisationRows, organisationVersion } from './organisation.repo.ts';

/** Every agency there ever was, in memory: some hundred rows that change a few times a year and are asked all day. */
export type Organisation = {
  /** The organisation of a day; with `withPending` as if changes on record were carried out. */
  on(day: CivilDate, withPending?: boolean): OrganisationView;
};

/** Today's, tomorrow's and the days somebody moves a time slider over. */
const MAX_VIEWS = 32;

type Kept = { readonly version: string; readonly organisation: Promise<Organisation> };
const kept = new WeakMap<Database, Kept>();

/**
 * The organisation as the database has it now. Whether it has changed costs one look at one row; it is read again only
 * then. Several requests wait for the same reading.
 */
export async function readOrganisation(db: Database): Promise<Organisation> {
  const version = await organisationVersion(db);
  const known = kept.get(db);
  if (known?.version === version) return await known.organisation;
  // The version is older than the rows or as old, never newer: what is kept can only be read once too often.
  const organisation = organisationRows(db).then(createOrganisation);
  kept.set(db, { version, organisation });
  organisation.catch(() => {
    if (kept.get(db)?.organisation === organisation) kept.delete(db);
  });
  return await organisation;
}

export function createOrganisation(rows: OrganisationRows): Organisation {
  const views = new Map<string, OrganisationView>();
  return {
    on: (day, withPending = false) => {
      const key = `${day} ${withPending}`;
      const view = views.get(key) ?? createView(rows, day, withPending);
      views.delete(key);
      views.set(key, view);
      const [oldest] = views.keys();
      if (views.size > MAX_VIEWS && oldest !== undefined) views.delete(oldest);
      return view;
    },
  };
}

import { groupBy } from '@qlvb/domain/group-by';
import type { AgencyKind, Role } from '@qlvb/contract/types';
import type { CivilDate } from '@qlvb/domain/civil-date';
import { can } from '@qlvb/domain/permissions';
import type { LetterParty } from '@qlvb/demo/letter/party';
import { readOrganisation } from '../../modules/organizations/organisation.ts';
import type { AgencyRow } from '../../modules/organizations/organizations.entity.ts';
import type { Database } from '../../platform/db/database.ts';
import type { JournalActor } from '../../platform/viewer.ts';

export type Person = JournalActor & {
  readonly accountId: string;
  readonly positionId: string;
  readonly unitId: string | null;
  readonly roles: readonly Role[];
};

/** A unit that can be given work: it has a head. */
export type Unit = {
  readonly id: string;
  readonly name: string;
  readonly abbreviation: string;
  readonly head: Person;
  /** Who handles and drafts beside the head; may be empty. */
  readonly members: readonly Person[];
};

/** What letters are written by and to, whether it has people here or not. */
export type Correspondent = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly abbreviation: string;
  readonly party: LetterParty;
};

/** An agency with everybody a document passes through. */
export type Agency = Correspondent & {
  readonly shortName: string;
  readonly protocolOrder: number;
  readonly onPlatform: boolean;
  readonly parentId: string | null;
  readonly clerk: Person;
  readonly leader: Person;
  /** Leader and deputies. */
  readonly leaders: readonly Person[];
  readonly checker: Person;
  readonly monitors: readonly Person[];
  readonly units: readonly Unit[];
};

export type World = {
  /** Those with people, in the order of their ids. */
  readonly agencies: readonly Agency[];
  readonly byId: ReadonlyMap<string, Agency>;
  readonly byCode: ReadonlyMap<string, Agency>;
  readonly childrenOf: (id: string) => readonly Agency[];
  /** Ministries and others that are only written from. */
  readonly outside: readonly Correspondent[];
};

type PositionSql = {
  readonly positionId: string;
  readonly accountId: string;
  readonly fullName: string;
  readonly title: string;
  readonly agencyId: string;
  readonly unitId: string | null;
  readonly roles: string | null;
};
type NamingSql = {
  readonly agencyId: string;
  readonly above: string | null;
  readonly letterhead: string;
  readonly place: string;
  readonly headTitle: string;
};
type UnitSql = {
  readonly id: string;
  readonly agencyId: string;
  readonly name: string;
  readonly abbreviation: string;
};

/** The province as the database has it on that day, changes that are not carried out left aside. */
export async function readWorld(db: Database, today: CivilDate): Promise<World> {
  const view = (await readOrganisation(db)).on(today);
  const namings = await db.query<NamingSql>(
    `SELECT agency_id AS agencyId, letterhead_above AS above, letterhead, place, head_title AS headTitle
     FROM agency_names WHERE pending = 0 AND valid_from <= ? ORDER BY valid_from`,
    [today],
  );
  const naming = new Map(namings.map((row) => [String(row.agencyId), row]));
  const unitRows = await db.query<UnitSql>(
    `SELECT u.id, u.agency_id AS agencyId, n.name, n.abbreviation FROM units u JOIN unit_names n ON n.unit_id = u.id
     WHERE u.pending = 0 AND n.pending = 0 AND u.valid_to IS NULL AND n.valid_to IS NULL ORDER BY u.agency_id, u.protocol_order, u.id`,
  );
  const positionRows = await db.query<PositionSql>(
    `SELECT p.id AS positionId, c.id AS accountId, h.full_name AS fullName, p.title, p.agency_id AS agencyId, p.unit_id AS unitId,
       (SELECT GROUP_CONCAT(r.role ORDER BY r.role) FROM position_roles r WHERE r.position_id = p.id) AS roles
     FROM positions p JOIN persons h ON h.id = p.person_id JOIN accounts c ON c.person_id = h.id
     WHERE p.valid_to IS NULL ORDER BY p.id`,
  );
  const unitsIn = groupBy(unitRows, ({ agencyId }) => String(agencyId));
  const peopleIn = groupBy(positionRows, ({ agencyId }) => String(agencyId));
  const agencies: Agency[] = [];
  const outside: Correspondent[] = [];
  for (const row of view.agencies.toSorted((a, b) => Number(a.id) - Number(b.id))) {
    const known = correspondent(row, naming.get(row.id), view.parentOf(row.id)?.code ?? null);
    const people = (peopleIn.get(row.id) ?? []).map((each) => personOf(each, row.shortName));
    const agency = staffed(row, known, people, unitsIn.get(row.id) ?? [], view.parentOf(row.id)?.id ?? null);
    if (agency !== null) agencies.push(agency);
    else if (row.kind === 'MINISTRY') outside.push(known);
  }
  const below = groupBy(agencies, ({ parentId }) => parentId);
  return {
    agencies,
    byId: new Map(agencies.map((agency) => [agency.id, agency])),
    byCode: new Map(agencies.map((agency) => [agency.code, agency])),
    childrenOf: (id) => below.get(id) ?? [],
    outside,
  };
}

function correspondent(row: AgencyRow, naming: NamingSql | undefined, parentCode: string | null): Correspondent {
  const { id, code, name, shortName, abbreviation, kind, tier, onPlatform } = row;
  const letterhead = {
    above: naming?.above ?? null,
    name: (naming?.letterhead || name.toLocaleUpperCase('vi')).split('\n'),
  };
  const place = naming?.place || 'Kiên Giang';
  const headTitle = naming?.headTitle || 'Thủ trưởng';
  const party = { name, shortName, abbreviation, letterhead, place, headTitle, onPlatform, parentCode, tier };
  return { id, code, name, kind, abbreviation, party };
}

const personOf = ({ roles, unitId, ...row }: PositionSql, agencyName: string): Person => ({
  accountId: String(row.accountId),
  positionId: String(row.positionId),
  agencyId: String(row.agencyId),
  unitId: unitId === null ? null : String(unitId),
  fullName: row.fullName,
  title: row.title,
  agencyName,
  roles: (roles ?? '').split(',') as Role[],
});

/** Null where somebody without whom nothing moves is missing. */
function staffed(
  { shortName, protocolOrder, onPlatform }: AgencyRow,
  known: Correspondent,
  people: readonly Person[],
  unitRows: readonly UnitSql[],
  parentId: string | null,
): Agency | null {
  const withRole = (role: Role): Person[] => people.filter(({ roles }) => roles.includes(role));
  const [clerk] = withRole('REGISTRY_CLERK');
  const [leader] = withRole('AGENCY_LEADER');
  const [checker] = withRole('FORM_CHECKER');
  const units = unitRows.flatMap((row): Unit[] => {
    const inside = people.filter(({ unitId }) => unitId === String(row.id));
    const head = inside.find(({ roles }) => roles.includes('UNIT_HEAD'));
    if (head === undefined) return [];
    const members = inside.filter(
      (person) => person !== head && person.roles.includes('SPECIALIST') && can(person, 'incoming.handle'),
    );
    return [{ id: String(row.id), name: row.name, abbreviation: row.abbreviation, head, members }];
  });
  if (clerk === undefined || leader === undefined || checker === undefined || units.length === 0) return null;
  const leaders = [leader, ...withRole('DEPUTY_LEADER')];
  return {
    ...known,
    shortName,
    protocolOrder,
    onPlatform,
    parentId,
    clerk,
    leader,
    leaders,
    checker,
    monitors: withRole('DIRECTIVE_MONITOR'),
    units,
  };
}

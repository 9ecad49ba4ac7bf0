import type { AgencyKind, AgencyTier, Role } from '@qlvb/contract/types';
import { addPerson } from '../src/modules/identity/add-person.ts';
import { hashPassword } from '../src/modules/identity/passwords.ts';
import { addAgency, addUnit } from '../src/modules/organizations/add-agency.ts';
import { inTransaction, type Tx } from '../src/platform/db/transaction.ts';
import { testApp, type TestApp } from './app.ts';
import { createPerson, PASSWORD, type Person } from './person.ts';

export type { Person } from './person.ts';

const VALID_FROM = '2021-01-01';

/** Everybody a matter passes through, in one agency with the units VP (văn phòng) and NS (ngân sách). */
const STAFF = {
  leader: { title: 'Giám đốc', unit: null, roles: ['AGENCY_LEADER'], names: ['Nguyễn Văn An', 'Lê Thị Bình'] },
  deputy: { title: 'Phó Giám đốc', unit: null, roles: ['DEPUTY_LEADER'], names: ['Trần Quốc Cường', 'Phạm Minh Đức'] },
  clerk: { title: 'Văn thư', unit: 'VP', roles: ['REGISTRY_CLERK'], names: ['Đỗ Thị Én', 'Huỳnh Thị Giang'] },
  checker: {
    title: 'Chánh Văn phòng',
    unit: 'VP',
    roles: ['UNIT_HEAD', 'FORM_CHECKER'],
    names: ['Võ Văn Hải', 'Danh Thị Hoa'],
  },
  monitor: {
    title: 'Chuyên viên theo dõi',
    unit: 'VP',
    roles: ['DIRECTIVE_MONITOR'],
    names: ['Lâm Hữu Khánh', 'Bùi Thị Lan'],
  },
  outsider: { title: 'Chuyên viên', unit: 'VP', roles: ['SPECIALIST'], names: ['Ngô Văn Lợi', 'Trương Thị Mai'] },
  head: { title: 'Trưởng phòng', unit: 'NS', roles: ['UNIT_HEAD'], names: ['Đặng Hoài Nam', 'Tô Thị Nga'] },
  specialist: { title: 'Chuyên viên', unit: 'NS', roles: ['SPECIALIST'], names: ['Phan Thị Oanh', 'Lý Văn Phúc'] },
  colleague: { title: 'Chuyên viên', unit: 'NS', roles: ['SPECIALIST'], names: ['Hồ Văn Quân', 'Mai Thị Sương'] },
  admin: { title: 'Quản trị', unit: 'VP', roles: ['ADMINISTRATOR'], names: ['Cao Văn Tài', 'Dương Thị Út'] },
} as const satisfies Record<
  string,
  { title: string; unit: 'VP' | 'NS' | null; roles: readonly Role[]; names: readonly [string, string] }
>;

export type StaffName = keyof typeof STAFF;
export const STAFF_NAMES = Object.keys(STAFF) as readonly StaffName[];
export type Agency = Readonly<Record<StaffName, Person>> & {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly abbreviation: string;
  readonly units: { readonly VP: string; readonly NS: string };
};
export type Office = Agency & { readonly app: TestApp; readonly other: Agency };

let count = 0;
let passwordHash: Promise<string> | null = null;

/** The next of this run; no one is how another begins, so that a search for a name finds that name alone. */
function serial(): string {
  count += 1;
  return `${process.env['VITEST_POOL_ID'] ?? '1'}${process.pid}${String(count).padStart(4, '0')}`;
}

/** A fresh sở with its people, and a second agency beside it. Nothing of another test is visible to them. */
export async function office(): Promise<Office> {
  const app = await testApp();
  const own = await newAgency(app);
  const other = await newAgency(app);
  return { ...own, app, other };
}

export type AgencyOptions = {
  readonly parentId?: string;
  readonly kind?: AgencyKind;
  readonly tier?: AgencyTier;
  readonly name?: string;
  readonly abbreviation?: string;
};

/** One more agency with the usual people. */
export async function newAgency(app: TestApp, options: AgencyOptions = {}): Promise<Agency> {
  const number = serial();
  const {
    name = `Sở Thử nghiệm số ${number}`,
    abbreviation = `STN${number}`,
    tier = 'PROVINCE',
    kind = 'DEPARTMENT',
    parentId = null,
  } = options;
  passwordHash ??= hashPassword(PASSWORD, app.config);
  const hash = await passwordHash;
  return await inTransaction(app.db, async (tx) => {
    const id = await addAgency(tx, {
      code: `T${number}`,
      name: `${name} tỉnh Kiên Giang`,
      shortName: name,
      abbreviation,
      kind,
      tier,
      parentId,
      onPlatform: true,
      protocolOrder: 1000 + count,
      validFrom: VALID_FROM,
    });
    const units = {
      VP: await addUnit(tx, {
        agencyId: id,
        name: 'Văn phòng',
        abbreviation: 'VP',
        protocolOrder: 1,
        validFrom: VALID_FROM,
      }),
      NS: await addUnit(tx, {
        agencyId: id,
        name: 'Phòng Ngân sách',
        abbreviation: 'NS',
        protocolOrder: 2,
        validFrom: VALID_FROM,
      }),
    };
    const people: Partial<Record<StaffName, Person>> = {};
    for (const [who, { title, unit, roles, names }] of Object.entries(STAFF)) {
      const unitId = unit === null ? null : units[unit];
      const known = {
        title,
        roles,
        unitId,
        agencyId: id,
        username: `${who}.${number}`,
        fullName: names[count % 2] ?? names[0],
      };
      people[who as StaffName] = await hire(app, tx, hash, known);
    }
    return { ...(people as Record<StaffName, Person>), id, name, shortName: name, abbreviation, units };
  });
}

type Hired = Omit<Parameters<typeof createPerson>[1], 'positionId'>;

async function hire(app: TestApp, tx: Tx, hash: string, who: Hired): Promise<Person> {
  const { username, fullName, agencyId, unitId, title, roles } = who;
  const [positionId = ''] = await addPerson(tx, {
    username,
    fullName,
    passwordHash: hash,
    at: app.clock.now().toISOString(),
    positions: [{ agencyId, unitId, title, roles, validFrom: VALID_FROM }],
  });
  return createPerson(app, { ...who, positionId });
}

/** One more person, for what the usual staff does not have (two heads, somebody of two agencies). */
export async function newPerson(
  app: TestApp,
  who: Omit<Hired, 'username' | 'fullName'> & { readonly fullName?: string },
): Promise<Person> {
  passwordHash ??= hashPassword(PASSWORD, app.config);
  const hash = await passwordHash;
  const username = `them.${serial()}`;
  return await inTransaction(
    app.db,
    async (tx) => await hire(app, tx, hash, { fullName: 'Người Thêm Vào', ...who, username }),
  );
}

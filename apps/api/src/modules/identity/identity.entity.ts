import type { Role } from '@qlvb/contract/types';
import {
  civilDate,
  code,
  hash,
  id,
  instant,
  int,
  nullable,
  ref,
  text,
  version,
  withDefault,
} from '../../platform/db/columns.ts';
import { defineEntity, type Row } from '../../platform/db/entity.ts';

export const persons = defineEntity(
  'persons',
  {
    id: id(),
    fullName: text(120),
    /** Số định danh or số hiệu công chức, upper case. */
    identifier: nullable(code(20)),
    birthOn: nullable(civilDate()),
    version: version(),
  },
  { uniques: { identifier: ['identifier'] }, journalAs: 'PERSON' },
);

export const accounts = defineEntity(
  'accounts',
  {
    id: id(),
    personId: ref('persons'),
    /** Lower case. */
    username: code(64),
    /** argon2id in PHC form; parameters travel with it. */
    passwordHash: code(255),
    disabledAt: nullable(instant()),
    /** The password is one an administrator gave: it opens sessions until then, and has to be changed first. Null for one's own. */
    oneTimeUntil: nullable(instant()),
    createdAt: instant(),
  },
  { uniques: { username: ['username'], person: ['personId'] } },
);

/** A person in an agency with a title for a period; one person may hold several (kiêm nhiệm). */
export const positions = defineEntity(
  'positions',
  {
    id: id(),
    personId: ref('persons'),
    agencyId: ref('agencies'),
    unitId: nullable(ref('units')),
    title: text(150),
    /** Order among the positions of one person; the first is acted as after sign-in. */
    ordinal: int(),
    validFrom: civilDate(),
    validTo: nullable(civilDate()),
    /** Place among the leadership, or the people of the unit. */
    protocolOrder: withDefault(int(), 0),
    version: version(),
  },
  {
    indexes: { agency_unit: ['agencyId', 'unitId', 'id'], person: ['personId', 'ordinal', 'id'], ended: ['validTo'] },
    journalAs: 'POSITION',
  },
);

/** What a post was and will be called, and in which unit; a post that never changed has none. `positions` is as of today. */
export const positionTerms = defineEntity(
  'position_terms',
  {
    id: id(),
    positionId: ref('positions'),
    title: text(150),
    unitId: nullable(ref('units')),
    validFrom: civilDate(),
    validTo: nullable(civilDate()),
  },
  { uniques: { position_from: ['positionId', 'validFrom'] } },
);

/** A role of a post, on record with who gave it and until when. What is null came with the post and lasts as long. */
export const positionRoles = defineEntity(
  'position_roles',
  {
    id: id(),
    positionId: ref('positions'),
    role: code<Role>(32),
    validFrom: nullable(civilDate()),
    validTo: nullable(civilDate()),
    grantedAt: nullable(instant()),
    grantedByPositionId: nullable(ref('positions')),
    basis: nullable(text(300)),
    revokedAt: nullable(instant()),
    revokedByPositionId: nullable(ref('positions')),
    revokedBasis: nullable(text(300)),
  },
  { indexes: { position: ['positionId', 'role'], role: ['role', 'positionId'] } },
);

export const sessions = defineEntity(
  'sessions',
  {
    id: id(),
    /** SHA-256 of the token in the cookie: a copy of the database opens no session. */
    tokenHash: hash(),
    accountId: ref('accounts'),
    /** The person's own post, also while acting for somebody. */
    positionId: ref('positions'),
    /** By which the person acts for somebody, as long as it is in force. */
    delegationId: nullable(ref('delegations')),
    createdAt: instant(),
    lastSeenAt: instant(),
    expiresAt: instant(),
    endedAt: nullable(instant()),
    /** Where it was opened, for the person to recognise; null for sessions older than these columns. */
    address: nullable(code(64)),
    userAgent: nullable(text(400)),
  },
  { uniques: { token_hash: ['tokenHash'] }, indexes: { expires: ['expiresAt'], delegation: ['delegationId'] } },
);

/** By hash of the name typed, whether such an account exists or not: a lock tells nothing about that. */
export const signInFailures = defineEntity(
  'sign_in_failures',
  { nameHash: hash(), failures: int(), lockedUntil: nullable(instant()), updatedAt: instant() },
  { primary: ['nameHash'], indexes: { updated: ['updatedAt'] } },
);

/** Attempts of an address in the minute that began with the first of them; kept as a hash, like the names. */
export const signInAddresses = defineEntity(
  'sign_in_addresses',
  { addressHash: hash(), windowStartedAt: instant(), attempts: int() },
  { primary: ['addressHash'], indexes: { window: ['windowStartedAt'] } },
);

export type PersonRow = Row<typeof persons>;
/** What everybody may know of a person. */
export type PersonName = Pick<PersonRow, 'id' | 'fullName'>;
export type PositionTermRow = Row<typeof positionTerms>;
export type AccountRow = Row<typeof accounts>;
export type SessionRow = Row<typeof sessions>;
/** A position with what is always shown with it. */
export type PositionRow = Row<typeof positions> & { readonly roles: Role[]; readonly fullName: string };

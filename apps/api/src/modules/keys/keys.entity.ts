import {
  civilDate,
  code,
  hash,
  id,
  instant,
  int,
  looseRef,
  nullable,
  ref,
  text,
  version,
} from '../../platform/db/columns.ts';
import { defineEntity, type Row } from '../../platform/db/entity.ts';

/** Khóa tích hợp: what another system of an agency acts with. Never deleted. */
export const integrationKeys = defineEntity(
  'integration_keys',
  {
    id: id(),
    agencyId: ref('agencies'),
    name: text(100),
    purpose: text(500),
    /** Codes with commas between. */
    scopes: code(400),
    /** The same; null for all. */
    books: nullable(code(200)),
    validTo: civilDate(),
    /** Networks with commas between, in the form of addresses.ts; empty for everywhere. */
    addresses: code(1000),
    perMinute: int(),
    createdAt: instant(),
    createdByPositionId: looseRef(),
    renewedAt: nullable(instant()),
    revokedAt: nullable(instant()),
    revokedByPositionId: nullable(looseRef()),
    revokedReason: nullable(text(1000)),
    version: version(),
  },
  { indexes: { agency: ['agencyId', 'id'] }, journalAs: 'KEY' },
);

/** A key has one secret, and for the time of a renewal the former one beside it. */
export const integrationKeySecrets = defineEntity(
  'integration_key_secrets',
  {
    id: id(),
    keyId: ref('integration_keys'),
    /** SHA-256: the secret is 256 random bits, which nobody guesses however fast a guess is (ADR 0026). */
    secretHash: hash(),
    prefix: code(16),
    createdAt: instant(),
    /** From when it opens nothing; null for the present one. */
    endsAt: nullable(instant()),
  },
  { uniques: { hash: ['secretHash'] }, indexes: { key: ['keyId', 'id'] } },
);

/** How much of the running minute is taken, by all processes together, and when and from where it was used last. */
export const integrationKeyUses = defineEntity(
  'integration_key_uses',
  { keyId: ref('integration_keys'), minute: int(), taken: int(), usedAt: instant(), usedFrom: code(64) },
  { primary: ['keyId'] },
);

export type KeyRow = Row<typeof integrationKeys>;
export type SecretRow = Row<typeof integrationKeySecrets>;

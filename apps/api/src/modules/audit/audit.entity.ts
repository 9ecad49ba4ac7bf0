import type { AuditObjectType, DelegationKind } from '@qlvb/contract/types';
import { bigNumber, code, hash, id, instant, json, looseRef, nullable, ref, text } from '../../platform/db/columns.ts';
import { defineEntity, type Row } from '../../platform/db/entity.ts';

/** One chain per acting agency; its head is the only row that writers of an agency queue for. */
export const auditChains = defineEntity(
  'audit_chains',
  { agencyId: ref('agencies'), lastSeq: bigNumber(), lastHash: hash() },
  { primary: ['agencyId'] },
);

/** Append-only: triggers refuse UPDATE and DELETE, the hash chain shows who got round them. */
export const auditEntries = defineEntity(
  'audit_entries',
  {
    id: id(),
    /** The chain: the agency acted for. */
    agencyId: looseRef(),
    seq: bigNumber(),
    at: instant(),
    action: code(64),
    accountId: nullable(looseRef()),
    positionId: nullable(looseRef()),
    onBehalfOfPositionId: nullable(looseRef()),
    actorName: text(120),
    actorTitle: text(150),
    actorAgency: text(150),
    objectType: code<AuditObjectType>(16),
    objectId: code(32),
    details: json<Readonly<Record<string, string>>>(),
    /** Set when it was done for somebody: by what, how, and for whom as it was then. */
    delegationId: nullable(looseRef()),
    onBehalfKind: nullable(code<DelegationKind>(12)),
    onBehalfName: nullable(text(120)),
    onBehalfTitle: nullable(text(150)),
    /** Set when no person acted but a key of the agency. */
    keyId: nullable(looseRef()),
    prevHash: hash(),
    hash: hash(),
  },
  {
    uniques: { agency_seq: ['agencyId', 'seq'] },
    indexes: { object: ['objectType', 'objectId', 'id'], delegation: ['delegationId', 'id'] },
  },
);
export type AuditEntryRow = Row<typeof auditEntries>;

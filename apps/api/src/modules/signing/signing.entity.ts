import type { DocumentTypeCode, GrantedForm } from '@qlvb/contract/types';
import {
  bool,
  civilDate,
  code,
  id,
  instant,
  nullable,
  ref,
  text,
  version,
  withDefault,
} from '../../platform/db/columns.ts';
import { defineEntity, type Row } from '../../platform/db/entity.ts';

/** Lĩnh vực: how the rules of work of an agency share out its matters among the deputies. Kept by the administrator. */
export const agencyFields = defineEntity(
  'agency_fields',
  { id: id(), agencyId: ref('agencies'), name: text(200), retired: withDefault(bool(), false), version: version() },
  { indexes: { agency: ['agencyId', 'id'] }, journalAs: 'AGENCY' },
);
export type AgencyFieldRow = Row<typeof agencyFields>;

/** Thẩm quyền ký granted to a post for a time, with what it rests on and how far it goes (NĐ 30/2020 đ.13). */
export const signingAuthorities = defineEntity(
  'signing_authorities',
  {
    id: id(),
    agencyId: ref('agencies'),
    positionId: ref('positions'),
    form: code<GrantedForm>(8),
    onBehalfOfPositionId: nullable(ref('positions')),
    throughId: nullable(ref('signing_authorities')),
    /** Kinds of document apart by a comma; empty means all. */
    typeCodes: code<string>(400),
    /** Fields of the agency apart by a comma; empty means all. */
    fieldIds: withDefault(code<string>(420), ''),
    matters: nullable(text(500)),
    basis: text(500),
    validFrom: civilDate(),
    validTo: nullable(civilDate()),
    /** Null for what the demonstration brings along. */
    grantedByPositionId: nullable(ref('positions')),
    grantedAt: instant(),
    version: version(),
  },
  {
    indexes: { agency: ['agencyId', 'id'], position: ['positionId', 'form', 'validFrom'] },
    journalAs: 'POSITION',
  },
);

export type SigningAuthorityRow = Row<typeof signingAuthorities>;

export const typeCodesOf = ({ typeCodes }: Pick<SigningAuthorityRow, 'typeCodes'>): DocumentTypeCode[] =>
  typeCodes === '' ? [] : (typeCodes.split(',') as DocumentTypeCode[]);

export const fieldIdsOf = ({ fieldIds }: Pick<SigningAuthorityRow, 'fieldIds'>): string[] =>
  fieldIds === '' ? [] : fieldIds.split(',');

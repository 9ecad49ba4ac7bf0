import type { DocumentTypeCode, GrantedForm } from '@qlvb/contract/types';
import { civilDate, code, id, instant, nullable, ref, text, version } from '../../platform/db/columns.ts';
import { defineEntity, type Row } from '../../platform/db/entity.ts';

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

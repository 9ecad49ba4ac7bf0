import type { DelegationKind } from '@qlvb/contract/types';
import { civilDate, code, id, instant, looseRef, nullable, ref, text } from '../../platform/db/columns.ts';
import { defineEntity, type Row } from '../../platform/db/entity.ts';

/** Ủy quyền, thay mặt, nhập hộ: somebody acts for the holder of a post of the same agency. Never deleted. */
export const delegations = defineEntity(
  'delegations',
  {
    id: id(),
    agencyId: ref('agencies'),
    kind: code<DelegationKind>(12),
    fromPositionId: ref('positions'),
    toPositionId: ref('positions'),
    validFrom: civilDate(),
    /** Null only for a secretary. */
    validTo: nullable(civilDate()),
    /** Codes with commas between; null for all (limits.ts). */
    features: nullable(code(100)),
    books: nullable(code(200)),
    typeCodes: nullable(code(400)),
    basis: nullable(text(500)),
    grantedByPositionId: looseRef(),
    createdAt: instant(),
    endedAt: nullable(instant()),
    endedByPositionId: nullable(looseRef()),
    endReason: nullable(text(1000)),
    acknowledgedAt: nullable(instant()),
  },
  {
    indexes: {
      from: ['fromPositionId', 'acknowledgedAt', 'validFrom'],
      to: ['toPositionId', 'endedAt', 'validFrom'],
      agency: ['agencyId', 'id'],
    },
  },
);

/** With whom it is between. */
export type DelegationRow = Row<typeof delegations> & {
  /** The day on which the post that ends first ends; null when neither does. */
  readonly postsEnd: string | null;
  readonly fromPersonId: string;
  readonly toPersonId: string;
};

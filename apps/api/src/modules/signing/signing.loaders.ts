import type { DocumentTypeCode } from '@qlvb/contract/types';
import type { CivilDate } from '@qlvb/domain/civil-date';
import type { Loader } from '../../platform/graphql/loaders.ts';
import { oneByKey } from '../../platform/graphql/loaders.ts';
import { agencyFields, type AgencyFieldRow, signingAuthorities, type SigningAuthorityRow } from './signing.entity.ts';
import { signersAsked, type SignerRow } from './signing.ts';

export const authorityById = oneByKey<SigningAuthorityRow>(
  async ({ db }, ids) => await db.find(signingAuthorities, { id: [...ids] }),
  ({ id }) => id,
);

export const fieldById = oneByKey<AgencyFieldRow>(
  async ({ db }, ids) => await db.find(agencyFields, { id: [...ids] }),
  ({ id }) => id,
);

/** Key of what a position may sign a kind of document of an agency in a field (null: in none) as on a day. */
export const signerKey = (
  positionId: string,
  {
    agencyId,
    typeCode,
    fieldId,
  }: { readonly agencyId: string; readonly typeCode: DocumentTypeCode; readonly fieldId: string | null },
  on: CivilDate,
): string => `${agencyId} ${positionId} ${typeCode} ${on} ${fieldId ?? ''}`;

/** By `signerKey`; null when there is no such position. */
export const signerOn: Loader<SignerRow | null> = {
  batch: async ({ db }, keys) =>
    await signersAsked(
      db,
      keys.map((key) => {
        const [agencyId = '', positionId = '', typeCode = '', on = '', field = ''] = key.split(' ');
        return { agencyId, positionId, typeCode: typeCode as DocumentTypeCode, on, field: field || null };
      }),
    ),
};

import type { DocumentTypeCode } from '@qlvb/contract/types';
import type { CivilDate } from '@qlvb/domain/civil-date';
import type { Loader } from '../../platform/graphql/loaders.ts';
import { oneByKey } from '../../platform/graphql/loaders.ts';
import { signingAuthorities, type SigningAuthorityRow } from './signing.entity.ts';
import { signersAsked, type SignerRow } from './signing.ts';

export const authorityById = oneByKey<SigningAuthorityRow>(
  async ({ db }, ids) => await db.find(signingAuthorities, { id: [...ids] }),
  ({ id }) => id,
);

/** Key of what a position may sign a kind of document as on a day. */
export const signerKey = (positionId: string, typeCode: DocumentTypeCode, on: CivilDate): string =>
  `${positionId} ${typeCode} ${on}`;

/** By `signerKey`; null when there is no such position. */
export const signerOn: Loader<SignerRow | null> = {
  batch: async ({ db }, keys) =>
    await signersAsked(
      db,
      keys.map((key) => {
        const [positionId = '', typeCode = '', on = ''] = key.split(' ');
        return { positionId, typeCode: typeCode as DocumentTypeCode, on };
      }),
    ),
};

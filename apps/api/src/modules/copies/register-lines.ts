import { isCopy } from '@qlvb/domain/document-types';
import type { CivilDate } from '@qlvb/domain/civil-date';
import type { Reader } from '../../platform/db/reader.ts';
import { unitsByIds } from '../organizations/organizations.loaders.ts';
import type { OutgoingRow } from '../outgoing/outgoing.entity.ts';
import { copyUnits, documentCopies } from './copies.entity.ts';

/** What the register says of a copy beside the agencies it went to on the platform. */
export type CopyInBook = { readonly units: readonly string[]; readonly paperCopies: number };

/** Of the copies among the documents of a page; a book of other kinds asks the database nothing. */
export async function copiesInBook(
  reader: Reader,
  rows: readonly OutgoingRow[],
  today: CivilDate,
): Promise<ReadonlyMap<string, CopyInBook>> {
  const ids = rows.filter(({ typeCode }) => isCopy(typeCode)).map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const copies = await reader.find(documentCopies, { outgoingId: ids });
  const given = await reader.find(copyUnits, { outgoingId: ids }, { orderBy: 'outgoing_id, unit_id' });
  const units = new Map(
    (await unitsByIds(reader, [...new Set(given.map(({ unitId }) => unitId))], today)).map(({ id, name }) => [
      id,
      name,
    ]),
  );
  return new Map(
    copies.map(({ outgoingId, paperCopies }) => {
      const own = given.filter((each) => each.outgoingId === outgoingId);
      return [outgoingId, { units: own.flatMap(({ unitId }) => units.get(unitId) ?? []), paperCopies }];
    }),
  );
}

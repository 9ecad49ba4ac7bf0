import type { Part } from '@qlvb/domain/incoming/instructions';
import { code, id, instant, json, ref, text, version } from '../../platform/db/columns.ts';
import { defineEntity, type Row } from '../../platform/db/entity.ts';

/** Câu bút phê mẫu: one list per post or agency, kept as a whole. */
export const instructionPhrases = defineEntity(
  'instruction_phrases',
  {
    /** `P<position id>` or `A<agency id>`. */
    holder: code(24),
    agencyId: ref('agencies'),
    phrases: json<readonly string[]>(),
    version: version(),
    updatedAt: instant(),
  },
  { primary: ['holder'] },
);

/** Nơi nhận hay giao of a post. Who is named may be gone by the time it is used: that is looked up then. */
export const directionFavourites = defineEntity(
  'direction_favourites',
  {
    id: id(),
    agencyId: ref('agencies'),
    positionId: ref('positions'),
    name: text(100),
    parts: json<readonly Part[]>(),
    updatedAt: instant(),
  },
  { uniques: { name: ['positionId', 'name'] } },
);

export type FavouriteRow = Row<typeof directionFavourites>;

import type { DemoAgency } from '../province/types.ts';

/** What a letter shows of an agency that issues or receives it. */
export type LetterParty = Pick<
  DemoAgency,
  'name' | 'shortName' | 'abbreviation' | 'letterhead' | 'place' | 'headTitle' | 'onPlatform' | 'parentCode' | 'tier'
>;

/** By code, as it stands in the letter. Throws for a code that is in no letter. */
export type PartyOf = (code: string) => LetterParty;
